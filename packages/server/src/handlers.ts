import type { contract } from '@clientele/contract'
import { activity } from './activity/activity.ts'
import { apiKeys } from './api-keys/api-keys.ts'
import { customers } from './customers/customers.ts'
import { events } from './events/events.ts'
import type { Handlers } from './http/context.ts'
import { jobs } from './jobs/jobs.ts'
import { links } from './links/links.ts'
import { partnerUsers } from './partner-users/partner-users.ts'
import { partners } from './partners/partners.ts'
import { serviceKinds } from './service-kinds/service-kinds.ts'
import { session } from './session/session.ts'
import { views } from './views/views.ts'
import { widgetSessions } from './widget-sessions/widget-sessions.ts'

/** What answers each operation of the contract. */
export const handlers: Handlers<typeof contract> = {
  session,
  widgetSessions,
  apiKeys,
  partners,
  partnerUsers,
  customers,
  links,
  activity,
  views,
  serviceKinds,
  jobs,
  events,
}
