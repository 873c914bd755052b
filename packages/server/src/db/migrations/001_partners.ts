import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table partners (
      id text collate "C" primary key,
      parent_id text collate "C" references partners,
      ancestors text[] not null, -- from the root down to itself: a subtree is "ancestors @> {id}"
      name text not null,
      name_key text collate "C" not null,
      kind text not null check (kind in ('operator', 'reseller', 'agency')),
      status text not null default 'active' check (status in ('active', 'disabled')),
      currency text not null,
      branding jsonb not null default '{}',
      created_at timestamptz not null default now()
    );
    create index partners_ancestors on partners using gin (ancestors);
    create index partners_name on partners (name_key, id);

    create table partner_users (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      email text not null,
      email_key text collate "C" not null,
      name text not null,
      name_key text collate "C" not null,
      search_key text collate "C" not null,
      "group" text not null check ("group" in ('admin', 'regular', 'readOnly', 'support')),
      status text not null default 'active' check (status in ('active', 'inactive')),
      password_hash text,
      locale text,
      links_count int not null default 0,
      created_at timestamptz not null default now(),
      version int not null default 1,
      primary key (partner_id, id)
    );
    create index partner_users_id on partner_users (id);
    create unique index partner_users_email on partner_users (email_key);
    create index partner_users_name on partner_users (partner_id, name_key, id);
  `,
  )
