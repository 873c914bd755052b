import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/schema.ts'

// The customers of demo_drafts with the counts and amounts of the history that was written for them.

const customers = `
  insert into customers (partner_id, id, parent_id, name, type, role, status, status_before, email, phone, website, description, organisation_number, country, address, contact_name,
    contact_email, contact_phone, language, currency, name_key, email_key, contact_key, search_key, grams, users_count, orders_count, invoices_count, tickets_count, subscriptions_count,
    service_counts, mrr, revenue, mrr_key, revenue_key, risk_score, last_activity_at, last_order_at, active_key, created_at, updated_at, deleted_at, purge_at, version, suspended_for)
  select d.partner_id, d.id, d.parent_id, d.name, d.type, d.role, d.status, d.status_before, d.email, d.phone, d.website, d.description, d.organisation_number, d.country, d.address, d.contact_name,
    d.contact_email, d.contact_phone, d.language, d.currency, d.name_key, d.email_key, d.contact_key, d.search_key, d.grams, coalesce(u.n, 0), coalesce(o.n, 0), coalesce(i.n, 0), coalesce(t.n, 0), coalesce(b.n, 0),
    coalesce(s.counts, '{}'), a.mrr, a.revenue, round(a.mrr * d.rate), round(a.revenue * d.rate), d.risk_score, a.last_activity, o.last, 
    case when a.mrr > 0 then 'infinity' else coalesce(greatest(o.last, a.last_activity), d.created_at) end, d.created_at, coalesce(greatest(d.edited_at, d.status_at), d.created_at),
    d.deleted_at, d.deleted_at + interval '30 days', 1 + num_nonnulls(d.edited_at, d.status_at),
    case when d.status = 'suspended' then case when i.owes then 'overdue' else 'other' end end
  from demo_drafts d
    left join (select customer_id, count(*) n from company_users group by 1) u on u.customer_id = d.id
    left join (select customer_id, count(*) n, max(placed_at) as last from orders group by 1) o on o.customer_id = d.id
    left join (select customer_id, count(*) n, sum(amount) filter (where status <> 'void') as revenue, bool_or(status = 'overdue') as owes from invoices group by 1) i on i.customer_id = d.id
    left join (select customer_id, count(*) n, max(opened_at) as last from tickets group by 1) t on t.customer_id = d.id
    left join (select customer_id, count(*) n from subscriptions group by 1) b on b.customer_id = d.id
    left join (select customer_id, jsonb_object_agg(kind, n) filter (where n > 0) as counts, sum(mrr) as mrr, max(last) as last
      from (select customer_id, kind, count(*) filter (where ended_at is null) as n, sum(monthly_amount) filter (where billing) as mrr, max(provisioned_at) as last from services group by 1, 2) k
      group by 1) s on s.customer_id = d.id
    cross join lateral (select coalesce(s.mrr, 0)::bigint as mrr, coalesce(i.revenue, 0)::bigint as revenue, greatest(o.last, t.last, s.last, d.edited_at, d.status_at) as last_activity) a`

/** The log; where there are very many customers, of the last year. */
const activity = (who: string, since: string) => `
  insert into activity (partner_id, id, at, type, actor_kind, actor_id, actor_name, actor_email, customer_id, changed, details)
  select e.partner_id, 'act_' || left(md5(e.customer_id || e.type || e.key), 26), e.at, e.type,
    case when e.machine is not null or w.id is null then 'system' else 'partnerUser' end, case when e.machine is null then w.id end, coalesce(e.machine, w.name, 'Onboarding'),
    case when e.machine is null then w.email end, e.customer_id, e.changed, e.details
  from (
    select partner_id, id as customer_id, created_at as at, 'customer.created' as type, '' as key, null as machine, array[]::text[] as changed, '{}'::jsonb as details from demo_drafts
    union all select partner_id, id, edited_at, 'customer.updated', '', null, array['phone', 'contact'], '{}' from demo_drafts where edited_at is not null
    union all select partner_id, id, status_at, case when status = 'deleted' then 'customer.deleted' else 'customer.status_changed' end, '', null,
      case when status = 'deleted' then array['status', 'deletedAt', 'purgeAt'] else array['status'] end, jsonb_build_object('from', 'active', 'to', status) from demo_drafts where status_at is not null
    union all select partner_id, customer_id, placed_at, 'order.placed', id, 'Orders', '{}', jsonb_build_object('number', number) from orders
    union all select partner_id, customer_id, provisioned_at, 'service.provisioned', id, 'Provisioning', '{}', jsonb_build_object('kind', kind, 'name', name) from services
    union all select partner_id, customer_id, opened_at, 'ticket.opened', id, 'Support desk', '{}', jsonb_build_object('subject', subject) from tickets
    union all select partner_id, customer_id, issued_at, 'invoice.issued', id, 'Billing', '{}', jsonb_build_object('number', number) from invoices
  ) e left join (values ${who}) as w (partner_id, id, name, email) on w.partner_id = e.partner_id
  where e.at >= '${since}'`

const counters = `
  insert into customer_counters (partner_id, slot, status, type, currency, customers, users, mrr, revenue, mrr_key, revenue_key)
  select partner_id, 0, status, type, currency, count(*), sum(users_count), sum(mrr), sum(revenue), sum(mrr_key), sum(revenue_key) from customers group by partner_id, status, type, currency`

type Actor = { partner: string; id: string; name: string; email: string }

/** Writes the customers, their log and their totals. `actors` are those who did what a person does, one for each partner. */
export async function writeCustomers(db: Kysely<Tables>, actors: readonly Actor[], logSince: Date) {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const who =
    actors.map(({ partner, id, name, email }) => `(${[partner, id, name, email].map(quoted).join(', ')})`).join(', ') || `('', '', '', '')`
  for (const statement of [customers, activity(who, logSince.toISOString()), counters]) await sql.raw(statement).execute(db)
}
