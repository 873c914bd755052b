import type { ColumnType, Generated } from 'kysely'
import type { Json, Moment, MomentNow, NullableMoment } from './column-types.ts'
import type { ImportBlocksTable, ImportChunksTable, ImportKeysTable, ImportRowsTable, ImportsTable } from './import-tables.ts'
import type { InvitationsTable, MailsTable, OneTimeLinksTable, PartnerContactsTable, PasswordResetRequestsTable } from './mail-tables.ts'
import type { EventReadersTable, WebhookAttemptsTable, WebhookDeliveriesTable, WebhookEndpointsTable } from './webhook-tables.ts'

// The tables as the migrations make them.

export type PartnersTable = {
  id: string
  parent_id: string | null
  ancestors: string[]
  name: string
  name_key: string
  kind: string
  status: Generated<string>
  currency: string
  branding: ColumnType<Record<string, unknown>, string | undefined, string>
  created_at: MomentNow
}

export type PartnerUsersTable = {
  partner_id: string
  id: string
  email: string
  email_key: string
  name: string
  name_key: string
  search_key: string
  group: string
  status: Generated<string>
  password_hash: string | null
  locale: string | null
  links_count: Generated<number>
  created_at: MomentNow
  version: Generated<number>
}

export type SigningKeysTable = { id: string; secret: string; created_at: MomentNow; retires_at: Moment }

export type SessionsTable = {
  id: string
  partner_id: string
  /** Whose it is: a partner user's, or one of a customer's own users'. */
  user_id: string | null
  customer_id: string | null
  company_user_id: string | null
  family_hash: string
  refresh_hash: string
  created_at: MomentNow
  expires_at: Moment
  ended_at: NullableMoment
}

export type ApiKeysTable = {
  partner_id: string
  id: string
  name: string
  scopes: string[]
  secret_hash: string
  hint: string
  created_by: string | null
  created_at: MomentNow
  last_used_at: NullableMoment
  revoked_at: NullableMoment
}

export type WidgetOriginsTable = { origin: string; named_at: Moment }
export type EndedWidgetSessionsTable = { id: string; expires_at: Moment }

export type IdempotencyKeysTable = {
  principal_id: string
  key: string
  fingerprint: string
  status: number | null
  headers: Json<Record<string, string>> | null
  body: string | null
  created_at: MomentNow
}

export type CustomersTable = {
  partner_id: string
  id: string
  parent_id: string | null
  name: string
  type: string
  role: Generated<string>
  status: Generated<string>
  status_before: string | null
  suspended_for: ColumnType<string | null, string | null | undefined, string | null>
  email: string | null
  phone: string | null
  website: string | null
  description: string | null
  organisation_number: string | null
  country: string | null
  address: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  contact_name: string | null
  contact_email: string | null
  contact_phone: string | null
  contact_address: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  contact_country: ColumnType<string | null, string | null | undefined, string | null>
  language: string | null
  currency: string
  name_key: string
  email_key: string | null
  contact_key: string | null
  search_key: string
  grams: Generated<number[]>
  users_count: Generated<number>
  orders_count: Generated<number>
  invoices_count: Generated<number>
  tickets_count: Generated<number>
  subscriptions_count: Generated<number>
  service_counts: ColumnType<Record<string, number>, string | undefined, string>
  mrr: Generated<number>
  revenue: Generated<number>
  mrr_key: Generated<number>
  revenue_key: Generated<number>
  risk_score: number | null
  last_activity_at: NullableMoment
  last_order_at: NullableMoment
  active_key: Moment
  created_at: MomentNow
  updated_at: MomentNow
  deleted_at: NullableMoment
  purge_at: NullableMoment
  version: Generated<number>
}

export type CustomerCountersTable = {
  partner_id: string
  slot: number
  status: string
  type: string
  currency: string
  customers: Generated<number>
  users: Generated<number>
  mrr: Generated<number>
  revenue: Generated<number>
  mrr_key: Generated<number>
  revenue_key: Generated<number>
}

export type ExchangeRatesTable = { base: string; currency: string; day: string; rate: string }

type Owned = { partner_id: string; customer_id: string; id: string }
export type CompanyUsersTable = Owned & {
  email: string
  /** What is signed in with; null where another had the address first. */
  email_key: string | null
  name: string
  name_key: string
  search_key: string
  permissions: Generated<string>
  status: Generated<string>
  password_hash: string | null
  /** One that is not confirmed yet. */
  new_email: string | null
  last_sign_in_at: NullableMoment
  created_at: MomentNow
  version: Generated<number>
}
export type LinksTable = {
  partner_id: string
  customer_id: string
  user_id: string
  group: string
  linked_at: MomentNow
  updated_at: MomentNow
  version: Generated<number>
}
export type ServiceKindsTable = { kind: string; name: string; plural: string; position: number }
export type ServicesTable = Owned & {
  kind: string
  name: string
  monthly_amount: number
  currency: string
  provisioned_at: Moment
  bills_from: NullableMoment
  ended_at: NullableMoment
  billing: Generated<boolean>
}
export type OrdersTable = Owned & { number: string; status: string; amount: number; currency: string; placed_at: Moment }
export type InvoicesTable = Owned & {
  number: string
  status: string
  amount: number
  currency: string
  issued_at: Moment
  due_at: Moment
  paid_at: NullableMoment
}
export type TicketsTable = Owned & { subject: string; status: string; opened_at: Moment; closed_at: NullableMoment }
export type SubscriptionsTable = Owned & {
  product: string
  quantity: number
  auto_renew: boolean
  status: string
  starts_at: Moment
  renews_at: NullableMoment
}
export type PaymentMethodsTable = Owned & {
  kind: string
  label: string
  last4: string | null
  expires_on: string | null
  provider_token: string
  is_default: Generated<boolean>
  created_at: MomentNow
}
export type BillingAddressesTable = {
  partner_id: string
  customer_id: string
  /** Null where it is the customer's. */
  address: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  country: string | null
  email: ColumnType<string | null, string | null | undefined, string | null>
  reference: ColumnType<string | null, string | null | undefined, string | null>
  tax_number: ColumnType<string | null, string | null | undefined, string | null>
  version: Generated<number>
}
export type UsageTable = { partner_id: string; customer_id: string; metric: string; day: string; value: string }

