import { activity } from './activity/activity.ts'
import { apiKeys } from './api-keys/api-keys.ts'
import { billing } from './billing/retrieve.ts'
import { companyUsers } from './company-users/company-users.ts'
import { customers } from './customers/customers.ts'
import { events } from './events/events.ts'
import { exports } from './exports/exports.ts'
import type { Handlers } from './http/context.ts'
import { invoices } from './invoices/invoices.ts'
import { jobs } from './jobs/jobs.ts'
import { links } from './links/links.ts'
import { orders } from './orders/orders.ts'
import { partnerUsers } from './partner-users/partner-users.ts'
import { partners } from './partners/partners.ts'
import { preferences } from './preferences/preferences.ts'
import { serviceKinds } from './service-kinds/service-kinds.ts'
import { services } from './services/services.ts'
import { session } from './session/session.ts'
import { subscriptions } from './subscriptions/subscriptions.ts'
import { tickets } from './tickets/tickets.ts'
import { usage } from './usage/usage.ts'
import { views } from './views/views.ts'
import { widgetSessions } from './widget-sessions/widget-sessions.ts'
import type { contract } from '@clientele/contract'

/** What answers each operation of the contract. */
export const handlers: Handlers<typeof contract> = {
  session,
  widgetSessions,
  apiKeys,
  partners,
  partnerUsers,
  customers,
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
  preferences,
  serviceKinds,
  jobs,
  exports,
  events,
}
