import { sql, type Kysely } from 'kysely'
import { statements } from './statements.ts'

export async function up(db: Kysely<unknown>) {
  await statements(
    db,
    `
    -- Why a customer is suspended: one that is for what it owes is let out when it has paid.
    alter table customers add column suspended_for text check (suspended_for in ('overdue', 'other'));
    update customers set suspended_for = 'other' where status = 'suspended' or status_before = 'suspended';

    create index customers_purge on customers (purge_at, id) where purge_at is not null;
    create index job_items_customer on job_items (customer_id);
    create index preferences_owner on preferences (owner_id);
    create index mails_invitation on mails (partner_id, invitation_id) where invitation_id is not null;

    -- What an invitation sent goes along when the customer that came by it goes to another partner.
    alter table mails drop constraint mails_partner_id_invitation_id_fkey,
      add foreign key (partner_id, invitation_id) references invitations on update cascade on delete cascade;
    alter table one_time_links drop constraint one_time_links_partner_id_invitation_id_fkey,
      add foreign key (partner_id, invitation_id) references invitations on update cascade on delete cascade;

    drop trigger activity_append_only on activity;
    create trigger activity_append_only before delete or truncate on activity for each statement execute function refuse_change();
  `,
  )
  // What the log says of a customer that is gone can be taken out of it, and nothing else: no row goes, nothing is put in the place of what was there.
  await sql`
    create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      if (new.partner_id, new.id, new.at, new.type, new.actor_kind, new.actor_id, new.customer_id, new.changed, new.request_id)
          is distinct from (old.partner_id, old.id, old.at, old.type, old.actor_kind, old.actor_id, old.customer_id, old.changed, old.request_id)
        or new.actor_name not in (old.actor_name, '')
        or (new.actor_email is not null and new.actor_email is distinct from old.actor_email)
        or not old.details @> new.details
        or exists (select from customers where id = old.customer_id)
        or (old.customer_id is null and old.type !~ '^(invitation|job)[.]')
      then
        raise exception 'the activity log is append-only' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger activity_no_rewriting before update on activity for each row execute function refuse_rewriting()`.execute(db)
}
