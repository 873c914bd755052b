import { activity } from './activity.ts'
import { billing } from './billing.ts'
import { companyUsers } from './company-users.ts'
import { customers } from './customers.ts'
import { events } from './events.ts'
import { invitations } from './invitations.ts'
import { exports } from './exports.ts'
import { imports } from './imports.ts'
import { invoices } from './invoices.ts'
import { jobs } from './jobs.ts'
import { links } from './links.ts'
import { mails } from './mails.ts'
import { oneTimeLinks, passwordResets } from './one-time-links.ts'
import { orders } from './orders.ts'
import { partnerContacts } from './partner-contacts.ts'
import { partnerUsers, partners } from './partners.ts'
import { preferences } from './preferences.ts'
import { registryCompanies } from './registry-companies.ts'
import { serviceKinds, services } from './services.ts'
import { apiKeys, session, widgetSessions } from './session.ts'
import { subscriptions } from './subscriptions.ts'
import { tickets } from './tickets.ts'
import { usage } from './usage.ts'
import { views } from './views.ts'
import { webhookDeliveries, webhookEndpoints } from './webhooks.ts'
import type { routes } from './routes.ts'

/** Every operation of the API. A resource of routes.ts that is missing here does not compile. */
export const contract = {
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
} satisfies Record<keyof typeof routes, unknown>
