import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table signing_keys (
      id text collate "C" primary key,
      secret text not null,
      created_at timestamptz not null default now(),
      retires_at timestamptz not null -- signs no more, but still verifies until every token it signed has ended
    );

    create table sessions (
      id text collate "C" primary key,
      partner_id text collate "C" not null,
      user_id text collate "C" not null,
      family_hash text collate "C" not null, -- of what all refresh tokens of the session have in common
      refresh_hash text collate "C" not null, -- of the one that was not used yet
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      foreign key (partner_id, user_id) references partner_users on delete cascade
    );
    create unique index sessions_family on sessions (family_hash);
    create index sessions_user on sessions (partner_id, user_id);

    create table api_keys (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      name text not null,
      scopes text[] not null,
      secret_hash text collate "C" not null,
      hint text not null,
      created_by text,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (partner_id, id)
    );
    create unique index api_keys_secret on api_keys (secret_hash);
    create index api_keys_id on api_keys (id);

    create table idempotency_keys (
      principal_id text collate "C" not null,
      key text collate "C" not null,
      fingerprint text not null,
      status int,
      headers jsonb,
      body text,
      created_at timestamptz not null default now(),
      primary key (principal_id, key)
    );
    create index idempotency_keys_created on idempotency_keys (created_at);
  `,
  )
