// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerSummary as CustomerSummaryElement } from '@clientele/elements'
import '@clientele/elements/define/customer-summary'
import { createComponent } from '@lit/react'

/** Four facts that are always true: customers, companies, users and monthly revenue, over all or over what a filter leaves. */
export const CustomerSummary = createComponent({
  react: React,
  tagName: 'customer-summary',
  elementClass: CustomerSummaryElement,
  displayName: 'CustomerSummary',
  events: {},
})

/** What a ref to it holds. */
export type CustomerSummary = CustomerSummaryElement
