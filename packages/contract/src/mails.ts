import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const MailTemplate = choice(
  [
    'welcome',
    'passwordReset',
    'newAddress',
    'addressChanged',
    'invitation',
    'customerDeactivated',
    'customerSuspended',
    'customerReactivated',
    'customerDeleted',
    'customerRestored',
    'serviceProvisioned',
    'serviceDeleted',
    'webhookDisabled',
    'webhookGone',
  ],
  'What an e-mail is about.',
)

export const MailState = choice(
  ['queued', 'held', 'failed', 'sent', 'givenUp'],
  'Waiting for its turn; held because no mail server is set; failed and to be tried again; taken by the mail server; or given up.',
)

export const Mail = z
  .object({
    id: ids.mail,
    template: open(MailTemplate),
    to: z.string().describe('Where it goes.'),
    locale: z.string().describe('Language it is written in.'),
    state: open(MailState),
    attempts: z.int().describe('How often it was given to the mail server.'),
    nextAttemptAt: Timestamp.nullable().describe('When it is tried again at the earliest; null for one that is sent, held or given up.'),
    lastError: z.string().nullable().describe('Why the last attempt failed: the code the mail server gave, or that of the connection.'),
    customerId: ids.customer.nullable().describe('The customer it is about, if any.'),
    createdAt: Timestamp.describe('When it was written.'),
    sentAt: Timestamp.nullable().describe('When the mail server took it.'),
  })
  .meta({ id: 'Mail', description: 'An e-mail on its way, or sent.' })

export const MailWithText = Mail.extend({
  from: z.string().describe('The name it comes from.'),
  subject: z.string().describe('Subject.'),
  text: z.string().describe('The mail as plain text.'),
  html: z.string().describe('The mail as HTML, as it arrives. Show it in a frame that runs nothing.'),
  linkShown: z
    .boolean()
    .describe('Whether its one-time link is in it and works. Where mails are really sent, only who receives one gets its link.'),
}).meta({ id: 'MailWithText', description: 'An e-mail with what it says.' })

export const mails = define(routes.mails, {
  list: {
    summary: 'List e-mails, the newest first',
    query: PageQuery.extend({
      customer: ids.customer.optional().describe('Only those about this customer.'),
      state: z.array(MailState).min(1).max(10).optional().describe('Only those in these states.'),
    }),
    returns: page(Mail, 'mails').meta({ id: 'MailPage', description: 'A page of e-mails.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  retrieve: {
    summary: 'Retrieve an e-mail with what it says',
    description:
      'It is written anew in its language and brand. A one-time link is shown only while no mail server is set and the operator lets outboxes show them, as in development.',
    returns: MailWithText,
  },
})
