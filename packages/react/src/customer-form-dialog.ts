// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerFormDialog as CustomerFormDialogElement, type CustomerFormDialogEvents } from '@clientele/elements'
import '@clientele/elements/define/customer-form-dialog'
import { createComponent, type EventName } from '@lit/react'

/** The form of a customer: a new one with its first admin, or one there is. What was typed is kept on the device until it is saved or discarded. */
export const CustomerFormDialog = createComponent({
  react: React,
  tagName: 'customer-form-dialog',
  elementClass: CustomerFormDialogElement,
  displayName: 'CustomerFormDialog',
  events: {
    onBeforeCustomerCreate: 'before-customer-create' as EventName<CustomerFormDialogEvents['before-customer-create']>,
    onCustomerCreated: 'customer-created' as EventName<CustomerFormDialogEvents['customer-created']>,
    onBeforeCustomerUpdate: 'before-customer-update' as EventName<CustomerFormDialogEvents['before-customer-update']>,
    onCustomerUpdated: 'customer-updated' as EventName<CustomerFormDialogEvents['customer-updated']>,
    onCustomerOpen: 'customer-open' as EventName<CustomerFormDialogEvents['customer-open']>,
    onFormClosed: 'form-closed' as EventName<CustomerFormDialogEvents['form-closed']>,
  },
})

/** What a ref to it holds. */
export type CustomerFormDialog = CustomerFormDialogElement
