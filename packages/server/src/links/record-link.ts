import type { Context } from '../http/context.ts'
import { actorOf, record, type Change } from '../record.ts'
import type { LinkRow } from './present.ts'

type By = Pick<Context, 'principal' | 'now'> & { requestId: string | null }
type LinkChange = 'link.created' | 'link.updated' | 'link.deleted'

/** What happened to a link. The event names the person, who is told in any case: a link that is gone is news to them above all. */
export const linkChange = (
  { principal, now, requestId }: By,
  type: LinkChange,
  partnerId: string,
  link: LinkRow,
  details: Record<string, string>,
  changed: string[] = [],
): Change => ({
  partnerId,
  actor: actorOf(principal),
  at: now,
  requestId,
  customerId: link.customer_id,
  changed,
  activity: { type, details: { userId: link.user_id, userName: link.name, ...details } },
  event: { type, permission: 'access:read', userId: link.user_id, version: link.version },
})

/** Notes what happened to one link. */
export const recordLink = (ctx: Context, ...change: Parameters<typeof linkChange> extends [By, ...infer Rest] ? Rest : never) =>
  record(ctx.db, linkChange(ctx, ...change))
