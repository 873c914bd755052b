// Made from the elements by `npm run generate`. Do not edit.

import type { ClienteleEvents } from '../event-details.ts'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import type { CustomerSummary } from '../customer-summary/customer-summary.ts'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import type { CustomerDetailPanel } from '../customer-detail-panel/customer-detail-panel.ts'
import type { ManageUsersDialog } from '../manage-users-dialog/manage-users-dialog.ts'
import type { CustomerFormDialog } from '../customer-form-dialog/customer-form-dialog.ts'
import type { ExportCustomersDialog } from '../export-customers-dialog/export-customers-dialog.ts'
import type { ImportCustomersDialog } from '../import-customers-dialog/import-customers-dialog.ts'
import type { InviteCustomersDialog } from '../invite-customers-dialog/invite-customers-dialog.ts'
import type { WebhookEndpoints } from '../webhook-endpoints/webhook-endpoints.ts'
import type { CustomerSearch } from '../customer-search/customer-search.ts'
import type { ApiKeys } from '../api-keys/api-keys.ts'

export type {
  CustomerProvider,
  CustomerSummary,
  CustomerTable,
  CustomerDetailPanel,
  ManageUsersDialog,
  CustomerFormDialog,
  ExportCustomersDialog,
  ImportCustomersDialog,
  InviteCustomersDialog,
  WebhookEndpoints,
  CustomerSearch,
  ApiKeys,
}

/** The events of `<customer-provider>`. */
export type CustomerProviderEvents = Pick<ClienteleEvents, 'ready' | 'load-error'>

/** The events of `<customer-summary>`. */
export type CustomerSummaryEvents = Pick<ClienteleEvents, never>

/** The events of `<customer-table>`. */
export type CustomerTableEvents = Pick<
  ClienteleEvents,
  | 'customer-open'
  | 'view-change'
  | 'selection-change'
  | 'add-customer'
  | 'row-action'
  | 'edit-customer'
  | 'view-as-customer'
  | 'before-view-save'
  | 'view-saved'
  | 'before-view-delete'
  | 'view-deleted'
  | 'view-link-copy'
  | 'export-customers'
  | 'import-customers'
  | 'invite-customers'
  | 'before-bulk-action'
  | 'bulk-action-started'
  | 'bulk-action-finished'
>

/** The events of `<customer-detail-panel>`. */
export type CustomerDetailPanelEvents = Pick<
  ClienteleEvents,
  | 'panel-opened'
  | 'panel-closed'
  | 'customer-change'
  | 'section-change'
  | 'open-section'
  | 'customer-link'
  | 'open-page'
  | 'edit-customer'
  | 'before-customer-update'
  | 'customer-updated'
  | 'view-as-customer'
  | 'manage-users'
  | 'before-status-change'
  | 'status-changed'
  | 'before-customer-delete'
  | 'customer-deleted'
  | 'before-customer-restore'
  | 'customer-restored'
>

/** The events of `<manage-users-dialog>`. */
export type ManageUsersDialogEvents = Pick<
  ClienteleEvents,
  | 'before-user-link'
  | 'user-linked'
  | 'before-users-link'
  | 'users-linked'
  | 'before-group-change'
  | 'group-changed'
  | 'before-user-revoke'
  | 'user-revoked'
  | 'users-closed'
>

/** The events of `<customer-form-dialog>`. */
export type CustomerFormDialogEvents = Pick<
  ClienteleEvents,
  'before-customer-create' | 'customer-created' | 'before-customer-update' | 'customer-updated' | 'customer-open' | 'form-closed'
>

/** The events of `<export-customers-dialog>`. */
export type ExportCustomersDialogEvents = Pick<ClienteleEvents, 'before-export' | 'export-started' | 'export-finished' | 'export-closed'>

/** The events of `<import-customers-dialog>`. */
export type ImportCustomersDialogEvents = Pick<ClienteleEvents, 'before-import' | 'import-started' | 'import-finished' | 'import-closed'>

/** The events of `<invite-customers-dialog>`. */
export type InviteCustomersDialogEvents = Pick<
  ClienteleEvents,
  | 'before-customer-invite'
  | 'customer-invited'
  | 'before-invitation-resend'
  | 'invitation-resent'
  | 'before-invitation-cancel'
  | 'invitation-cancelled'
  | 'customer-open'
  | 'invite-closed'
>

/** The events of `<webhook-endpoints>`. */
export type WebhookEndpointsEvents = Pick<
  ClienteleEvents,
  | 'before-webhook-create'
  | 'webhook-created'
  | 'before-webhook-update'
  | 'webhook-updated'
  | 'before-webhook-delete'
  | 'webhook-deleted'
  | 'before-webhook-secret-rotate'
  | 'webhook-secret-rotated'
  | 'before-webhook-event-replay'
  | 'webhook-event-replayed'
>

/** The events of `<customer-search>`. */
export type CustomerSearchEvents = Pick<ClienteleEvents, 'customer-open' | 'user-open' | 'partner-open' | 'open-page' | 'action-run'>

/** The events of `<api-keys>`. */
export type ApiKeysEvents = Pick<ClienteleEvents, 'before-api-key-create' | 'api-key-created' | 'before-api-key-revoke' | 'api-key-revoked'>

