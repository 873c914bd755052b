import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// A session is a partner user's or a company user's. That one goes along when its customer goes to another partner.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    alter table sessions
      alter column user_id drop not null,
      add column customer_id text collate "C",
      add column company_user_id text collate "C",
      add foreign key (partner_id, customer_id, company_user_id) references company_users on update cascade on delete cascade,
      add check ((user_id is null) <> (company_user_id is null)),
      add check ((customer_id is null) = (company_user_id is null));
    create index sessions_company_user on sessions (company_user_id) where company_user_id is not null;
    create index company_users_id on company_users (id);

    -- An address to be confirmed; until then one signs in with the old one.
    alter table company_users add column new_email text;
  `,
  )
