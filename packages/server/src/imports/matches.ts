import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customersForWriting, visible } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { numberKey, numberOf } from '../customers/duplicates/organisation-number.ts'
import { sortKey } from '../text/fold.ts'

/** What a customer is known by: its number in the register, and its e-mail address. */
export type Known = { organisationNumber?: string | null | undefined; email?: string | null | undefined }

/** By what rows and customers of one partner are found to be the same. */
export const keysOf = (partner: string, { organisationNumber, email }: Known): string[] => [
  ...(numberOf(organisationNumber ?? undefined) ? [`n:${partner}:${numberOf(organisationNumber ?? undefined)}`] : []),
  ...(email ? [`e:${partner}:${sortKey(email)}`] : []),
]

/** The customers that a principal sees, by the keys of these. */
export async function customersByKey(
  db: Db,
  principal: Principal,
  sought: readonly (Known & { partner: string })[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const partners = [...new Set(sought.map(({ partner }) => partner))].filter((id) => principal.partners.includes(id))
  const numbers = [...new Set(sought.flatMap(({ organisationNumber }) => numberOf(organisationNumber ?? undefined) || []))]
  const emails = [...new Set(sought.flatMap(({ email }) => (email ? sortKey(email) : [])))]
  const found = new Map<string, string[]>()
  if (partners.length === 0 || numbers.length + emails.length === 0) return found
  // A way for each index.
  const { rows } = await sql<{ id: string; key: string }>`
    select customers.id, 'n:' || customers.partner_id || ':' || ${numberKey} as key from customers
    where ${numberKey} = any(${numbers}::text[]) and customers.partner_id = any(${partners}::text[]) and ${visible(principal)} and customers.status <> 'deleted'
    union all
    select customers.id, 'e:' || customers.partner_id || ':' || customers.email_key as key from customers
    where customers.email_key = any(${emails}::text[]) and customers.partner_id = any(${partners}::text[]) and ${visible(principal)} and customers.status <> 'deleted'`.execute(
    customersForWriting(db),
  )
  for (const { id, key } of rows) found.set(key, [...(found.get(key) ?? []), id])
  return found
}

/** Those of the customers that any of the keys leads to. */
export const matching = (found: ReadonlyMap<string, readonly string[]>, keys: readonly string[]) => [
  ...new Set(keys.flatMap((key) => found.get(key) ?? [])),
]
