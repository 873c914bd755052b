import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { NewMail } from '../mails/queue.ts'

const invited = (db: Db) =>
  db
    .selectFrom('company_users as u')
    .select(['u.id', 'u.partner_id', 'u.customer_id', 'u.name', 'u.email'])
    .select([
      sql<string>`(select c.name from customers c where c.partner_id = u.partner_id and c.id = u.customer_id)`.as('customer'),
      sql<string | null>`(select c.language from customers c where c.partner_id = u.partner_id and c.id = u.customer_id)`.as('language'),
    ])
    .where('u.status', '=', 'invited')
    .where(
      sql<boolean>`exists (select 1 from customers c where c.partner_id = u.partner_id and c.id = u.customer_id and c.status in ('active', 'suspended'))`,
    )

/** The welcome to somebody who was invited and has not accepted yet; undefined where there is nobody such. */
export async function welcomeMail(
  db: Db,
  which: (rows: ReturnType<typeof invited>) => ReturnType<typeof invited>,
): Promise<NewMail | undefined> {
  const user = await which(invited(db)).executeTakeFirst()
  return (
    user && {
      template: 'welcome',
      partnerId: user.partner_id,
      customerId: user.customer_id,
      companyUserId: user.id,
      to: user.email,
      language: user.language,
      data: { person: user.name, customer: user.customer },
    }
  )
}
