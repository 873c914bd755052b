import * as z from 'zod'
import { define } from './define.ts'
import { ids, otherIds } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page, text } from './shared.ts'

/** The live events that are sent to webhooks: all but those that are told to one person alone, and what happens to webhooks themselves. */
export const webhookEventTypes = [
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
  'api_key.changed',
] as const

export const WebhookEventType = choice(webhookEventTypes, 'A live event that can be sent.')
export const SentEventType = choice([...webhookEventTypes, 'ping'], 'What happened; `ping` is a test.')

export const WebhookEvent = z
  .object({
    id: otherIds.event.describe('The same each time this event is sent; do nothing for one you have had.'),
    type: open(SentEventType),
    createdAt: Timestamp.describe('When it happened.'),
    sequence: z.int().nullable().describe('Place in the order of all events: of two, the later one has the greater. Null for a test.'),
    data: z
      .object({
        customerId: ids.customer.nullable().describe('The customer it happened to, if any.'),
        userId: ids.user.nullable().describe('The partner user it is about, if any.'),
        subjectId: z.string().nullable().describe('The invoice, view, key or invitation it is about, if any.'),
        changed: z.array(z.string()).describe('The fields that changed. Values are not told: load what you need.'),
        version: z.int().nullable().describe('The version it has then, where it has one.'),
      })
      .describe('What it happened to.'),
  })
  .meta({ id: 'WebhookEvent', description: 'What is sent to a webhook.' })

const fields = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Takes an address that begins with https://' })
    .max(2000)
    .describe('Where events are sent. It takes https; a server set up for development also takes http on its own machine.'),
  events: z.array(WebhookEventType).min(1).max(50).nullable().describe('The events to send; null for all, later kinds too.'),
  description: text(200).nullable().describe('What it is for.'),
  enabled: z.boolean().describe('Whether events are sent. While they are not, none wait either.'),
})

export const WebhookEndpoint = fields
  .extend({
    id: ids.webhookEndpoint,
    url: z.string().describe('Where events are sent.'),
    events: z.array(open(WebhookEventType)).nullable().describe('The events that are sent; null for all.'),
    disabledBy: open(choice(['person', 'failures', 'gone'], 'What disabled it.'))
      .nullable()
      .describe(
        'What disabled it: somebody, five days in which nothing got through, or the address itself, which answered 410 Gone; null while it is enabled.',
      ),
    failingSince: Timestamp.nullable().describe('When the first attempt failed since which none succeeded; null while it works.'),
    oldSecretUntil: Timestamp.nullable().describe('Until when what is sent is signed with the secret before this one, too.'),
    createdAt: Timestamp.describe('When it was made.'),
  })
  .meta({ id: 'WebhookEndpoint', description: 'An address of a partner’s own to which events are sent.' })

export const WebhookEndpointWithSecret = WebhookEndpoint.extend({
  secret: z.string().describe('What signatures are made with: `whsec_…`. It is shown in this answer and never again.'),
}).meta({ id: 'WebhookEndpointWithSecret', description: 'A webhook with its new secret.' })

export const WebhookDeliveryStatus = choice(
  ['waiting', 'delivered', 'failed'],
  'Waiting for its first or next attempt; delivered; or failed, after the last attempt or because the webhook was disabled.',
)

