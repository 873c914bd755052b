import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table partner_contacts (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      name text not null,
      name_key text collate "C" not null,
      email text not null,
      email_key text collate "C" not null,
      kind text not null check (kind in ('admin', 'billing', 'technical')),
      language text,
      service_mails boolean not null default true,
      created_at timestamptz not null,
      primary key (partner_id, id)
    );
    create unique index partner_contacts_email on partner_contacts (partner_id, kind, email_key);
  `,
  )
