import type { Db } from '../db/database.ts'
import { queueMails } from '../mails/queue.ts'
import { record } from '../record.ts'
import { webhookChanged } from './changed.ts'
import type { EndpointRow } from './row.ts'

/** Gives up what waits for an endpoint that is disabled. What is under way ends by itself. */
export const giveUpWaiting = (db: Db, { partner_id, id }: EndpointRow, now: Date) =>
  db
    .updateTable('webhook_deliveries')
    .set({ state: 'failed', last_error: 'disabled', finished_at: now })
    .where('partner_id', '=', partner_id)
    .where('endpoint_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()

/** Disables an endpoint where nothing gets through any more, or which says itself that it is gone for good, and tells the admins of its partner. */
export async function disable(db: Db, endpoint: EndpointRow, by: 'failures' | 'gone', now: Date) {
  const { partner_id, id, url, description, failing_since } = endpoint
  const since = failing_since ?? now.toISOString()
  const { numUpdatedRows } = await db
    .updateTable('webhook_endpoints')
    .set({ enabled_at: null, disabled_by: by })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .where('enabled_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await giveUpWaiting(db, endpoint, now)
  const { host } = new URL(url)
  await record(db, {
    partnerId: partner_id,
    actor: { kind: 'system', id: null, name: 'Clientele', email: null },
    at: now,
    requestId: null,
    changed: ['enabled'],
    event: webhookChanged(id),
    activity: { type: 'webhook_endpoint.disabled', details: { endpointId: id, host, failingSince: since, disabledBy: by } },
  })
  const admins = await db
    .selectFrom('partner_users')
    .select(['id', 'email', 'locale'])
    .where('partner_id', '=', partner_id)
    .where('group', '=', 'admin')
    .where('status', '=', 'active')
    .orderBy('id')
    .execute()
  const mails = admins.map((admin) => ({
    template: by === 'gone' ? ('webhookGone' as const) : ('webhookDisabled' as const),
    partnerId: partner_id,
    userId: admin.id,
    to: admin.email,
    language: admin.locale,
    data: { webhook: description ?? host, host, since },
  }))
  await queueMails(db, mails, now)
}