export const WebhookDelivery = z
  .object({
    id: ids.webhookDelivery,
    endpointId: ids.webhookEndpoint,
    eventId: otherIds.event,
    type: open(SentEventType),
    sequence: z.int().nullable().describe('Place of the event in the order of all; null for a test.'),
    status: open(WebhookDeliveryStatus),
    attempts: z.int().describe('How often it was tried.'),
    nextAttemptAt: Timestamp.nullable().describe('When it is tried next, at the earliest; null where it is not.'),
    lastStatus: z.int().nullable().describe('The HTTP status of the last attempt, if there was an answer.'),
    lastError: z.string().nullable().describe('Why the last attempt failed, in one word, such as `timeout`; null where it did not.'),
    createdAt: Timestamp.describe('When it was queued.'),
    finishedAt: Timestamp.nullable().describe('When it was delivered, or given up.'),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one webhook, or there.' })

export const WebhookAttempt = z
  .object({
    at: Timestamp.describe('When it began.'),
    durationMs: z.int().describe('How long it took.'),
    status: z.int().nullable().describe('The HTTP status, if there was an answer.'),
    error: z
      .string()
      .nullable()
      .describe(
        'Why it failed, in one word: `status`, `timeout`, `dns`, `private_address`, `refused`, `reset`, `tls`; null where it did not.',
      ),
    response: z.string().nullable().describe('The beginning of what was answered.'),
  })
  .meta({ id: 'WebhookAttempt', description: 'One try to deliver an event.' })

export const WebhookDeliveryWithLog = WebhookDelivery.extend({
  event: WebhookEvent,
  log: z.array(WebhookAttempt).describe('The latest attempts, the first of them first.'),
}).meta({ id: 'WebhookDeliveryWithLog', description: 'A delivery with what is sent and every attempt.' })

export const webhookEndpoints = define(routes.webhookEndpoints, {
  list: {
    summary: 'List the webhooks of your partner, the newest first',
    returns: z
      .object({ data: z.array(WebhookEndpoint).describe('The webhooks.') })
      .meta({ id: 'WebhookEndpoints', description: 'The webhooks of a partner.' }),
  },
  create: {
    summary: 'Have events sent to an address',
    description: 'The secret is shown in this answer and never again.',
    body: fields.partial({ events: true, description: true, enabled: true }).meta({
      id: 'WebhookEndpointCreate',
      description: 'A new webhook; without a word on it, all events are sent.',
    }),
    returns: WebhookEndpointWithSecret,
    status: 201,
    errors: ['webhooks_full', 'webhooks_not_set_up'],
  },
  retrieve: { summary: 'Retrieve a webhook', returns: WebhookEndpoint },
  update: {
    summary: 'Change a webhook',
    description: 'One that is disabled gives up what waits, and is sent nothing that happens until it is enabled.',
    body: fields.partial().meta({ id: 'WebhookEndpointUpdate', description: 'The fields to change; the others stay.' }),
    returns: WebhookEndpoint,
  },
  delete: { summary: 'Remove a webhook with all its deliveries' },
  rotateSecret: {
    summary: 'Give a webhook a new secret',
    description: 'What is sent is signed with both until the old one ends. The new one is shown in this answer and never again.',
    body: z
      .object({
        overlapHours: z.int().min(0).max(168).default(24).describe('For how many hours the old secret stays good; 0 ends it at once.'),
      })
      .meta({ id: 'WebhookSecretRotation', description: 'How to go over to a new secret.' }),
    returns: WebhookEndpointWithSecret,
    errors: ['webhooks_not_set_up'],
  },
  ping: {
    summary: 'Send a test event to a webhook',
    returns: WebhookDelivery,
    status: 202,
    errors: ['webhook_disabled'],
  },
})

export const webhookDeliveries = define(routes.webhookDeliveries, {
  list: {
    summary: 'List what was sent to a webhook, the newest first',
    description: 'Deliveries are kept for thirty days.',
    query: PageQuery.extend({
      status: z.array(WebhookDeliveryStatus).min(1).max(10).optional().describe('Only those that stand like this.'),
      type: z.array(SentEventType).min(1).max(50).optional().describe('Only these events.'),
    }),
    returns: page(WebhookDelivery, 'deliveries').meta({ id: 'WebhookDeliveryPage', description: 'A page of deliveries.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  retrieve: { summary: 'Retrieve a delivery with what is sent and every attempt', returns: WebhookDeliveryWithLog },
  replay: {
    summary: 'Send an event again, now',
    description: 'Whatever became of it: the event is sent as it was, with the same id.',
    returns: WebhookDelivery,
    status: 202,
    errors: ['webhook_disabled'],
  },
})