export type ActivityTable = {
  partner_id: string
  id: string
  at: MomentNow
  type: string
  actor_kind: string
  actor_id: string | null
  actor_name: string
  actor_email: string | null
  customer_id: string | null
  changed: Generated<string[]>
  /** Only ever less: see customers/traces.ts. */
  details: ColumnType<Record<string, unknown>, string | undefined, never>
  request_id: string | null
}

export type EventsTable = {
  id: string
  partner_id: string
  position: number | null
  type: string
  at: MomentNow
  customer_id: string | null
  user_id: string | null
  subject_id: string | null
  owner_id: string | null
  permission: string
  changed: Generated<string[]>
  version: number | null
}
export type EventSequencerTable = { id: number; position: number; horizon: Generated<number> }

export type ViewsTable = {
  partner_id: string
  id: string
  owner_id: string
  owner_name: string
  name: string
  name_key: string
  shared: Generated<boolean>
  state: Json<Record<string, unknown>>
  created_at: MomentNow
  updated_at: MomentNow
  version: Generated<number>
}

export type PreferencesTable = {
  partner_id: string
  owner_id: string
  values: Json<Record<string, unknown>>
  updated_at: MomentNow
  version: Generated<number>
}

export type JobsTable = {
  partner_id: string
  id: string
  owner_id: string
  credential: Json<Record<string, unknown>>
  action: string
  target_partner_id: ColumnType<string | null, string | null | undefined, never>
  selection: Json<Record<string, unknown>>
  reason: string | null
  status: Generated<string>
  selected: Generated<boolean>
  total: Generated<number>
  done: Generated<number>
  skipped: Generated<number>
  failed: Generated<number>
  attempts: Generated<number>
  undoes: ColumnType<string | null, string | null | undefined, never>
  undone_by: ColumnType<string | null, string | null | undefined, string>
  not_before: NullableMoment
  created_at: MomentNow
  finished_at: NullableMoment
}
export type JobItemsTable = {
  partner_id: string
  job_id: string
  customer_id: string
  status: string | null
  status_before: string | null
  partner_before: string | null
  version_after: number | null
  code: string | null
  detail: string | null
}

export type ExportsTable = {
  partner_id: string
  id: string
  owner_id: string
  credential: Json<Record<string, unknown>>
  format: string
  columns: string[]
  titles: string[] | null
  selection: Json<Record<string, unknown>>
  sort: string | null
  bom: boolean
  status: Generated<string>
  run: string | null
  total: number
  rows: Generated<number>
  bytes: Generated<number>
  beat_at: NullableMoment
  link_hash: string | null
  link_until: NullableMoment
  created_at: MomentNow
  finished_at: NullableMoment
  expires_at: Moment
}

/** Every table but customers, which only the scope hands out. */
export type OpenTables = {
  partners: PartnersTable
  partner_users: PartnerUsersTable
  signing_keys: SigningKeysTable
  sessions: SessionsTable
  api_keys: ApiKeysTable
  widget_origins: WidgetOriginsTable
  ended_widget_sessions: EndedWidgetSessionsTable
  idempotency_keys: IdempotencyKeysTable
  customer_counters: CustomerCountersTable
  exchange_rates: ExchangeRatesTable
  company_users: CompanyUsersTable
  links: LinksTable
  service_kinds: ServiceKindsTable
  services: ServicesTable
  orders: OrdersTable
  invoices: InvoicesTable
  tickets: TicketsTable
  subscriptions: SubscriptionsTable
  usage: UsageTable
  payment_methods: PaymentMethodsTable
  billing_addresses: BillingAddressesTable
  activity: ActivityTable
  events: EventsTable
  event_sequencer: EventSequencerTable
  views: ViewsTable
  preferences: PreferencesTable
  partner_contacts: PartnerContactsTable
  invitations: InvitationsTable
  mails: MailsTable
  one_time_links: OneTimeLinksTable
  password_reset_requests: PasswordResetRequestsTable
  jobs: JobsTable
  job_items: JobItemsTable
  exports: ExportsTable
  event_readers: EventReadersTable
  webhook_endpoints: WebhookEndpointsTable
  webhook_deliveries: WebhookDeliveriesTable
  webhook_attempts: WebhookAttemptsTable
  imports: ImportsTable
  import_chunks: ImportChunksTable
  import_blocks: ImportBlocksTable
  import_rows: ImportRowsTable
  import_keys: ImportKeysTable
}

/** Every table there is. */
export type Tables = OpenTables & { customers: CustomersTable }
