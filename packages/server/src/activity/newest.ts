import { allGroups, type AnyGroup } from '@clientele/contract/permissions'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { ActivityTable } from '../db/schema.ts'
import type { Reach } from './reach.ts'

export type ActivityRow = Selectable<ActivityTable> & { group: AnyGroup }
type Filter = { actor?: string | undefined; type?: readonly string[] | undefined; from?: string | undefined; to?: string | undefined }

const columns = sql`a.id, a.at, a.type, a.actor_kind, a.actor_id, a.actor_name, a.actor_email, a.customer_id, a.changed, a.details, a.request_id`

/** The newest activities within reach. Each partner or link gives its own newest, in the order of an index; the newest of those are the answer. */
export async function newest(
  db: Db,
  reach: Reach,
  filter: Filter,
  before: [string, string] | undefined,
  count: number,
): Promise<ActivityRow[]> {
  const order = sql`order by a.at desc, a.id desc limit ${count}`
  const among = (source: RawBuilder<unknown>) =>
    sql`select ${columns} from activity a where ${sql.join([source, ...conditions(filter, before)], sql` and `)} ${order}`
  const query =
    reach.of === 'customer'
      ? sql<ActivityRow>`select a.*, ${reach.group}::text as "group" from (${among(sql`a.customer_id = ${reach.customerId} and a.partner_id = any(${[...reach.partners]}::text[])${withoutAccess(reach.group)}`)}) a ${order}`
      : reach.of === 'partners'
        ? sql<ActivityRow>`select a.*, ${reach.group}::text as "group" from unnest(${[...reach.partners]}::text[]) p (id) cross join lateral (${among(sql`a.partner_id = p.id`)}) a ${order}`
        : sql<ActivityRow>`select a.*, l."group" from links l cross join lateral (${among(sql`a.customer_id = l.customer_id and a.partner_id = l.partner_id`)}) a
            where l.user_id = ${reach.userId} and l.partner_id = ${reach.partnerId} ${order}`
  return (await query.execute(db)).rows
}

/** Who may not see which partner users reach a customer is not told when that changed either. */
const withoutAccess = (group: AnyGroup) => (allGroups[group].includes('access:read') ? sql`` : sql` and a.type not like 'link.%'`)

function conditions({ actor, type, from, to }: Filter, before: [string, string] | undefined) {
  return [
    actor !== undefined && (/^\w+$/.test(actor) ? sql`a.actor_id = ${actor}` : sql`false`),
    type !== undefined && sql`a.type = any(${[...type]}::text[])`,
    from !== undefined && sql`a.at >= ${moment(from)}::timestamptz`,
    to !== undefined && sql`a.at < ${moment(to)}::timestamptz`,
    before !== undefined && sql`(a.at, a.id) < (${before[0]}::timestamptz, ${before[1]})`,
  ].filter((condition) => condition !== false)
}

/** ISO 8601 knows a year 0, the database does not; nothing happened before year 1 either way. */
const moment = (text: string) => (text < '0001' ? '0001-01-01T00:00:00Z' : text)
