import { sql, type Kysely } from 'kysely'
import { statements } from './statements.ts'

export async function up(db: Kysely<unknown>) {
  await statements(
    db,
    `
    create table activity (
      partner_id text collate "C" not null,
      id text collate "C" not null,
      at timestamptz not null default now(),
      type text collate "C" not null,
      actor_kind text not null,
      actor_id text collate "C",
      actor_name text not null,
      actor_email text,
      customer_id text collate "C",
      changed text[] not null default '{}',
      details jsonb not null default '{}',
      request_id text,
      primary key (partner_id, id)
    );
    create index activity_at on activity (partner_id, at, id);
    create index activity_customer on activity (customer_id, at, id);
    create index activity_actor on activity (partner_id, actor_id, at, id);
  `,
  )
  // The log is for the record: not even a fault of ours may rewrite it.
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the activity log is append-only' using errcode = 'insufficient_privilege';
    end $$`.execute(db)
  await sql`create trigger activity_append_only before update or delete or truncate on activity for each statement execute function refuse_change()`.execute(
    db,
  )
}
