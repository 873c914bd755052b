import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/schema.ts'

// Everything that happened to the customers in demo_drafts, made where it is kept. Chance is a hash of the customer, the row and a salt, so that it is the same every time.
const chance = (salt: number, row = '0') => `((hashint8extended(d.ordinal::bigint * 4096 + ${row}, ${salt}) & 1048575) / 1048576.0)`
const pick = (list: string, salt: number, row = '0') => `(${list})[1 + floor(${chance(salt, row)} * array_length(${list}, 1))::int]`
const textArray = (values: readonly string[]) => `array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',')}]`
const idOf = (prefix: string, row: string) => `'${prefix}_' || left(md5(d.id || ${row}), 26)`
/** The moment of the n-th of several things, spread over the customer's life. */
const moment = (n: string, of: string, salt: number) =>
  `date_trunc('milliseconds', d.created_at + (d.until - d.created_at) * ((${n} - ${chance(salt, n)}) / ${of})::float8)`

const firstNames = textArray([
  'Ada',
  'Björn',
  'Chloé',
  'Dmitri',
  'Elif',
  'Fatima',
  'Goran',
  'Hana',
  'Íris',
  'Jonas',
  'Kenji',
  'Łucja',
  'Mei',
  'Noor',
  'Øyvind',
  'Priya',
  'Ravi',
  'Søren',
  'Tomás',
  'Zoë',
])
const lastNames = textArray([
  'Aalto',
  'Bakker',
  'Çelik',
  'Dubois',
  'Eriksen',
  'Ferrari',
  'García',
  'Hansen',
  'Ivanova',
  'Jensen',
  'Kowalski',
  'Lefèvre',
  'Müller',
  'Novák',
  'O’Neill',
  'Petrov',
  'Rossi',
  'Sato',
  'Tanaka',
  'Weiß',
])
const subjects = textArray([
  'Port is down',
  'Invoice question',
  'Cannot sign in',
  'Certificate expires soon',
  'Slow connection to the cloud',
  'Change of contact',
  'New circuit wanted',
  'Wrong address on invoice',
])
const products = textArray(['Backup', 'Mail', 'Monitoring', 'Office', 'Telephony'])

const companyUsers = `
  insert into company_users (partner_id, customer_id, id, email, name, status, last_sign_in_at, created_at)
  select d.partner_id, d.id, ${idOf('cpu', 'n')}, lower(translate(first, 'öéÍŁØøáë', 'oeilooae')) || '.' || d.ordinal || '.' || n || '@' || d.domain, first || ' ' || last,
    case when n > 1 and ${chance(3, 'n')} < 0.1 then 'inactive' else 'active' end,
    case when ${chance(4, 'n')} < 0.85 then d.until - (d.until - d.created_at) * (0.05 * ${chance(5, 'n')})::float8 end, d.created_at
  from demo_drafts d cross join lateral generate_series(1, d.users) n
    cross join lateral (select ${pick(firstNames, 1, 'n')} as first, ${pick(lastNames, 2, 'n')} as last) person`

/** Some bill only from a day to come, some have ended; MRR is made of those that bill now. */
const services = (now: string) => `
  insert into services (partner_id, customer_id, id, kind, name, monthly_amount, currency, provisioned_at, bills_from, ended_at, billing)
  select s.partner_id, s.customer_id, s.id, s.kind, s.name, s.monthly_amount, s.currency, s.provisioned_at, s.bills_from, s.ended_at,
    s.bills_from <= ${now} and (s.ended_at is null or s.ended_at > ${now})
  from (
    select d.partner_id, d.id as customer_id, ${idOf('svc', 'k.kind || n')} as id, k.kind, k.label || ' ' || n as name,
      greatest(1, round(d.price * k.factor / d.rate))::bigint as monthly_amount, d.currency, p.provisioned_at,
      p.provisioned_at + make_interval(days => floor(${chance(12, 'k.salt + n')} * 12)::int) as bills_from,
      case when ${chance(13, 'k.salt + n')} < 0.08 then p.provisioned_at + (${now} - p.provisioned_at) * 0.9::float8 end as ended_at
    from demo_drafts d
      cross join lateral (values ('port', 'Port', d.ports, 3.0, 100), ('virtual-circuit', 'Circuit', d.circuits, 1.6, 200), ('cloud', 'Cloud connection', d.clouds, 4.5, 300),
        ('certificate', 'Certificate', d.certificates, 0.12, 400)) as k (kind, label, count, factor, salt)
      cross join lateral generate_series(1, k.count) n
      cross join lateral (select ${moment('n', 'k.count', 11)} as provisioned_at) p
  ) s`

