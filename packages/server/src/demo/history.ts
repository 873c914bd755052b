import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/schema.ts'
import { fold } from '../text/fold.ts'

// Everything that happened to the customers in demo_drafts, made where it is kept. Chance is a hash of the customer, the row and a salt, so that it is the same every time.
const chance = (salt: number, row = '0') => `((hashint8extended(d.ordinal::bigint * 4096 + ${row}, ${salt}) & 1048575) / 1048576.0)`
const pick = (list: string, salt: number, row = '0') => `(${list})[1 + floor(${chance(salt, row)} * array_length(${list}, 1))::int]`
const textArray = (values: readonly string[]) => `array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',')}]`

const alphabet = [...'0123456789abcdefghjkmnpqrstvwxyz']
/** Every two digits there are, one after the other, as bytes: the database reaches into them many times faster than into a text. */
const pairs = `'\\x${alphabet.flatMap((first) => alphabet.map((second) => hex(first) + hex(second))).join('')}'::bytea`
function hex(digit: string) {
  return digit.charCodeAt(0).toString(16)
}
/** Joins the moment at which a thing was made, as m.at and in milliseconds as m.ms; each is worked out once for a row. */
const madeAt = (at: string) =>
  `cross join lateral (select at, (extract(epoch from at) * 1000)::bigint as ms from (select ${at} as at offset 0) a offset 0) m`
/** An id that sorts by m.ms, as newId makes them: ten digits of the time, and chance. */
const idOf = (prefix: string, row: string) => {
  const time = [40, 30, 20, 10, 0].map((bits) => `substring(${pairs}, ((m.ms >> ${bits}) & 1023)::int * 2 + 1, 2)`).join(' || ')
  return `'${prefix}_' || convert_from(${time}, 'UTF8') || left(md5(d.id || ${row}), 16)`
}
/** The moment of the n-th of several things, spread over the customer's life. */
const moment = (n: string, of: string, salt: number) =>
  `date_trunc('milliseconds', d.created_at + (d.until - d.created_at) * ((${n} - ${chance(salt, n)}) / ${of})::float8)`

const firstNames = [
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
]
const lastNames = [
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
]
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

