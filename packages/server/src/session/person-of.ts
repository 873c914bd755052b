import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The people who may sign in: neither they nor their partner, nor one above it, was switched off. */
const people = (db: Db) =>
  db
    .selectFrom('partner_users')
    .innerJoin('partners', 'partners.id', 'partner_users.partner_id')
    .select(['partner_users.id', 'partner_users.partner_id', 'partner_users.name', 'partner_users.email', 'partner_users.password_hash'])
    .where('partner_users.status', '=', 'active')
    .where(sql<boolean>`not exists (select 1 from partners a where a.id = any(partners.ancestors) and a.status <> 'active')`)

export type SignInPerson = { id: string; partner_id: string; name: string; email: string; password_hash: string | null }

/** Who signs in with this address. */
export const personWith = (db: Db, emailKey: string): Promise<SignInPerson | undefined> =>
  people(db).where('email_key', '=', emailKey).executeTakeFirst()

/** Whose session this is. */
export const personOf = (db: Db, session: { partner_id: string; user_id: string }): Promise<SignInPerson | undefined> =>
  people(db).where('partner_users.partner_id', '=', session.partner_id).where('partner_users.id', '=', session.user_id).executeTakeFirst()
