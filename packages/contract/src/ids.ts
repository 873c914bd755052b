import * as z from 'zod'

const id = (prefix: string, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `An id of ${what} begins with ${prefix}_`)
    .describe(`The id of ${what}.`)

/** One schema for each path parameter: {customer} means a customer's id in every route. */
export const ids = {
  customer: id('cus', 'a customer'),
  user: id('usr', 'a partner user'),
  partner: id('par', 'a partner'),
  apiKey: id('key', 'an API key'),
  view: id('viw', 'a view'),
  job: id('job', 'a job'),
  service: id('svc', 'a service'),
  invoice: id('inv', 'an invoice'),
  companyUser: id('cpu', 'a user of a customer'),
  invitation: id('ivt', 'an invitation'),
  partnerContact: id('pct', 'a contact of a partner'),
  mail: id('mai', 'an e-mail'),
  export: id('exp', 'an export'),
  webhookEndpoint: id('whe', 'a webhook'),
  webhookDelivery: id('whd', 'a delivery to a webhook'),
  import: id('imp', 'an import'),
  download: z
    .string()
    .regex(/^dwn_[\w-]{43}$/, 'A download begins with dwn_')
    .describe('The secret of a download link.'),
}

/** Prefixes of ids that are never in a path. */
export const otherIds = {
  activity: id('act', 'an activity'),
  session: id('ses', 'a session'),
  order: id('ord', 'an order'),
  subscription: id('sub', 'a subscription'),
  event: id('evt', 'an event'),
  ticket: id('tic', 'a ticket'),
  request: z.string().max(100).describe('The id of the request, to tell support.'),
}
