import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { Timestamp, choice, open } from './shared.ts'

export const EventType = choice(
  [
    'customer.created',
    'customer.updated',
    'customer.deleted',
    'customer.restored',
    'customer.purged',
    'invoice.paid',
    'invitation.changed',
    'link.created',
    'link.updated',
    'link.deleted',
    'view.changed',
    'job.changed',
    'export.changed',
    'import.changed',
    'api_key.changed',
    'webhook.changed',
  ],
  'What happened.',
)

export const Event = z
  .object({
    id: z.string().describe('Position in the stream; send the last one as Last-Event-ID to go on from there.'),
    type: open(EventType),
    at: Timestamp.describe('When it happened.'),
    customerId: ids.customer.nullable().describe('The customer it happened to, if any.'),
    userId: ids.user.nullable().describe('The partner user it is about, if any.'),
    subjectId: z.string().nullable().describe('The invoice, view, job, export, import, key, webhook or invitation it is about, if any.'),
    changed: z.array(z.string()).describe('The fields that changed. Values are not told: load what you show.'),
    version: z.int().nullable().describe('The version it has now, where it has one.'),
  })
  .meta({ id: 'LiveEvent', description: 'A change, as it happens.' })

export const events = define(routes.events, {
  stream: {
    summary: 'Follow changes as they happen',
    description:
      'Server-sent events. A comment line comes at least every 15 seconds. After a break, Last-Event-ID goes on without a gap or a double.',
    query: z.object({
      lastEventId: z.string().max(60).optional().describe('The same as the header Last-Event-ID, for clients that cannot set one.'),
    }),
    returns: Event,
    stream: true,
    errors: ['events_gone'],
  },
})
