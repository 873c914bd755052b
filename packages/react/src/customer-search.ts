// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerSearch as CustomerSearchElement, type CustomerSearchEvents } from '@clientele/elements'
import '@clientele/elements/define/customer-search'
import { createComponent, type EventName } from '@lit/react'

/** One field that finds customers, users, resellers and actions, opened from anywhere by ⌘K or Ctrl+K. */
export const CustomerSearch = createComponent({
  react: React,
  tagName: 'customer-search',
  elementClass: CustomerSearchElement,
  displayName: 'CustomerSearch',
  events: {
    onCustomerOpen: 'customer-open' as EventName<CustomerSearchEvents['customer-open']>,
    onUserOpen: 'user-open' as EventName<CustomerSearchEvents['user-open']>,
    onPartnerOpen: 'partner-open' as EventName<CustomerSearchEvents['partner-open']>,
    onOpenPage: 'open-page' as EventName<CustomerSearchEvents['open-page']>,
    onActionRun: 'action-run' as EventName<CustomerSearchEvents['action-run']>,
  },
})

/** What a ref to it holds. */
export type CustomerSearch = CustomerSearchElement
