// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerProvider as CustomerProviderElement, type CustomerProviderEvents } from '@clientele/elements'
import '@clientele/elements/define/customer-provider'
import { createComponent, type EventName } from '@lit/react'

/** Gives the widgets inside it their client, session, look and language. */
export const CustomerProvider = createComponent({
  react: React,
  tagName: 'customer-provider',
  elementClass: CustomerProviderElement,
  displayName: 'CustomerProvider',
  events: {
    onReady: 'ready' as EventName<CustomerProviderEvents['ready']>,
    onLoadError: 'load-error' as EventName<CustomerProviderEvents['load-error']>,
  },
})

/** What a ref to it holds. */
export type CustomerProvider = CustomerProviderElement
