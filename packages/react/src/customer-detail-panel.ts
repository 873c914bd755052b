// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { CustomerDetailPanel as CustomerDetailPanelElement, type CustomerDetailPanelEvents } from '@clientele/elements'
import '@clientele/elements/define/customer-detail-panel'
import { createComponent, type EventName } from '@lit/react'

/** One customer with everything about it, at the end of the window beside what it was opened from, or as a part of the page. */
export const CustomerDetailPanel = createComponent({
  react: React,
  tagName: 'customer-detail-panel',
  elementClass: CustomerDetailPanelElement,
  displayName: 'CustomerDetailPanel',
  events: {
    onPanelOpened: 'panel-opened' as EventName<CustomerDetailPanelEvents['panel-opened']>,
    onPanelClosed: 'panel-closed' as EventName<CustomerDetailPanelEvents['panel-closed']>,
    onCustomerChange: 'customer-change' as EventName<CustomerDetailPanelEvents['customer-change']>,
    onSectionChange: 'section-change' as EventName<CustomerDetailPanelEvents['section-change']>,
    onOpenSection: 'open-section' as EventName<CustomerDetailPanelEvents['open-section']>,
    onCustomerLink: 'customer-link' as EventName<CustomerDetailPanelEvents['customer-link']>,
    onOpenPage: 'open-page' as EventName<CustomerDetailPanelEvents['open-page']>,
    onEditCustomer: 'edit-customer' as EventName<CustomerDetailPanelEvents['edit-customer']>,
    onBeforeCustomerUpdate: 'before-customer-update' as EventName<CustomerDetailPanelEvents['before-customer-update']>,
    onCustomerUpdated: 'customer-updated' as EventName<CustomerDetailPanelEvents['customer-updated']>,
    onViewAsCustomer: 'view-as-customer' as EventName<CustomerDetailPanelEvents['view-as-customer']>,
    onManageUsers: 'manage-users' as EventName<CustomerDetailPanelEvents['manage-users']>,
    onBeforeStatusChange: 'before-status-change' as EventName<CustomerDetailPanelEvents['before-status-change']>,
    onStatusChanged: 'status-changed' as EventName<CustomerDetailPanelEvents['status-changed']>,
    onBeforeCustomerDelete: 'before-customer-delete' as EventName<CustomerDetailPanelEvents['before-customer-delete']>,
    onCustomerDeleted: 'customer-deleted' as EventName<CustomerDetailPanelEvents['customer-deleted']>,
    onBeforeCustomerRestore: 'before-customer-restore' as EventName<CustomerDetailPanelEvents['before-customer-restore']>,
    onCustomerRestored: 'customer-restored' as EventName<CustomerDetailPanelEvents['customer-restored']>,
  },
})

/** What a ref to it holds. */
export type CustomerDetailPanel = CustomerDetailPanelElement
