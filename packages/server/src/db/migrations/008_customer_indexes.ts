import { sql, type Kysely } from 'kysely'

/** The columns a list can be sorted by, each with an index of its own: (partner, column, id). */
export const sortIndexes = {
  name: 'name_key',
  type: 'type',
  role: 'role',
  status: 'status',
  phone: 'phone',
  email: 'email_key',
  contact: 'contact_key',
  country: 'country',
  users: 'users_count',
  orders: 'orders_count',
  invoices: 'invoices_count',
  tickets: 'tickets_count',
  subscriptions: 'subscriptions_count',
  mrr: 'mrr_key',
  revenue: 'revenue_key',
  risk: 'risk_score',
  last_activity: 'last_activity_at',
  last_order: 'last_order_at',
  created: 'created_at',
  updated: 'updated_at',
  port: `(coalesce((service_counts->>'port')::int, 0))`,
  virtual_circuit: `(coalesce((service_counts->>'virtual-circuit')::int, 0))`,
  cloud: `(coalesce((service_counts->>'cloud')::int, 0))`,
  certificate: `(coalesce((service_counts->>'certificate')::int, 0))`,
}

/** Every index that finding and sorting customers needs; a bulk load makes them last. */
export const customerIndexes = [
  ...Object.entries(sortIndexes).map(([name, key]) => `create index customers_by_${name} on customers (partner_id, ${key}, id)`),
  'create index customers_by_active on customers (partner_id, active_key)',
  'create index customers_by_state on customers (partner_id, status, type, active_key)',
  'create index customers_search on customers using gin (grams)',
]

export async function up(db: Kysely<unknown>) {
  await sql`alter table customers add column grams smallint[] not null default '{}'`.execute(db) // see text/grams.ts
  for (const index of customerIndexes) await sql.raw(index).execute(db)
}
