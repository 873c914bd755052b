import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

const owner = `
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      id text collate "C" not null,`
const keys = `
      primary key (partner_id, customer_id, id),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade`

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table service_kinds (
      kind text collate "C" primary key,
      name text not null,
      plural text not null,
      position int not null
    );
    insert into service_kinds values
      ('port', 'Port', 'Ports', 1),
      ('virtual-circuit', 'Virtual circuit', 'Virtual circuits', 2),
      ('cloud', 'Cloud connection', 'Cloud connections', 3),
      ('certificate', 'Certificate', 'Certificates', 4);

    -- A service counts towards MRR from bills_from until ended_at, not from when it is provisioned.
    create table services (${owner}
      kind text collate "C" not null references service_kinds,
      name text not null,
      monthly_amount bigint not null check (monthly_amount >= 0),
      currency text not null,
      provisioned_at timestamptz not null,
      bills_from timestamptz,
      ended_at timestamptz,
      billing boolean not null default false, -- whether it is counted in the customer's MRR now
      ${keys}
    );
    create index services_due on services (bills_from) where not billing and ended_at is null;
    create index services_due_for_a_time on services (ended_at) where not billing and ended_at is not null;
    create index services_ending on services (ended_at) where billing and ended_at is not null;

    create table orders (${owner}
      number text not null,
      status text not null check (status in ('open', 'completed', 'cancelled')),
      amount bigint not null,
      currency text not null,
      placed_at timestamptz not null,
      ${keys}
    );

    create table invoices (${owner}
      number text not null,
      status text not null check (status in ('open', 'paid', 'overdue', 'void')),
      amount bigint not null,
      currency text not null,
      issued_at timestamptz not null,
      due_at timestamptz not null,
      paid_at timestamptz,
      ${keys}
    );

    create table tickets (${owner}
      subject text not null,
      status text not null check (status in ('open', 'pending', 'closed')),
      opened_at timestamptz not null,
      closed_at timestamptz,
      ${keys}
    );

    create table subscriptions (${owner}
      product text not null,
      quantity int not null check (quantity > 0),
      auto_renew boolean not null,
      status text not null check (status in ('active', 'suspended', 'ended')),
      starts_at timestamptz not null,
      renews_at timestamptz,
      ${keys}
    );

    create table usage (
      partner_id text collate "C" not null,
      customer_id text collate "C" not null,
      metric text collate "C" not null,
      day date not null,
      value numeric not null,
      primary key (partner_id, customer_id, metric, day),
      foreign key (partner_id, customer_id) references customers on update cascade on delete cascade
    );
  `,
  )
