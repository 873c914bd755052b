import { sql, type Kysely } from 'kysely'
import { emailKey } from '../../partner-users/email-key.ts'
import { statements } from './statements.ts'

const perRound = 2000

export async function up(db: Kysely<unknown>) {
  await statements(
    db,
    `
    -- Where the contact is, if not where the customer is.
    alter table customers add column contact_address jsonb, add column contact_country text;

    alter table company_users
      add column email_key text collate "C", -- what one signs in with; null where another had the address first
      add column password_hash text,
      drop constraint company_users_status_check,
      add constraint company_users_status_check check (status in ('active', 'inactive', 'invited'));
  `,
  )
  await fillKeys(db)
  await statements(
    db,
    `
    update company_users u set email_key = null from (
      select partner_id, customer_id, id, row_number() over (partition by email_key order by created_at, id) as turn from company_users
    ) o
    where u.partner_id = o.partner_id and u.customer_id = o.customer_id and u.id = o.id
      and (o.turn > 1 or exists (select from partner_users p where p.email_key = u.email_key));
    create unique index company_users_email on company_users (email_key);

    -- By what a customer is found that may be there already.
    create index customers_number on customers (upper(translate(organisation_number, ' .-/\u00a0', '') collate "C"), partner_id) where organisation_number is not null;
    create index customers_site on customers (split_part(split_part(lower(website collate "C"), '/', 3), ':', 1), partner_id) where website is not null;
    create index customers_mail on customers (split_part(email_key, '@', 2), partner_id) where email_key is not null;
  `,
  )
}

type Row = { partner_id: string; customer_id: string; id: string; email: string }

/** Keys of the people there are, some at a time. */
async function fillKeys(db: Kysely<unknown>) {
  let last = { partner_id: '', customer_id: '', id: '' }
  for (;;) {
    const { rows } = await sql<Row>`
      select partner_id, customer_id, id, email from company_users
      where (partner_id, customer_id, id) > (${last.partner_id}, ${last.customer_id}, ${last.id}) order by partner_id, customer_id, id limit ${perRound}`.execute(
      db,
    )
    const keys = rows.map(({ email, ...key }) => ({ ...key, email_key: emailKey(email) }))
    await sql`
      update company_users u set email_key = k.email_key
      from json_to_recordset(${JSON.stringify(keys)}::json) as k(partner_id text, customer_id text, id text, email_key text)
      where u.partner_id = k.partner_id and u.customer_id = k.customer_id and u.id = k.id`.execute(db)
    if (rows.length < perRound) return
    last = rows.at(-1)!
  }
}
