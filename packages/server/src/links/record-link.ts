import type { Context } from '../http/context.ts'
import { actorOf, record } from '../record.ts'
import type { LinkRow } from './present.ts'

type LinkChange = 'link.created' | 'link.updated' | 'link.deleted'

/** Notes what happened to a link. The event names the person, who is told in any case: a link that is gone is news to them above all. */
export const recordLink = (
  { db, principal, now, requestId }: Context,
  type: LinkChange,
  partnerId: string,
  link: LinkRow,
  details: Record<string, string>,
  changed: string[] = [],
) =>
  record(db, {
    partnerId,
    actor: actorOf(principal),
    at: now,
    requestId,
    customerId: link.customer_id,
    changed,
    activity: { type, details: { userId: link.user_id, userName: link.name, ...details } },
    event: { type, permission: 'access:read', userId: link.user_id, version: link.version },
  })