const orders = (now: string) => `
  insert into orders (partner_id, customer_id, id, number, status, amount, currency, placed_at)
  select d.partner_id, d.id, ${idOf('ord', 'n')}, 'O-' || (10000 + d.ordinal) || '-' || n,
    case when ${chance(21, 'n')} < 0.06 then 'cancelled' when n = d.orders and ${now} - ${moment('n', 'd.orders', 22)} < interval '14 days' then 'open' else 'completed' end,
    greatest(1, round(d.price * (1 + 9 * ${chance(23, 'n')}) / d.rate))::bigint, d.currency, ${moment('n', 'd.orders', 22)}
  from demo_drafts d cross join lateral generate_series(1, d.orders) n`

const invoices = (now: string) => `
  insert into invoices (partner_id, customer_id, id, number, status, amount, currency, issued_at, due_at, paid_at)
  select i.partner_id, i.customer_id, i.id, i.number,
    case when i.luck < 0.02 then 'void' when i.paid then 'paid' when i.due_at > ${now} then 'open' else 'overdue' end, i.amount, i.currency, i.issued_at, i.due_at,
    case when i.paid and i.luck >= 0.02 then least(i.issued_at + make_interval(days => 1 + floor(i.luck * 20)::int), ${now}) end
  from (
    select d.partner_id, d.id as customer_id, ${idOf('inv', 'n')} as id, 'F-' || (10000 + d.ordinal) || '-' || n as number, ${chance(31, 'n')} as luck,
      greatest(1, round(d.price * (4 + 20 * ${chance(32, 'n')}) / d.rate))::bigint as amount, d.currency, m.at as issued_at, m.at + interval '14 days' as due_at,
      ${chance(33, 'n')} < case when m.at + interval '14 days' > ${now} then 0.3 else 0.95 end as paid
    from demo_drafts d cross join lateral generate_series(1, d.invoices) n cross join lateral (select ${moment('n', 'd.invoices', 34)} as at) m
  ) i`

const tickets = (now: string) => `
  insert into tickets (partner_id, customer_id, id, subject, status, opened_at, closed_at)
  select t.partner_id, t.customer_id, t.id, t.subject, case when t.closed_at < ${now} then 'closed' when t.luck < 0.5 then 'open' else 'pending' end, t.opened_at,
    case when t.closed_at < ${now} then t.closed_at end
  from (
    select d.partner_id, d.id as customer_id, ${idOf('tic', 'n')} as id, ${pick(subjects, 41, 'n')} as subject, ${chance(42, 'n')} as luck, m.at as opened_at,
      m.at + make_interval(hours => 1 + floor(${chance(43, 'n')} * 400)::int) as closed_at
    from demo_drafts d cross join lateral generate_series(1, d.tickets) n cross join lateral (select ${moment('n', 'd.tickets', 44)} as at) m
  ) t`

const subscriptions = `
  insert into subscriptions (partner_id, customer_id, id, product, quantity, auto_renew, status, starts_at, renews_at)
  select d.partner_id, d.id, ${idOf('sub', 'n')}, ${pick(products, 51, 'n')}, 1 + floor(${chance(52, 'n')} * d.users)::int, ${chance(53, 'n')} < 0.8,
    case when d.status <> 'active' then 'ended' when ${chance(54, 'n')} < 0.05 then 'suspended' else 'active' end, m.at,
    case when d.status = 'active' then m.at + make_interval(years => 1 + extract(year from age(d.until, m.at))::int) end
  from demo_drafts d cross join lateral generate_series(1, d.subscriptions) n cross join lateral (select ${moment('n', 'd.subscriptions', 55)} as at) m`

const usage = (now: string) => `
  insert into usage (partner_id, customer_id, metric, day, value)
  select d.partner_id, d.id, metric, (date_trunc('month', ${now}) - make_interval(months => n))::date, round((d.price * (0.5 + ${chance(61, 'n')}) * (24 - n))::numeric / 1000, 1)
  from demo_drafts d cross join lateral unnest(array['bandwidth', 'storage']) metric cross join lateral generate_series(0, 11) n
  where d.ports + d.clouds > 0 and d.created_at < date_trunc('month', ${now}) - make_interval(months => n)`

/** Fills every table of what happened from demo_drafts; `usage` only where asked for, for it is long. */
export async function writeHistory(db: Kysely<Tables>, now: Date, withUsage: boolean) {
  const at = `'${now.toISOString()}'::timestamptz`
  for (const statement of [
    companyUsers,
    services(at),
    orders(at),
    invoices(at),
    tickets(at),
    subscriptions,
    ...(withUsage ? [usage(at)] : []),
  ])
    await sql.raw(statement).execute(db)
}
