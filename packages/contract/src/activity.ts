import * as z from 'zod'
import { define } from './define.ts'
import { ids, otherIds } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const ActivityType = choice(
  [
    'customer.created',
    'customer.updated',
    'customer.status_changed',
    'customer.deleted',
    'customer.restored',
    'customer.purged',
    'company_user.created',
    'company_user.updated',
    'company_user.invited',
    'company_user.password_reset',
    'invitation.created',
    'invitation.resent',
    'invitation.cancelled',
    'invitation.accepted',
    'partner_contact.created',
    'partner_contact.updated',
    'partner_contact.deleted',
    'link.created',
    'link.updated',
    'link.deleted',
    'api_key.created',
    'api_key.revoked',
    'view.created',
    'view.updated',
    'view.deleted',
    'job.created',
    'job.cancelled',
    'export.created',
    'export.downloaded',
    'export.cancelled',
    'webhook_endpoint.created',
    'webhook_endpoint.updated',
    'webhook_endpoint.secret_rotated',
    'webhook_endpoint.disabled',
    'webhook_endpoint.deleted',
    'import.created',
    'import.started',
    'import.finished',
    'import.cancelled',
    'import.downloaded',
    'session.started',
    'session.ended',
    'widget_session.created',
    'order.placed',
    'service.provisioned',
    'service.deleted',
    'invoice.issued',
    'invoice.paid',
    'ticket.opened',
  ],
  'What happened.',
)

export const Activity = z
  .object({
    id: otherIds.activity,
    type: open(ActivityType),
    at: Timestamp.describe('When it happened.'),
    actor: z
      .object({
        kind: open(z.enum(['partnerUser', 'companyUser', 'apiKey', 'system']).describe('What acted.')),
        id: z.string().nullable().describe('Its id.'),
        name: z.string().describe('Its name, as it was then.'),
        email: z.string().nullable().describe('Its e-mail address, as it was then.'),
      })
      .describe('Who did it.'),
    customerId: ids.customer.nullable().describe('The customer it happened to, if any.'),
    changed: z.array(z.string()).describe('The fields that changed.'),
    details: z.record(z.string(), z.unknown()).describe('What more there is to say: the status before and after, the group, the reason.'),
    requestId: otherIds.request.nullable().describe('The request it came with; null for what the server does by itself.'),
  })
  .meta({
    id: 'Activity',
    description:
      'Something that happened. It is never changed or removed; once a customer was purged, it says what was done by whom and when, and nothing of the customer.',
  })

export const activity = define(routes.activity, {
  list: {
    summary: 'List what happened, the newest first',
    query: PageQuery.extend({
      customer: ids.customer.optional().describe('Only what happened to this customer.'),
      actor: z.string().max(60).optional().describe('Only what this person or key did.'),
      type: z.array(ActivityType).min(1).max(50).optional().describe('Only these kinds.'),
      from: Timestamp.optional().describe('Not before this moment.'),
      to: Timestamp.optional().describe('Before this moment.'),
    }),
    returns: page(Activity, 'activities').meta({ id: 'ActivityPage', description: 'A page of activities.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
})
