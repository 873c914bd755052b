import type {
  ApiKey,
  ApiKeyCreate,
  Customer,
  CustomerCreate,
  CustomerUpdate,
  Export,
  ExportCreate,
  Import,
  Invitation,
  InvitationCreate,
  Job,
  Link,
  LinkLine,
  Partner,
  PartnerUser,
  Session,
  View,
  ViewCreate,
  ViewState,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointCreate,
  WebhookEndpointUpdate,
} from '@clientele/sdk'
import type { SettableStatus } from './customer-status/status-action.ts'
import type { ExportRequest } from './export-customers-dialog/export-request.ts'
import type { SelectionScope } from './customer-table/selection.ts'

type Group = Link['group']

interface OfCustomer {
  customerId: string
}
interface OfUser extends OfCustomer {
  userId: string
}
interface StatusChange extends OfCustomer {
  from: Customer['status']
  to: SettableStatus
}
interface After {
  /** As it is now. */
  customer: Customer
}

/**
 * What each event carries in its `detail`, by its name. Names and fields are permanent. An event that begins with `before-` can be
 * cancelled, and what it announces does not happen then.
 */
export interface EventDetails {
  ready: { session: Session }
  'load-error': { error: unknown }

  /** Without `customer` where it is not at hand: load it by its id. */
  'customer-open': OfCustomer & { customer?: Customer | undefined; section?: string | undefined }
  /** Somebody wants to make a customer. */
  'add-customer': Record<never, never>
  'row-action': OfCustomer & After & { action: string }
  'before-bulk-action': { action: string; scope: SelectionScope; count: number | undefined; reason: string | undefined }
  'bulk-action-started': { action: string; job: Job }
  'bulk-action-finished': { action: string; job: Job }
  'before-view-save': ViewCreate & { viewId?: string | undefined }
  'view-saved': { viewId: string; view: View }
  'before-view-delete': { viewId: string; name: string }
  'view-deleted': { viewId: string; name: string }
  'view-link-copy': { viewId: string; link: string }
  'view-change': { view: ViewState; viewId: string | undefined; changed: readonly string[] }
  'selection-change': { scope: SelectionScope; count: number | undefined }

  'panel-opened': { customerId: string | undefined }
  'panel-closed': { customerId: string | undefined }
  'customer-change': OfCustomer
  'section-change': { customerId: string | undefined; section: string }
  'open-section': OfCustomer & { section: string }
  'customer-link': OfCustomer & { section: string; path: string }
  /** One of the ids says what to open. */
  'open-page': { customerId?: string | undefined; section?: string | undefined; userId?: string; partnerId?: string }
  'user-open': { userId: string; user: PartnerUser }
  'partner-open': { partnerId: string; partner: Partner }
  'action-run': { id: string }
  /** What is to be made; a password is not told. */
  'before-customer-create': { customer: CustomerCreate }
  'customer-created': OfCustomer & After
  'form-closed': { customerId: string | undefined }
  'edit-customer': OfCustomer & { customer?: Customer }
  'before-customer-update': OfCustomer & { changes: CustomerUpdate }
  'customer-updated': OfCustomer & After & { changes: CustomerUpdate }
  'view-as-customer': OfCustomer & { customer?: Customer }
  'manage-users': OfCustomer

  'before-status-change': StatusChange
  'status-changed': StatusChange & After
  'before-customer-delete': OfCustomer
  'customer-deleted': OfCustomer & After
  'before-customer-restore': OfCustomer
  'customer-restored': OfCustomer & After

  'before-user-link': OfUser & { group: Group }
  'user-linked': OfUser & { link: Link }
  'before-users-link': OfCustomer & { emails: readonly string[]; group: Group }
  'users-linked': OfCustomer & {
    linked: readonly Link[]
    already: readonly LinkLine[]
    failed: readonly Pick<LinkLine, 'email' | 'status'>[]
  }
  'before-group-change': OfUser & { group: Group; groupBefore: Group }
  'group-changed': OfUser & { link: Link }
  'before-user-revoke': OfUser
  'user-revoked': OfUser
  'users-closed': { customerId: string | undefined }

  'export-customers': ExportRequest
  'before-export': { export: ExportCreate }
  'export-started': { export: Export }
  'export-finished': { export: Export }
  'export-closed': object

  /** Somebody wants to import customers. */
  'import-customers': object
  'before-import': { import: Import }
  'import-started': { import: Import }
  'import-finished': { import: Import }
  'import-closed': object

  /** Somebody wants to invite customers. */
  'invite-customers': object
  'before-customer-invite': { invitation: InvitationCreate }
  'customer-invited': { invitation: Invitation }
  'before-invitation-resend': { invitation: Invitation }
  'invitation-resent': { invitation: Invitation }
  'before-invitation-cancel': { invitation: Invitation }
  'invitation-cancelled': { invitation: Invitation }
  'invite-closed': object

  'before-api-key-create': ApiKeyCreate
  /** The secret is not told. */
  'api-key-created': { apiKey: ApiKey }
  'before-api-key-revoke': { apiKey: ApiKey }
  'api-key-revoked': { apiKey: ApiKey }
  /** No secret of a webhook is in any of these. */
  'before-webhook-create': { webhook: WebhookEndpointCreate }
  'webhook-created': { webhook: WebhookEndpoint }
  'before-webhook-update': { webhook: WebhookEndpoint; changes: WebhookEndpointUpdate }
  'webhook-updated': { webhook: WebhookEndpoint; changes: WebhookEndpointUpdate }
  'before-webhook-delete': { webhook: WebhookEndpoint }
  'webhook-deleted': { webhook: WebhookEndpoint }
  'before-webhook-secret-rotate': { webhook: WebhookEndpoint; overlapHours: number }
  'webhook-secret-rotated': { webhook: WebhookEndpoint }
  'before-webhook-event-replay': { webhook: WebhookEndpoint; delivery: WebhookDelivery }
  'webhook-event-replayed': { webhook: WebhookEndpoint; delivery: WebhookDelivery }
}

/** The detail of an event by its name; a name that is only known when it is told carries what it may. */
export type DetailOf<Name extends string> = string extends Name
  ? unknown
  : Name extends keyof EventDetails
    ? EventDetails[Name]
    : { 'say in event-details.ts what this event carries': Name }

/** The events of the elements, by name. They leave the shadow trees and rise to the document. */
export type ClienteleEvents = { [Name in keyof EventDetails]: CustomEvent<EventDetails[Name]> }
