import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// Keys lead with partner_id so that a distributed PostgreSQL can shard by partner. Columns that end in _key are made by the server for search and order.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table customers (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      parent_id text collate "C",
      name text not null,
      type text collate "C" not null check (type in ('company', 'individual')),
      role text collate "C" not null default 'standard' check (role in ('standard', 'agency', 'subAccount')),
      status text collate "C" not null default 'active' check (status in ('active', 'inactive', 'suspended', 'deleted')),
      status_before text, -- what a restore brings back
      email text,
      phone text collate "C",
      website text,
      description text,
      organisation_number text,
      country text collate "C",
      address jsonb,
      contact_name text,
      contact_email text,
      contact_phone text,
      language text,
      currency text not null,
      name_key text collate "C" not null,
      email_key text collate "C",
      contact_key text collate "C",
      search_key text collate "C" not null,
      users_count int not null default 0,
      orders_count int not null default 0,
      invoices_count int not null default 0,
      tickets_count int not null default 0,
      subscriptions_count int not null default 0,
      service_counts jsonb not null default '{}',
      mrr bigint not null default 0,
      revenue bigint not null default 0,
      mrr_key bigint not null default 0, -- in the reporting currency, at the stored rate; ARR is twelve times this
      revenue_key bigint not null default 0,
      risk_score int check (risk_score between 0 and 100),
      last_activity_at timestamptz,
      last_order_at timestamptz,
      active_key timestamptz not null, -- infinity while MRR is above zero, else the later of last order and last activity, else creation
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      purge_at timestamptz,
      version int not null default 1,
      primary key (partner_id, id)
    );
    create index customers_id on customers (id);
    create index customers_parent on customers (partner_id, parent_id) where parent_id is not null;

    -- Totals, kept in the transaction that changes them; slots keep writers from queuing on one row.
    create table customer_counters (
      partner_id text collate "C" not null references partners,
      slot int not null,
      status text collate "C" not null,
      type text collate "C" not null,
      currency text collate "C" not null,
      customers bigint not null default 0,
      users bigint not null default 0,
      mrr bigint not null default 0,
      revenue bigint not null default 0,
      mrr_key bigint not null default 0,
      revenue_key bigint not null default 0,
      primary key (partner_id, slot, status, type, currency)
    );

    create table exchange_rates (
      base text not null,
      currency text not null,
      day date not null,
      rate numeric not null, -- one minor unit of currency in minor units of base
      primary key (base, currency, day)
    );

    create table company_users (
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      id text collate "C" not null,
      email text not null,
      name text not null,
      status text not null default 'active' check (status in ('active', 'inactive')),
      last_sign_in_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (partner_id, customer_id, id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );

    create table links (
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      user_id text collate "C" not null,
      "group" text not null check ("group" in ('admin', 'regular', 'readOnly', 'support')),
      linked_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      version int not null default 1,
      primary key (partner_id, customer_id, user_id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );
    create index links_user on links (user_id, customer_id);
    create index links_customer on links (customer_id, user_id);
  `,
  )