declare global {
  interface HTMLElementTagNameMap {
    'customer-provider': CustomerProvider
    'customer-summary': CustomerSummary
    'customer-table': CustomerTable
    'customer-detail-panel': CustomerDetailPanel
    'manage-users-dialog': ManageUsersDialog
    'customer-form-dialog': CustomerFormDialog
    'export-customers-dialog': ExportCustomersDialog
    'import-customers-dialog': ImportCustomersDialog
    'invite-customers-dialog': InviteCustomersDialog
    'webhook-endpoints': WebhookEndpoints
    'customer-search': CustomerSearch
    'api-keys': ApiKeys
  }
  /** So that `addEventListener` on any element, and on the document, knows what comes. */
  interface GlobalEventHandlersEventMap {
    'load-error': ClienteleEvents['load-error']
    'customer-open': ClienteleEvents['customer-open']
    'view-change': ClienteleEvents['view-change']
    'selection-change': ClienteleEvents['selection-change']
    'add-customer': ClienteleEvents['add-customer']
    'row-action': ClienteleEvents['row-action']
    'edit-customer': ClienteleEvents['edit-customer']
    'view-as-customer': ClienteleEvents['view-as-customer']
    'before-view-save': ClienteleEvents['before-view-save']
    'view-saved': ClienteleEvents['view-saved']
    'before-view-delete': ClienteleEvents['before-view-delete']
    'view-deleted': ClienteleEvents['view-deleted']
    'view-link-copy': ClienteleEvents['view-link-copy']
    'export-customers': ClienteleEvents['export-customers']
    'import-customers': ClienteleEvents['import-customers']
    'invite-customers': ClienteleEvents['invite-customers']
    'before-bulk-action': ClienteleEvents['before-bulk-action']
    'bulk-action-started': ClienteleEvents['bulk-action-started']
    'bulk-action-finished': ClienteleEvents['bulk-action-finished']
    'panel-opened': ClienteleEvents['panel-opened']
    'panel-closed': ClienteleEvents['panel-closed']
    'customer-change': ClienteleEvents['customer-change']
    'section-change': ClienteleEvents['section-change']
    'open-section': ClienteleEvents['open-section']
    'customer-link': ClienteleEvents['customer-link']
    'open-page': ClienteleEvents['open-page']
    'before-customer-update': ClienteleEvents['before-customer-update']
    'customer-updated': ClienteleEvents['customer-updated']
    'manage-users': ClienteleEvents['manage-users']
    'before-status-change': ClienteleEvents['before-status-change']
    'status-changed': ClienteleEvents['status-changed']
    'before-customer-delete': ClienteleEvents['before-customer-delete']
    'customer-deleted': ClienteleEvents['customer-deleted']
    'before-customer-restore': ClienteleEvents['before-customer-restore']
    'customer-restored': ClienteleEvents['customer-restored']
    'before-user-link': ClienteleEvents['before-user-link']
    'user-linked': ClienteleEvents['user-linked']
    'before-users-link': ClienteleEvents['before-users-link']
    'users-linked': ClienteleEvents['users-linked']
    'before-group-change': ClienteleEvents['before-group-change']
    'group-changed': ClienteleEvents['group-changed']
    'before-user-revoke': ClienteleEvents['before-user-revoke']
    'user-revoked': ClienteleEvents['user-revoked']
    'users-closed': ClienteleEvents['users-closed']
    'before-customer-create': ClienteleEvents['before-customer-create']
    'customer-created': ClienteleEvents['customer-created']
    'form-closed': ClienteleEvents['form-closed']
    'before-export': ClienteleEvents['before-export']
    'export-started': ClienteleEvents['export-started']
    'export-finished': ClienteleEvents['export-finished']
    'export-closed': ClienteleEvents['export-closed']
    'before-import': ClienteleEvents['before-import']
    'import-started': ClienteleEvents['import-started']
    'import-finished': ClienteleEvents['import-finished']
    'import-closed': ClienteleEvents['import-closed']
    'before-customer-invite': ClienteleEvents['before-customer-invite']
    'customer-invited': ClienteleEvents['customer-invited']
    'before-invitation-resend': ClienteleEvents['before-invitation-resend']
    'invitation-resent': ClienteleEvents['invitation-resent']
    'before-invitation-cancel': ClienteleEvents['before-invitation-cancel']
    'invitation-cancelled': ClienteleEvents['invitation-cancelled']
    'invite-closed': ClienteleEvents['invite-closed']
    'before-webhook-create': ClienteleEvents['before-webhook-create']
    'webhook-created': ClienteleEvents['webhook-created']
    'before-webhook-update': ClienteleEvents['before-webhook-update']
    'webhook-updated': ClienteleEvents['webhook-updated']
    'before-webhook-delete': ClienteleEvents['before-webhook-delete']
    'webhook-deleted': ClienteleEvents['webhook-deleted']
    'before-webhook-secret-rotate': ClienteleEvents['before-webhook-secret-rotate']
    'webhook-secret-rotated': ClienteleEvents['webhook-secret-rotated']
    'before-webhook-event-replay': ClienteleEvents['before-webhook-event-replay']
    'webhook-event-replayed': ClienteleEvents['webhook-event-replayed']
    'user-open': ClienteleEvents['user-open']
    'partner-open': ClienteleEvents['partner-open']
    'action-run': ClienteleEvents['action-run']
    'before-api-key-create': ClienteleEvents['before-api-key-create']
    'api-key-created': ClienteleEvents['api-key-created']
    'before-api-key-revoke': ClienteleEvents['before-api-key-revoke']
    'api-key-revoked': ClienteleEvents['api-key-revoked']
  }
}
