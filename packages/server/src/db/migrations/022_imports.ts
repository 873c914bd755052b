import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- A file that becomes customers, and how far it is: see docs/decisions.
    create table imports (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      owner_id text collate "C" not null,
      credential jsonb not null, -- who sent it and with what scopes; what they may do is looked up anew for each block
      file_name text not null,
      bytes bigint not null,
      chunks int not null,
      status text not null default 'reading'
        check (status in ('reading', 'ready', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
      problem jsonb,
      format text,
      encoding text,
      separator text,
      header boolean,
      chosen jsonb not null default '{}', -- encoding, separator and header as a person set them, fields to read by when it is read anew
      columns jsonb not null default '[]',
      duplicates text not null default 'skip' check (duplicates in ('skip', 'update', 'create')),
      default_country text,
      target_partner_id text collate "C" not null references partners,
      run text collate "C", -- who reads it, until when nobody else may
      run_until timestamptz,
      next_block int not null default 0, -- all blocks before this one are checked, or written
      blocks int not null default 0,
      rows int not null default 0,
      checked int not null default 0,
      invalid int not null default 0,
      duplicated int not null default 0,
      left_out int not null default 0,
      created int not null default 0,
      updated int not null default 0,
      skipped int not null default 0,
      rejected int not null default 0,
      attempts int not null default 0,
      not_before timestamptz,
      link_hash text collate "C",
      link_until timestamptz,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      expires_at timestamptz not null,
      primary key (partner_id, id)
    );
    create index imports_owner on imports (partner_id, owner_id, id);
    create index imports_at_work on imports (not_before, created_at) where status in ('reading', 'checking', 'running');
    create unique index imports_link on imports (link_hash) where link_hash is not null;
    create index imports_expiry on imports (expires_at);

    -- The file as it came. It is there before its import is, so nothing refers to that.
    create table import_chunks (
      import_id text collate "C" not null,
      n int not null,
      content bytea not null,
      staged_at timestamptz not null,
      primary key (import_id, n)
    );
    -- Files are seldom worth the time that packing them takes.
    alter table import_chunks alter column content set storage external;
    create index import_chunks_staged on import_chunks (staged_at) where n = 0;

    -- Its rows, some at a time: what is checked, and written, in one transaction.
    create table import_blocks (
      partner_id text collate "C" not null,
      import_id text collate "C" not null,
      n int not null,
      first_row int not null,
      last_row int not null,
      cells text not null, -- [[row, cell, …], …]
      primary key (partner_id, import_id, n),
      foreign key (partner_id, import_id) references imports on delete cascade
    );

    -- Rows of which there is something to say.
    create table import_rows (
      partner_id text collate "C" not null,
      import_id text collate "C" not null,
      row int not null,
      block int not null,
      cells text, -- as they were corrected: text, for jsonb takes not every character that a file may hold
      left_out boolean not null default false,
      errors jsonb,
      duplicate jsonb,
      rejected boolean not null default false,
      primary key (partner_id, import_id, row),
      foreign key (partner_id, import_id) references imports on delete cascade
    );

    -- By what rows of one file are found to be the same: the first row with a key has it. There are many,
    -- so that a reference to the import would cost more than they do.
    create table import_keys (
      import_id text collate "C" not null,
      key text collate "C" not null,
      row int not null,
      primary key (import_id, key)
    );
  `,
  )
