import { activity } from './activity.ts'
import { customers } from './customers.ts'
import { events } from './events.ts'
import { jobs } from './jobs.ts'
import { links } from './links.ts'
import { partnerUsers, partners } from './partners.ts'
import { serviceKinds } from './services.ts'
import { apiKeys, session, widgetSessions } from './session.ts'
import { views } from './views.ts'
import type { routes } from './routes.ts'

/** Every operation of the API. A resource of routes.ts that is missing here does not compile. */
export const contract = {
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
} satisfies Record<keyof typeof routes, unknown>
