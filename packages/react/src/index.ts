// Made from the elements by `npm run generate`. Do not edit.
'use client'

export { CustomerProvider } from './customer-provider.ts'
export { CustomerSummary } from './customer-summary.ts'
export { CustomerTable } from './customer-table.ts'
export { CustomerDetailPanel } from './customer-detail-panel.ts'
export { ManageUsersDialog } from './manage-users-dialog.ts'
export { CustomerFormDialog } from './customer-form-dialog.ts'
export { ExportCustomersDialog } from './export-customers-dialog.ts'
export { ImportCustomersDialog } from './import-customers-dialog.ts'
export { InviteCustomersDialog } from './invite-customers-dialog.ts'
export { WebhookEndpoints } from './webhook-endpoints.ts'
export { CustomerSearch } from './customer-search.ts'
