import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- What is to be written when it is fetched. The file itself is never kept: see docs/decisions.
    create table exports (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      owner_id text collate "C" not null,
      credential jsonb not null, -- who made it and with what scopes; what they may see is looked up anew when it is fetched
      format text not null check (format in ('csv', 'xlsx', 'jsonl')),
      columns text[] not null,
      titles text[],
      selection jsonb not null,
      sort text, -- null where the order does not matter
      bom boolean not null,
      status text not null default 'ready' check (status in ('ready', 'running', 'done', 'cancelled', 'failed')),
      run text collate "C", -- the last time it was fetched: only that one writes how far it is
      total int not null,
      rows int not null default 0,
      bytes bigint not null default 0,
      beat_at timestamptz, -- when the run was last heard of: one that is silent has died with its process
      link_hash text collate "C",
      link_until timestamptz,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      expires_at timestamptz not null,
      primary key (partner_id, id)
    );
    create index exports_owner on exports (partner_id, owner_id, id);
    create unique index exports_link on exports (link_hash) where link_hash is not null;
    create index exports_expiry on exports (expires_at);
  `,
  )
