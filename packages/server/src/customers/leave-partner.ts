import type { Context } from '../http/context.ts'
import { countLinks } from '../links/count-links.ts'
import { recordLink } from '../links/record-link.ts'
import { linksWithPeople } from '../links/rows.ts'
import { actorOf, record } from '../record.ts'
import type { CustomerRow } from './row.ts'

/** Ends what a customer has at its partner before it goes to another: its links go, and whoever saw it there is told. */
export async function leavePartner(ctx: Context, row: CustomerRow) {
  const { db, principal, now, requestId } = ctx
  await record(db, {
    partnerId: row.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    customerId: row.id,
    changed: ['partner'],
    activity: { type: 'customer.updated', details: { name: row.name } }, // the one it was known by here: it cannot be looked up any more
    event: { type: 'customer.updated', permission: 'customers:read', version: row.version + 1 },
  })
  for (const link of await linksWithPeople(db, row).orderBy('links.user_id').forUpdate('links').execute()) {
    await db
      .deleteFrom('links')
      .where('partner_id', '=', row.partner_id)
      .where('customer_id', '=', row.id)
      .where('user_id', '=', link.user_id)
      .execute()
    await countLinks(db, row.partner_id, link.user_id, -1)
    await recordLink(ctx, 'link.deleted', row.partner_id, link, { group: link.group })
  }
}
