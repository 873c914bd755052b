import { ApiKeys } from './api-keys/api-keys.ts'
import { CustomerProvider } from './customer-provider/customer-provider.ts'
import { CustomerSummary } from './customer-summary/customer-summary.ts'
import { CustomerTable } from './customer-table/customer-table.ts'
import { CustomerFormDialog } from './customer-form-dialog/customer-form-dialog.ts'
import { CustomerDetailPanel } from './customer-detail-panel/customer-detail-panel.ts'
import { CustomerSearch } from './customer-search/customer-search.ts'
import { ExportCustomersDialog } from './export-customers-dialog/export-customers-dialog.ts'
import { ImportCustomersDialog } from './import-customers-dialog/import-customers-dialog.ts'
import { InviteCustomersDialog } from './invite-customers-dialog/invite-customers-dialog.ts'
import { ManageUsersDialog } from './manage-users-dialog/manage-users-dialog.ts'
import { WebhookEndpoints } from './webhook-endpoints/webhook-endpoints.ts'

/** Every element that shows something, by its tag. */
export const widgets = {
  'customer-summary': CustomerSummary,
  'customer-table': CustomerTable,
  'customer-detail-panel': CustomerDetailPanel,
  'manage-users-dialog': ManageUsersDialog,
  'customer-form-dialog': CustomerFormDialog,
  'export-customers-dialog': ExportCustomersDialog,
  'import-customers-dialog': ImportCustomersDialog,
  'invite-customers-dialog': InviteCustomersDialog,
  'webhook-endpoints': WebhookEndpoints,
  'customer-search': CustomerSearch,
  'api-keys': ApiKeys,
} as const

/** All elements. The provider comes first, so that the others find it. */
export const elements = { 'customer-provider': CustomerProvider, ...widgets } as const
