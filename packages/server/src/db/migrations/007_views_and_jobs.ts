import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table views (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      owner_id text collate "C" not null,
      owner_name text not null,
      name text not null,
      name_key text collate "C" not null,
      shared boolean not null default false,
      state jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      version int not null default 1,
      primary key (partner_id, id)
    );
    create index views_id on views (id);
    create unique index views_name on views (partner_id, owner_id, name_key);

    create table jobs (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      owner_id text collate "C" not null,
      credential jsonb not null, -- who started it and with what scopes; what they may do is looked up anew for each customer
      action text not null,
      selection jsonb not null,
      reason text,
      status text not null default 'queued' check (status in ('queued', 'running', 'done', 'cancelled', 'failed')),
      selected boolean not null default false, -- whether job_items holds everything it is about
      total int not null default 0,
      done int not null default 0,
      skipped int not null default 0,
      failed int not null default 0,
      attempts int not null default 0,
      undoes text collate "C",
      undone_by text collate "C",
      not_before timestamptz, -- when its turn is next: jobs take turns, and wait longer after each failure
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      primary key (partner_id, id)
    );
    create index jobs_id on jobs (id);
    create index jobs_owner on jobs (partner_id, owner_id, id);
    create index jobs_waiting on jobs (created_at) where status in ('queued', 'running');

    create table job_items (
      partner_id text collate "C" not null,
      job_id text collate "C" not null,
      customer_id text collate "C" not null,
      status text, -- null until it was tried
      status_before text, -- what an undo brings back
      version_after int, -- an undo leaves alone what was changed since
      code text,
      detail text,
      primary key (partner_id, job_id, customer_id),
      foreign key (partner_id, job_id) references jobs on delete cascade
    );
    create index job_items_waiting on job_items (partner_id, job_id, customer_id) where status is null;
  `,
  )
