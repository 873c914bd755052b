// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerTable as CustomerTableElement, type CustomerTableEvents } from '@clientele/elements'
import '@clientele/elements/define/customer-table'
import { createComponent, type EventName } from '@lit/react'

/** The customers one may see, a million of them if need be: search, filters, columns, views, selection and what can be done with a row. */
export const CustomerTable = createComponent({
  react: React,
  tagName: 'customer-table',
  elementClass: CustomerTableElement,
  displayName: 'CustomerTable',
  events: {
    onCustomerOpen: 'customer-open' as EventName<CustomerTableEvents['customer-open']>,
    onViewChange: 'view-change' as EventName<CustomerTableEvents['view-change']>,
    onSelectionChange: 'selection-change' as EventName<CustomerTableEvents['selection-change']>,
    onAddCustomer: 'add-customer' as EventName<CustomerTableEvents['add-customer']>,
    onRowAction: 'row-action' as EventName<CustomerTableEvents['row-action']>,
    onEditCustomer: 'edit-customer' as EventName<CustomerTableEvents['edit-customer']>,
    onViewAsCustomer: 'view-as-customer' as EventName<CustomerTableEvents['view-as-customer']>,
    onBeforeViewSave: 'before-view-save' as EventName<CustomerTableEvents['before-view-save']>,
    onViewSaved: 'view-saved' as EventName<CustomerTableEvents['view-saved']>,
    onBeforeViewDelete: 'before-view-delete' as EventName<CustomerTableEvents['before-view-delete']>,
    onViewDeleted: 'view-deleted' as EventName<CustomerTableEvents['view-deleted']>,
    onViewLinkCopy: 'view-link-copy' as EventName<CustomerTableEvents['view-link-copy']>,
    onExportCustomers: 'export-customers' as EventName<CustomerTableEvents['export-customers']>,
    onImportCustomers: 'import-customers' as EventName<CustomerTableEvents['import-customers']>,
    onInviteCustomers: 'invite-customers' as EventName<CustomerTableEvents['invite-customers']>,
    onBeforeBulkAction: 'before-bulk-action' as EventName<CustomerTableEvents['before-bulk-action']>,
    onBulkActionStarted: 'bulk-action-started' as EventName<CustomerTableEvents['bulk-action-started']>,
    onBulkActionFinished: 'bulk-action-finished' as EventName<CustomerTableEvents['bulk-action-finished']>,
  },
})

/** What a ref to it holds. */
export type CustomerTable = CustomerTableElement
