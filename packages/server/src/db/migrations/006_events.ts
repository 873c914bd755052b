import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// A transaction writes its events without a position; the sequencer numbers them after they are committed,
// so that positions have no gap and none appears behind one that was read already.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table events (
      id text collate "C" primary key,
      partner_id text collate "C" not null,
      position bigint,
      type text collate "C" not null,
      at timestamptz not null default now(),
      customer_id text collate "C",
      user_id text collate "C",
      subject_id text collate "C",
      owner_id text collate "C", -- the one principal it is for, where it is for one only
      permission text not null, -- what one must have to be told
      changed text[] not null default '{}',
      version int
    );
    create unique index events_position on events (position) where position is not null;
    create index events_unnumbered on events (id) where position is null;
    create index events_at on events (at);

    create table event_sequencer (
      id int primary key check (id = 1),
      position bigint not null,
      horizon bigint not null default 0 -- events up to here were removed
    );
    insert into event_sequencer values (1, 0, 0);
  `,
  )
