import { sql, type Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { OneTimeLinksTable } from '../db/mail-tables.ts'
import { Problem } from '../http/problem.ts'
import type { SignInPerson } from '../session/person-of.ts'

export type LinkRow = Selectable<OneTimeLinksTable>
/** Whom a link is for, whether they can sign in already or are to be let in by it. */
export type LinkOwner = SignInPerson & { status: string; email_key: string | null; new_email: string | null }

export const linkGone = () => new Problem('link_gone')

const inOrder = sql<boolean>`not exists (select 1 from partners p join partners a on a.id = any(p.ancestors) where p.id = u.partner_id and a.status <> 'active')`

/** Whom a link is for; a problem where they may not come in, whatever link they have. */
export async function ownerOf(db: Db, link: LinkRow): Promise<LinkOwner> {
  const owner = link.user_id === null ? await companyUser(db, link) : await partnerUser(db, link)
  if (!owner) throw linkGone()
  return owner
}

const partnerUser = (db: Db, { partner_id, user_id }: LinkRow) =>
  db
    .selectFrom('partner_users as u')
    .select(['u.id', 'u.partner_id', 'u.name', 'u.email', 'u.email_key', 'u.password_hash', 'u.status', 'u.locale'])
    .select([sql<string | null>`null::text`.as('customer_id'), sql<string | null>`null::text`.as('new_email')])
    .where('u.partner_id', '=', partner_id)
    .where('u.id', '=', user_id ?? '')
    .where('u.status', '=', 'active')
    .where(inOrder)
    .forUpdate('u')
    .executeTakeFirst()

const companyUser = (db: Db, { partner_id, company_user_id }: LinkRow) =>
  db
    .selectFrom('company_users as u')
    .select(['u.id', 'u.partner_id', 'u.customer_id', 'u.name', 'u.email', 'u.email_key', 'u.password_hash', 'u.status', 'u.new_email'])
    .select(
      sql<string | null>`(select c.language from customers c where c.partner_id = u.partner_id and c.id = u.customer_id)`.as('locale'),
    )
    .where('u.partner_id', '=', partner_id)
    .where('u.id', '=', company_user_id ?? '')
    .where('u.status', 'in', ['active', 'invited'])
    .where(inOrder)
    .where(
      sql<boolean>`exists (select 1 from customers c where c.partner_id = u.partner_id and c.id = u.customer_id and c.status in ('active', 'suspended'))`,
    )
    .forUpdate('u')
    .executeTakeFirst()
