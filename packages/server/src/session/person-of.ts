import { sql } from 'kysely'
import { isCompanyUserId } from '../auth/authenticate.ts'
import type { Db } from '../db/database.ts'

/** Somebody who may sign in: a partner user, or one of a customer's own users. */
export type SignInPerson = {
  id: string
  partner_id: string
  customer_id: string | null
  name: string
  email: string
  password_hash: string | null
  /** The language to write in. */
  locale: string | null
}

// Neither the partner nor one above it was switched off.
const inOrder = sql<boolean>`not exists (select 1 from partners a where a.id = any(p.ancestors) and a.status <> 'active')`

const partnerUsers = (db: Db) =>
  db
    .selectFrom('partner_users as u')
    .innerJoin('partners as p', 'p.id', 'u.partner_id')
    .select(['u.id', 'u.partner_id', sql<string | null>`null::text`.as('customer_id'), 'u.name', 'u.email', 'u.password_hash', 'u.locale'])
    .where('u.status', '=', 'active')
    .where(inOrder)

/** Of a customer that is inactive or deleted nobody is let in. */
const open = sql`('active', 'suspended')`
const closed = sql`('inactive', 'deleted')`

const companyUsers = (db: Db, statuses = open) =>
  db
    .selectFrom('company_users as u')
    .innerJoin('partners as p', 'p.id', 'u.partner_id')
    .select(['u.id', 'u.partner_id', 'u.customer_id', 'u.name', 'u.email', 'u.password_hash'])
    .select(
      sql<string | null>`(select c.language from customers c where c.partner_id = u.partner_id and c.id = u.customer_id)`.as('locale'),
    )
    .where('u.status', '=', 'active')
    .where(inOrder)
    .where(
      sql<boolean>`exists (select 1 from customers c where c.partner_id = u.partner_id and c.id = u.customer_id and c.status in ${statuses})`,
    )

/** Who signs in with this address. */
export const personWith = async (db: Db, emailKey: string): Promise<SignInPerson | undefined> =>
  (await partnerUsers(db).where('u.email_key', '=', emailKey).executeTakeFirst()) ??
  (await companyUsers(db).where('u.email_key', '=', emailKey).executeTakeFirst())

/** Who would sign in with this address, were its customer not closed. */
export const closedOutWith = (db: Db, emailKey: string): Promise<SignInPerson | undefined> =>
  companyUsers(db, closed).where('u.email_key', '=', emailKey).executeTakeFirst()

/** Whose session this is. */
export const personOf = (db: Db, partnerId: string, id: string): Promise<SignInPerson | undefined> =>
  isCompanyUserId(id)
    ? companyUsers(db).where('u.partner_id', '=', partnerId).where('u.id', '=', id).executeTakeFirst()
    : partnerUsers(db).where('u.partner_id', '=', partnerId).where('u.id', '=', id).executeTakeFirst()
