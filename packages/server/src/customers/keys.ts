import { sql } from 'kysely'
import { fold, sortKey } from '../text/fold.ts'
import { gramsOf } from '../text/grams.ts'
import type { Profile } from './row.ts'

type Named = Pick<Profile, 'name' | 'email' | 'contact_name' | 'contact_email' | 'organisation_number'>

/** The columns that search and order go by, made of what a person wrote. */
export function keysOf(profile: Named) {
  const { name, email, contact_name, contact_email, organisation_number } = profile
  const search_key = [name, email, contact_name, contact_email, organisation_number]
    .filter((part) => part !== null)
    .map(fold)
    .join(' ')
  return {
    name_key: sortKey(name),
    email_key: email === null ? null : sortKey(email),
    contact_key: contact_name === null ? null : sortKey(contact_name),
    search_key,
    grams: gramsOf(search_key),
  }
}

/** Since when nothing spoke for a customer being active, from its other columns; never, while it has MRR. */
export const activeKey = (mrr: number) =>
  mrr > 0 ? sql<string>`'infinity'::timestamptz` : sql<string>`coalesce(greatest(last_order_at, last_activity_at), created_at)`

/** An amount in minor units of the reporting currency: what sorting and filtering by money compare. */
export const moneyKey = (amount: number, rate: number) => Math.round(amount * rate)
