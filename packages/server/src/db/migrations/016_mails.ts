import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// A mail is written in the transaction of what it tells of, and sent later. It is kept as what it says in data, never as text: what is secret in it,
// a one-time link, is made when it is sent and stands nowhere.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table invitations (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      name text not null,
      type text not null,
      country text,
      language text,
      first_name text not null,
      last_name text not null,
      email text not null,
      email_key text collate "C" not null,
      status text collate "C" not null default 'pending' check (status in ('pending', 'accepted', 'expired', 'cancelled')),
      invited_by text not null,
      customer_id text collate "C",
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (partner_id, id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );
    create unique index invitations_pending on invitations (partner_id, email_key) where status = 'pending';
    create index invitations_email on invitations (email_key) where status = 'pending';
    create index invitations_id on invitations (id);
    create index invitations_customer on invitations (customer_id) where customer_id is not null;

    create table mails (
      partner_id text collate "C" not null references partners,
      id text collate "C" not null,
      customer_id text collate "C",
      company_user_id text collate "C", -- for whom, where it is one of the customer's own users
      user_id text collate "C", -- for whom, where it is a partner user
      invitation_id text collate "C", -- for whom, where it brings an invitation
      person_id text collate "C" generated always as (coalesce(company_user_id, user_id, invitation_id)) stored, -- whichever of these
      template text collate "C" not null,
      to_address text not null,
      locale text not null,
      data jsonb not null,
      state text collate "C" not null default 'queued' check (state in ('queued', 'failed', 'sent', 'givenUp')),
      attempts int not null default 0,
      next_at timestamptz not null,
      claimed_until timestamptz, -- a replica is sending it; when that died, another may take it up from then on
      last_error text,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (partner_id, id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade,
      foreign key (partner_id, customer_id, company_user_id) references company_users on update cascade on delete cascade,
      foreign key (partner_id, user_id) references partner_users on delete cascade,
      foreign key (partner_id, invitation_id) references invitations on delete cascade
    );
    create index mails_due on mails (next_at) where state in ('queued', 'failed');
    create index mails_person on mails (person_id) where state in ('queued', 'failed');
    create index mails_customer on mails (partner_id, customer_id, id) where customer_id is not null;
    create index mails_created on mails (created_at);
    create index mails_id on mails (id);

    -- Of a link's secret there is only the hash. Whoever uses the link takes the row away, so that it works once.
    create table one_time_links (
      token_hash text collate "C" primary key,
      partner_id text collate "C" not null,
      mail_id text collate "C" not null,
      customer_id text collate "C",
      company_user_id text collate "C",
      user_id text collate "C",
      invitation_id text collate "C", -- for whom, where it brings an invitation
      person_id text collate "C" generated always as (coalesce(company_user_id, user_id, invitation_id)) stored, -- whichever of these
      template text collate "C" not null,
      address text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      foreign key (partner_id, customer_id, company_user_id) references company_users on update cascade on delete cascade,
      foreign key (partner_id, user_id) references partner_users on delete cascade,
      foreign key (partner_id, invitation_id) references invitations on delete cascade
    );
    create index one_time_links_person on one_time_links (person_id);
    create index one_time_links_expires on one_time_links (expires_at);

    -- Whoever asks for a new password is written down here, whether the address is anybody's or not, so that both take the same time. The rest happens later.
    create table password_reset_requests (
      email_key text collate "C" primary key,
      requested_at timestamptz not null
    );
  `,
  )
