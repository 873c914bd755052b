import { activity } from './activity/activity.ts'
import { apiKeys } from './api-keys/api-keys.ts'
import { billing } from './billing/retrieve.ts'
import { companyUsers } from './company-users/company-users.ts'
import { customers } from './customers/customers.ts'
import { events } from './events/events.ts'
import { exports } from './exports/exports.ts'
import type { Handlers } from './http/context.ts'
import { imports } from './imports/imports.ts'
import { invitations } from './invitations/invitations.ts'
import { invoices } from './invoices/invoices.ts'
import { jobs } from './jobs/jobs.ts'
import { links } from './links/links.ts'
import { mails } from './mails/mails.ts'
import { oneTimeLinks } from './one-time-links/one-time-links.ts'
import { orders } from './orders/orders.ts'
import { partnerContacts } from './partner-contacts/partner-contacts.ts'
import { partnerUsers } from './partner-users/partner-users.ts'
import { partners } from './partners/partners.ts'
import { passwordResets } from './password-resets/password-resets.ts'
import { preferences } from './preferences/preferences.ts'
import { registryCompanies } from './registries/registry-companies.ts'
import { serviceKinds } from './service-kinds/service-kinds.ts'
import { services } from './services/services.ts'
import { session } from './session/session.ts'
import { subscriptions } from './subscriptions/subscriptions.ts'
import { tickets } from './tickets/tickets.ts'
import { usage } from './usage/usage.ts'
import { views } from './views/views.ts'
import { widgetSessions } from './widget-sessions/widget-sessions.ts'
import { webhookDeliveries } from './webhooks/deliveries.ts'
import { webhookEndpoints } from './webhooks/endpoints.ts'
import type { contract } from '@clientele/contract'

/** What answers each operation of the contract. */
export const handlers: Handlers<typeof contract> = {
  session,
  oneTimeLinks,
  passwordResets,
  widgetSessions,
  apiKeys,
  partners,
  partnerContacts,
  partnerUsers,
  customers,
  registryCompanies,
  invitations,
  links,
  companyUsers,
  orders,
  subscriptions,
  services,
  invoices,
  billing,
  tickets,
  usage,
  activity,
  views,
  mails,
  preferences,
  serviceKinds,
  jobs,
  exports,
  webhookEndpoints,
  webhookDeliveries,
  imports,
  events,
}