/** Every name there can be, beside what it is searched and sorted by. */
const fullNames = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`))
const addresses = fullNames.map((name) => fold(name).replace(/[^a-z]+/g, '.'))

/** The first may do everything; of the others, each what its part in the company is. */
const companyUsers = `
  insert into company_users (partner_id, customer_id, id, email, email_key, name, name_key, search_key, permissions, status, last_sign_in_at, created_at)
  select u.partner_id, u.customer_id, u.id, u.email, u.email, u.name, u.name_key, u.name_key || ' ' || u.email, u.permissions, u.status, u.last_sign_in_at, u.created_at
  from (
    select d.partner_id, d.id as customer_id, ${idOf('cpu', 'n')} as id,
      p.address || case when d.type = 'individual' then (d.ordinal * 10 + n)::text when n > 1 then n::text else '' end || '@' || d.domain as email, p.name, p.name_key,
      case when n = 1 or ${chance(6, 'n')} < 0.2 then 'full' when ${chance(6, 'n')} < 0.6 then 'limited' when ${chance(6, 'n')} < 0.92 then 'readOnly' else 'custom' end as permissions,
      case when n > 1 and ${chance(3, 'n')} < 0.1 then 'inactive' else 'active' end as status,
      case when ${chance(4, 'n')} < 0.85 then d.until - (d.until - d.created_at) * (0.05 * ${chance(5, 'n')})::float8 end as last_sign_in_at, m.at as created_at
    from demo_drafts d cross join lateral generate_series(1, d.users) n
      ${madeAt(`date_trunc('milliseconds', d.created_at + (d.until - d.created_at) * (0.9 * (n - 1) / d.users)::float8)`)}
      join (values ${fullNames.map((name, at) => `(${at}, '${name.replaceAll("'", "''")}', '${fold(name).replaceAll("'", "''")}', '${addresses[at]}')`).join(', ')}) p (at, name, name_key, address)
        on p.at = floor(${chance(1, 'n')} * ${fullNames.length})::int
  ) u`

/** Some bill only from a day to come, some have ended; MRR is made of those that bill now. */
const services = (now: string) => `
  insert into services (partner_id, customer_id, id, kind, name, monthly_amount, currency, provisioned_at, bills_from, ended_at, billing)
  select s.partner_id, s.customer_id, s.id, s.kind, s.name, s.monthly_amount, s.currency, s.provisioned_at, s.bills_from, s.ended_at,
    s.bills_from <= ${now} and (s.ended_at is null or s.ended_at > ${now})
  from (
    select d.partner_id, d.id as customer_id, ${idOf('svc', 'k.kind || n')} as id, k.kind, k.label || ' ' || n as name,
      greatest(1, round(d.price * k.factor / d.rate))::bigint as monthly_amount, d.currency, m.at as provisioned_at,
      m.at + make_interval(days => floor(${chance(12, 'k.salt + n')} * 12)::int) as bills_from,
      case when ${chance(13, 'k.salt + n')} < 0.08 then m.at + (${now} - m.at) * 0.9::float8 end as ended_at
    from demo_drafts d
      cross join lateral (values ('port', 'Port', d.ports, 3.0, 100), ('virtual-circuit', 'Circuit', d.circuits, 1.6, 200), ('cloud', 'Cloud connection', d.clouds, 4.5, 300),
        ('certificate', 'Certificate', d.certificates, 0.12, 400)) as k (kind, label, count, factor, salt)
      cross join lateral generate_series(1, k.count) n
      ${madeAt(moment('n', 'k.count', 11))}
  ) s`

const orders = (now: string) => `
  insert into orders (partner_id, customer_id, id, number, status, amount, currency, placed_at)
  select d.partner_id, d.id, ${idOf('ord', 'n')}, 'O-' || (10000 + d.ordinal) || '-' || n,
    case when ${chance(21, 'n')} < 0.06 then 'cancelled' when n = d.orders and ${now} - m.at < interval '14 days' then 'open' else 'completed' end,
    greatest(1, round(d.price * (1 + 9 * ${chance(23, 'n')}) / d.rate))::bigint, d.currency, m.at
  from demo_drafts d cross join lateral generate_series(1, d.orders) n ${madeAt(moment('n', 'd.orders', 22))}`

const invoices = (now: string) => `
  insert into invoices (partner_id, customer_id, id, number, status, amount, currency, issued_at, due_at, paid_at)
  select i.partner_id, i.customer_id, i.id, i.number,
    case when i.luck < 0.02 then 'void' when i.paid then 'paid' when i.due_at > ${now} then 'open' else 'overdue' end, i.amount, i.currency, i.issued_at, i.due_at,
    case when i.paid and i.luck >= 0.02 then least(i.issued_at + make_interval(days => 1 + floor(i.luck * 20)::int), ${now}) end
  from (
    select d.partner_id, d.id as customer_id, ${idOf('inv', 'n')} as id, 'F-' || (10000 + d.ordinal) || '-' || n as number, ${chance(31, 'n')} as luck,
      greatest(1, round(d.price * (4 + 20 * ${chance(32, 'n')}) / d.rate))::bigint as amount, d.currency, m.at as issued_at, m.at + interval '14 days' as due_at,
      ${chance(33, 'n')} < case when m.at + interval '14 days' > ${now} then 0.3 when m.at + interval '120 days' > ${now} then 0.9 else 0.995 end as paid
    from demo_drafts d cross join lateral generate_series(1, d.invoices) n ${madeAt(moment('n', 'd.invoices', 34))}
  ) i`

const tickets = (now: string) => `
  insert into tickets (partner_id, customer_id, id, subject, status, opened_at, closed_at)
  select t.partner_id, t.customer_id, t.id, t.subject, case when t.closed_at < ${now} then 'closed' when t.luck < 0.5 then 'open' else 'pending' end, t.opened_at,
    case when t.closed_at < ${now} then t.closed_at end
  from (
    select d.partner_id, d.id as customer_id, ${idOf('tic', 'n')} as id, ${pick(subjects, 41, 'n')} as subject, ${chance(42, 'n')} as luck, m.at as opened_at,
      m.at + make_interval(hours => 1 + floor(${chance(43, 'n')} * 400)::int) as closed_at
    from demo_drafts d cross join lateral generate_series(1, d.tickets) n ${madeAt(moment('n', 'd.tickets', 44))}
  ) t`

const subscriptions = `
  insert into subscriptions (partner_id, customer_id, id, product, quantity, auto_renew, status, starts_at, renews_at)
  select d.partner_id, d.id, ${idOf('sub', 'n')}, ${pick(products, 51, 'n')}, 1 + floor(${chance(52, 'n')} * d.users)::int, ${chance(53, 'n')} < 0.8,
    case when d.status <> 'active' then 'ended' when ${chance(54, 'n')} < 0.05 then 'suspended' else 'active' end, m.at,
    case when d.status = 'active' then m.at + make_interval(years => 1 + extract(year from age(d.until, m.at))::int) end
  from demo_drafts d cross join lateral generate_series(1, d.subscriptions) n ${madeAt(moment('n', 'd.subscriptions', 55))}`

/** How many customers have a way to pay on file, at most, and how many have their use measured, which is a row for each day. */
const known = 50_000
const measured = 2000

/** Cards and bank accounts as a payment provider tells of them. */
const paymentMethods = (now: string) => `
  insert into payment_methods (partner_id, customer_id, id, kind, label, last4, expires_on, provider_token, is_default, created_at)
  select d.partner_id, d.id, ${idOf('pmt', '0')}, case when card then 'card' else 'directDebit' end,
    case when card then ${pick(textArray(['Visa', 'Visa', 'Mastercard', 'Mastercard', 'American Express']), 72)} when d.currency = 'EUR' then 'SEPA Direct Debit' when d.currency = 'GBP' then 'Bacs Direct Debit' else 'Direct debit' end,
    lpad(floor(${chance(73)} * 10000)::int::text, 4, '0'),
    case when card then (date_trunc('month', ${now} at time zone 'UTC') + make_interval(months => floor(${chance(74)} * 46)::int - 1) - interval '1 day')::date end, 'demo_' || md5(d.id), true, d.created_at
  from demo_drafts d cross join lateral (select ${chance(71)} < 0.65 as card) k ${madeAt('d.created_at')} where d.ordinal < ${known} and ${chance(70)} < 0.8`

const billingAddresses = `
  insert into billing_addresses (partner_id, customer_id, address, country)
  select d.partner_id, d.id, d.address || jsonb_build_object('line1', 'P.O. Box ' || floor(${chance(76)} * 900 + 10)::int), d.country
  from demo_drafts d where d.ordinal < ${known} and d.type = 'company' and ${chance(75)} < 0.3`

/** The last ninety days. Traffic rests at the weekend, storage only grows. */
const usage = (now: string) => `
  insert into usage (partner_id, customer_id, metric, day, value)
  select d.partner_id, d.id, m.metric, s.day,
    case m.metric
      when 'storage' then round((d.price * d.clouds * (0.8 + 0.2 * (90 - n) / 90.0) / 20)::numeric, 1)
      when 'apiCalls' then round((d.price * w.rhythm * (0.6 + 0.8 * ${chance(62, 'n')}) / 4)::numeric)
      else round((d.price * d.ports * w.rhythm * (0.7 + 0.6 * ${chance(61, 'n')}) / 60)::numeric, 1) end
  from demo_drafts d
    cross join lateral (values ('bandwidth', d.ports), ('storage', d.clouds), ('apiCalls', d.clouds)) as m (metric, needs)
    cross join lateral generate_series(0, 89) n
    cross join lateral (select (${now} at time zone 'UTC')::date - n as day) s
    cross join lateral (select case when extract(isodow from s.day) > 5 then 0.35 else 1.0 end as rhythm) w
  where d.ordinal < ${measured} and m.needs > 0 and d.created_at < s.day`

/** Fills every table of what happened from demo_drafts. */
export async function writeHistory(db: Kysely<Tables>, now: Date) {
  const at = `'${now.toISOString()}'::timestamptz`
  for (const statement of [
    ...[companyUsers, services(at), orders(at), invoices(at), tickets(at)],
    ...[subscriptions, paymentMethods(at), billingAddresses, usage(at)],
  ])
    await sql.raw(statement).execute(db)
}
