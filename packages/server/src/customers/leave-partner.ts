import { countLinks } from '../links/count-links.ts'
import { linkChange } from '../links/record-link.ts'
import { linksWithPeople } from '../links/rows.ts'
import { actorOf, record, type Change } from '../record.ts'
import type { Editor } from './edit.ts'
import type { CustomerRow } from './row.ts'

/** Ends what customers have at their partners before they go to others: their links go, and whoever saw them there is told. */
export async function leavePartners(by: Editor, rows: readonly CustomerRow[]) {
  for (const [partnerId, leaving] of [...Map.groupBy(rows, (row) => row.partner_id)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const changes: Change[] = []
    const people: string[] = []
    for (const row of leaving) {
      const links = await endLinks(by, row)
      changes.push(departure(by, row), ...links.map((link) => linkChange(by, 'link.deleted', partnerId, link, { group: link.group })))
      people.push(...links.map((link) => link.user_id))
    }
    await countLinks(by.db, partnerId, people, -1)
    await record(by.db, changes)
  }
}

const departure = ({ principal, now, requestId }: Editor, row: CustomerRow): Change => ({
  partnerId: row.partner_id,
  actor: actorOf(principal),
  at: now,
  requestId,
  customerId: row.id,
  changed: ['partner'],
  activity: { type: 'customer.updated', details: { name: row.name } }, // the one it was known by here: it cannot be looked up any more
  event: { type: 'customer.updated', permission: 'customers:read', version: row.version + 1 },
})

/** Removes the links of a customer that this transaction holds; gives them as they were. */
async function endLinks({ db }: Editor, row: CustomerRow) {
  const links = await linksWithPeople(db, row).orderBy('links.user_id').forUpdate('links').execute()
  if (links.length > 0) await db.deleteFrom('links').where('partner_id', '=', row.partner_id).where('customer_id', '=', row.id).execute()
  return links
}
