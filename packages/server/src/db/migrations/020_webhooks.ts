import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- How far somebody has read the numbered events whose place must outlive its process. What it has not read is not forgotten.
    create table event_readers (
      name text collate "C" primary key,
      position bigint not null
    );
    insert into event_readers (name, position) select 'webhooks', position from event_sequencer where id = 1;

    create table webhook_endpoints (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      url text not null,
      events text[], -- null for all
      description text,
      secret_sealed text not null,
      old_secret_sealed text,
      old_secret_until timestamptz,
      enabled_at timestamptz, -- null while it is disabled: what happens before it is enabled is not sent
      disabled_by text check (disabled_by in ('person', 'failures')),
      failing_since timestamptz,
      created_at timestamptz not null,
      primary key (partner_id, id)
    );

    create table webhook_deliveries (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      endpoint_id text collate "C" not null,
      event_id text collate "C" not null,
      position bigint, -- null for a test
      type text not null,
      body text not null, -- what is signed and sent, the same bytes each time
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
      attempts int not null default 0,
      next_at timestamptz not null,
      claimed_until timestamptz,
      last_status int,
      last_error text,
      created_at timestamptz not null,
      finished_at timestamptz,
      primary key (partner_id, id),
      foreign key (partner_id, endpoint_id) references webhook_endpoints on delete cascade
    );
    create index webhook_deliveries_endpoint on webhook_deliveries (partner_id, endpoint_id, id);
    create index webhook_deliveries_due on webhook_deliveries (partner_id, endpoint_id, next_at, position) where state = 'waiting';
    create index webhook_deliveries_claimed on webhook_deliveries (partner_id, endpoint_id) where claimed_until is not null;
    create index webhook_deliveries_age on webhook_deliveries (created_at);

    create table webhook_attempts (
      partner_id text collate "C" not null references partners,
      delivery_id text collate "C" not null,
      number int not null,
      at timestamptz not null,
      duration_ms int not null,
      status int,
      error text,
      response text,
      primary key (partner_id, delivery_id, number),
      foreign key (partner_id, delivery_id) references webhook_deliveries on delete cascade
    );
  `,
  )
