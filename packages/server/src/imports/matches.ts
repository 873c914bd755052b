import { sql, type RawBuilder } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customersForWriting, visible } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { mailKey } from '../customers/duplicates/duplicates.ts'
import { numberKey, numberOf } from '../customers/duplicates/organisation-number.ts'
import { sortKey } from '../text/fold.ts'

/** What a customer is known by: its number in the register, and its e-mail address. */
export type Known = { organisationNumber?: string | null | undefined; email?: string | null | undefined }

/** By what rows and customers of one partner are found to be the same. */
export const keysOf = (partner: string, known: Known): string[] => [
  ...[numberIn(known)].filter((number) => number !== '').map((number) => `n:${partner}:${number}`),
  ...[emailIn(known)].filter((email) => email !== '').map((email) => `e:${partner}:${email}`),
]
const numberIn = ({ organisationNumber }: Known) => numberOf(organisationNumber)
const emailIn = ({ email }: Known) => (email ? sortKey(email) : '')

type Sought = Known & { partner: string }

/** The customers that a principal sees, by the keys of these. */
export async function customersByKey(
  db: Db,
  principal: Principal,
  sought: readonly Sought[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const within = sought.filter(({ partner }) => principal.partners.includes(partner))
  const found = new Map<string, string[]>()
  if (within.every((each) => keysOf(each.partner, each).length === 0)) return found
  const partners = within.map(({ partner }) => partner)
  // Each is looked up on its own, by an index that begins with what is sought. Asked for partners as well, the database takes one that begins with those,
  // and where it has not heard yet how many customers a partner got, it reads them all for each row.
  const lookedUp = (keys: readonly string[], isAt: RawBuilder<unknown>) => sql`
    select distinct customers.id, k.partner, k.key from unnest(${partners}::text[], ${keys}::text[]) as k(partner, key)
    cross join lateral (select * from customers where ${isAt} offset 0) customers
    where k.key <> '' and customers.partner_id = k.partner and ${visible(principal)} and customers.status <> 'deleted'`
  const byNumber = lookedUp(within.map(numberIn), sql`${numberKey} = k.key`)
  const byEmail = lookedUp(within.map(emailIn), sql`${mailKey} = split_part(k.key, '@', 2) and customers.email_key = k.key`)
  const { rows } = await sql<{ id: string; key: string }>`
    select id, 'n:' || partner || ':' || key as key from (${byNumber}) n union all
    select id, 'e:' || partner || ':' || key as key from (${byEmail}) e`.execute(customersForWriting(db))
  for (const { id, key } of rows) found.set(key, [...(found.get(key) ?? []), id])
  return found
}

/** Those of the customers that any of the keys leads to. */
export const matching = (found: ReadonlyMap<string, readonly string[]>, keys: readonly string[]) => [
  ...new Set(keys.flatMap((key) => found.get(key) ?? [])),
]
