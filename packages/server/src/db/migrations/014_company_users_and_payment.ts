import { sql, type Kysely } from 'kysely'
import { personSearchKey } from '../../partner-users/search-key.ts'
import { sortKey } from '../../text/fold.ts'
import { statements } from './statements.ts'

const perRound = 2000

export async function up(db: Kysely<unknown>) {
  await statements(
    db,
    `
    alter table company_users
      add column permissions text not null default 'full' check (permissions in ('full', 'readOnly', 'limited', 'custom')),
      add column name_key text collate "C" not null default '',
      add column search_key text collate "C" not null default '';

    -- What a payment provider gives back: its token, and what a person may see of the card or account. Never a number.
    create table payment_methods (
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      id text collate "C" not null,
      kind text not null check (kind in ('card', 'directDebit')),
      label text not null,
      last4 text check (last4 ~ '^[0-9A-Z]{4}$'),
      expires_on date,
      provider_token text not null,
      is_default boolean not null default false,
      created_at timestamptz not null default now(),
      primary key (partner_id, customer_id, id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );
    create unique index payment_methods_default on payment_methods (partner_id, customer_id) where is_default;

    -- Where invoices go, if not to the customer's own address.
    create table billing_addresses (
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      address jsonb not null,
      country text collate "C",
      primary key (partner_id, customer_id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );
  `,
  )
  await fillKeys(db)
  await statements(
    db,
    `
    alter table company_users alter column name_key drop default, alter column search_key drop default;
    create index company_users_name on company_users (partner_id, customer_id, name_key, id);
  `,
  )
}

type Row = { partner_id: string; customer_id: string; id: string; name: string; email: string }

/** Keys for search and order of the people there are, some at a time. */
async function fillKeys(db: Kysely<unknown>) {
  let last = { partner_id: '', customer_id: '', id: '' }
  for (;;) {
    const { rows } = await sql<Row>`
      select partner_id, customer_id, id, name, email from company_users
      where (partner_id, customer_id, id) > (${last.partner_id}, ${last.customer_id}, ${last.id}) order by partner_id, customer_id, id limit ${perRound}`.execute(
      db,
    )
    const keys = rows.map(({ name, email, ...key }) => ({ ...key, name_key: sortKey(name), search_key: personSearchKey(name, email) }))
    await sql`
      update company_users u set name_key = k.name_key, search_key = k.search_key
      from json_to_recordset(${JSON.stringify(keys)}::json) as k(partner_id text, customer_id text, id text, name_key text, search_key text)
      where u.partner_id = k.partner_id and u.customer_id = k.customer_id and u.id = k.id`.execute(db)
    if (rows.length < perRound) return
    last = rows.at(-1)!
  }
}
