// Made from the contract by `npm run generate`. Do not edit.
import { page } from '../ways/page.ts'
import { stream } from '../ways/stream.ts'
import { withInput } from '../ways/with-input.ts'

/** The operations that take an input, answer a page or stream; see bind. */
export const ways = {
  session: { signIn: withInput, refresh: withInput },
  widgetSessions: { create: withInput },
  apiKeys: { create: withInput },
  partners: { list: page },
  partnerUsers: { list: page },
  customers: {
    list: page,
    create: withInput,
    update: withInput,
    delete: withInput,
    restore: withInput,
    setStatus: withInput,
    summary: withInput,
  },
  links: { list: page, linkable: page, create: withInput, update: withInput },
  activity: { list: page },
  views: { create: withInput, update: withInput },
  serviceKinds: {},
  jobs: { list: page, create: withInput, results: page },
  events: { stream },
}
