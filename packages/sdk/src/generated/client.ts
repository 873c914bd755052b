// Made from the contract by `npm run generate`. Do not edit.
import type { SessionResource } from './session.ts'
import type { OneTimeLinksResource } from './one-time-links.ts'
import type { PasswordResetsResource } from './password-resets.ts'
import type { WidgetSessionsResource } from './widget-sessions.ts'
import type { ApiKeysResource } from './api-keys.ts'
import type { PartnersResource } from './partners.ts'
import type { PartnerContactsResource } from './partner-contacts.ts'
import type { PartnerUsersResource } from './partner-users.ts'
import type { CustomersResource } from './customers.ts'
import type { RegistryCompaniesResource } from './registry-companies.ts'
import type { InvitationsResource } from './invitations.ts'
import type { LinksResource } from './links.ts'
import type { CompanyUsersResource } from './company-users.ts'
import type { OrdersResource } from './orders.ts'
import type { SubscriptionsResource } from './subscriptions.ts'
import type { ServicesResource } from './services.ts'
import type { InvoicesResource } from './invoices.ts'
import type { BillingResource } from './billing.ts'
import type { TicketsResource } from './tickets.ts'
import type { UsageResource } from './usage.ts'
import type { ActivityResource } from './activity.ts'
import type { ViewsResource } from './views.ts'
import type { MailsResource } from './mails.ts'
import type { PreferencesResource } from './preferences.ts'
import type { ServiceKindsResource } from './service-kinds.ts'
import type { JobsResource } from './jobs.ts'
import type { ExportsResource } from './exports.ts'
import type { WebhookEndpointsResource } from './webhook-endpoints.ts'
import type { WebhookDeliveriesResource } from './webhook-deliveries.ts'
import type { ImportsResource } from './imports.ts'
import type { EventsResource } from './events.ts'

export type {
  SessionResource,
  OneTimeLinksResource,
  PasswordResetsResource,
  WidgetSessionsResource,
  ApiKeysResource,
  PartnersResource,
  PartnerContactsResource,
  PartnerUsersResource,
  CustomersResource,
  RegistryCompaniesResource,
  InvitationsResource,
  LinksResource,
  CompanyUsersResource,
  OrdersResource,
  SubscriptionsResource,
  ServicesResource,
  InvoicesResource,
  BillingResource,
  TicketsResource,
  UsageResource,
  ActivityResource,
  ViewsResource,
  MailsResource,
  PreferencesResource,
  ServiceKindsResource,
  JobsResource,
  ExportsResource,
  WebhookEndpointsResource,
  WebhookDeliveriesResource,
  ImportsResource,
  EventsResource,
}

/** Everything the API can do, by resource. */
export interface Client {
  /** Where the API is, without `/v1`: links that it answers begin there. */
  readonly baseUrl: string
  /** `signIn`, `refresh`, `retrieve`, `signOut` */
  readonly session: SessionResource
  /** `lookUp`, `redeem` */
  readonly oneTimeLinks: OneTimeLinksResource
  /** `create` */
  readonly passwordResets: PasswordResetsResource
  /** `create` */
  readonly widgetSessions: WidgetSessionsResource
  /** `list`, `create`, `delete` */
  readonly apiKeys: ApiKeysResource
  /** `list`, `retrieve` */
  readonly partners: PartnersResource
  /** `list`, `create`, `update`, `delete` */
  readonly partnerContacts: PartnerContactsResource
  /** `list`, `retrieve` */
  readonly partnerUsers: PartnerUsersResource
  /** `list`, `create`, `retrieve`, `update`, `delete`, `restore`, `setStatus`, `summary`, `duplicates` */
  readonly customers: CustomersResource
  /** `search` */
  readonly registryCompanies: RegistryCompaniesResource
  /** `list`, `create`, `resend`, `cancel` */
  readonly invitations: InvitationsResource
  /** `list`, `linkable`, `create`, `createMany`, `update`, `delete` */
  readonly links: LinksResource
  /** `list`, `update`, `resendInvitation`, `resetPassword`, `changeEmail` */
  readonly companyUsers: CompanyUsersResource
  /** `list` */
  readonly orders: OrdersResource
  /** `list` */
  readonly subscriptions: SubscriptionsResource
  /** `list`, `create`, `delete` */
  readonly services: ServicesResource
  /** `list`, `recordPayment` */
  readonly invoices: InvoicesResource
  /** `retrieve`, `update` */
  readonly billing: BillingResource
  /** `list` */
  readonly tickets: TicketsResource
  /** `retrieve` */
  readonly usage: UsageResource
  /** `list` */
  readonly activity: ActivityResource
  /** `list`, `create`, `update`, `delete` */
  readonly views: ViewsResource
  /** `list`, `retrieve` */
  readonly mails: MailsResource
  /** `retrieve`, `update` */
  readonly preferences: PreferencesResource
  /** `list` */
  readonly serviceKinds: ServiceKindsResource
  /** `list`, `create`, `retrieve`, `results`, `cancel`, `undo` */
  readonly jobs: JobsResource
  /** `list`, `create`, `retrieve`, `cancel`, `link`, `file`, `download` */
  readonly exports: ExportsResource
  /** `list`, `create`, `retrieve`, `update`, `delete`, `rotateSecret`, `ping` */
  readonly webhookEndpoints: WebhookEndpointsResource
  /** `list`, `retrieve`, `replay` */
  readonly webhookDeliveries: WebhookDeliveriesResource
  /** `list`, `create`, `retrieve`, `update`, `check`, `rows`, `editRows`, `start`, `cancel`, `link`, `rejected`, `download` */
  readonly imports: ImportsResource
  /** `stream` */
  readonly events: EventsResource
}
