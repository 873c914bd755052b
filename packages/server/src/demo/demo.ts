import { sql, type Kysely } from 'kysely'
import { permissions } from '@clientele/contract/permissions'
import { sha256 } from '../crypto/hash.ts'
import { allTables, type Database, type Db } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import type { Hasher } from '../ports.ts'
import { sortKey } from '../text/fold.ts'
import { writeCustomers } from './customers.ts'
import { draftColumns, draftsOf, type Draft } from './drafts.ts'
import { writeHistory } from './history.ts'
import { demoApiKey, demoPartners, demoPassword, demoPeople, type DemoPartner, type DemoPerson } from './people.ts'
import { euroRates } from './places.ts'
import { withoutForeignKeys, withoutIndexes } from './without-indexes.ts'

export { demoApiKey, demoPassword, demoPeople, type DemoPerson }

/** Whether a database holds the demo's partners, from this start or an earlier one. */
export const hasDemo = async (db: Db) =>
  (await db.selectFrom('partners').select('id').where('id', '=', demoPartners.fjord.id).execute()).length > 0

/** Puts drafts into the table demo_drafts. */
export type Load = (db: Kysely<Tables>, drafts: Iterable<Draft>) => Promise<void>
export type DemoOptions = {
  customers: number
  now: Date
  hasher: Hasher
  load?: Load
  /** What chance begins with: another seed, other customers. */
  seed?: number | undefined
  /** Who is there instead of the demo's people. */
  people?: readonly DemoPerson[] | undefined
}

// From here on histories are thinner, and indexes are made after the rows.
const many = 20_000
const tables = [
  ...['customers', 'company_users', 'services', 'orders', 'invoices', 'tickets', 'subscriptions', 'usage'],
  ...['payment_methods', 'billing_addresses', 'activity'],
]

/** Fills an empty database with demo data, in one transaction; says whether it did. */
export async function seedDemo(database: Database, options: DemoOptions): Promise<boolean> {
  if (await isSeeded(database.db)) return false
  const passwordHash = await options.hasher.hash(demoPassword)
  await database.transaction(async (db) => {
    if (!(await isSeeded(db))) await writeAll(db, options, passwordHash)
  })
  await sql`analyze`.execute(database.db)
  return true
}

const isSeeded = async (db: Db) => (await db.selectFrom('partners').select('id').limit(1).execute()).length > 0

async function writeAll(db: Db, { customers, now, load = loadInBatches, seed, people = demoPeople }: DemoOptions, passwordHash: string) {
  const all = allTables({ db })
  await writePartners(all, people, passwordHash, now)
  const write = async () => {
    await sql.raw(`create table demo_drafts (${draftColumns})`).execute(all)
    await load(all, draftsOf(customers, now, euroRates, seed))
    await writeHistory(all, now)
    await writeCustomers(all, actors(people), new Date(customers <= many ? 0 : now.getTime() - 365 * 86_400_000))
    await sql`drop table demo_drafts`.execute(all)
  }
  // A history is there before its customer, for the customer is made of it.
  await withoutForeignKeys(all, tables, () => (customers > many ? withoutIndexes(all, tables, write) : write()))
  await writeLinks(all, people, customers)
}

/** Once for each partner: who did there what a person does. */
const actors = (people: readonly DemoPerson[]) =>
  Object.entries(demoPartners).flatMap(([key, { id: partner }]) => {
    const person = people.find((candidate) => candidate.partner === key && candidate.group === 'admin')
    return person ? [{ partner, id: person.id, name: person.name, email: person.email }] : []
  })

async function writePartners(db: Kysely<Tables>, people: readonly DemoPerson[], passwordHash: string, now: Date) {
  const created_at = new Date(now.getTime() - 7 * 365 * 86_400_000)
  const ancestors = (key: string): string[] => {
    const { id, parent }: { id: string; parent?: string } = demoPartners[key as keyof typeof demoPartners]
    return parent ? [...ancestors(parent), id] : [id]
  }
  for (const [key, { id, name, kind, branding }] of Object.entries<DemoPartner>(demoPartners)) {
    const above = ancestors(key)
    await db
      .insertInto('partners')
      .values({
        ...{ id, parent_id: above.at(-2) ?? null, ancestors: above, name, name_key: sortKey(name), kind, currency: 'EUR', created_at },
        ...(branding && { branding: JSON.stringify(branding) }),
      })
      .execute()
  }
  const rows = people.map(({ id, name, email, group, partner, locale }) => ({
    ...{ id, name, email, group, locale, created_at, partner_id: demoPartners[partner].id, password_hash: passwordHash },
    ...{ email_key: emailKey(email), name_key: sortKey(name), search_key: personSearchKey(name, email) },
  }))
  await db.insertInto('partner_users').values(rows).execute()
  const day = now.toISOString().slice(0, 10)
  await db
    .insertInto('exchange_rates')
    .values(Object.entries(euroRates).map(([currency, rate]) => ({ base: 'EUR', currency, day, rate: String(rate) })))
    .execute()
  const key = {
    id: `key_${'0'.repeat(26)}`,
    partner_id: demoPartners.fjord.id,
    name: 'Demo',
    scopes: Object.keys(permissions),
    secret_hash: await sha256(demoApiKey),
    hint: demoApiKey.slice(-4),
    created_at,
  }
  await db.insertInto('api_keys').values(key).execute()
}

/** Links people who are no admins, each to customers of its own picking. Among very many customers, the one with mixed groups has a thousand. */
async function writeLinks(db: Kysely<Tables>, people: readonly DemoPerson[], customers: number) {
  for (const { id, partner, links } of people) {
    if (!links) continue
    const wanted = links.groups.length > 1 && customers > many ? 1000 : links.customers
    const groups = sql`array[${sql.join(links.groups.map((group) => sql`${group}::text`))}]`
    const { id: partnerId } = demoPartners[partner]
    await sql`
      insert into links (partner_id, customer_id, user_id, "group", linked_at, updated_at)
      select partner_id, id, ${id}, (${groups})[1 + (row_number() over () % array_length(${groups}, 1))::int], created_at, created_at
      from (select partner_id, id, created_at from customers where partner_id = ${partnerId} and status <> 'deleted' order by md5(id || ${id}) limit ${wanted}) chosen`.execute(
      db,
    )
    const count = sql<number>`(select count(*) from links where user_id = ${id})`
    await db.updateTable('partner_users').set({ links_count: count }).where('partner_id', '=', partnerId).where('id', '=', id).execute()
  }
}

async function loadInBatches(db: Kysely<Tables>, drafts: Iterable<Draft>) {
  const insert = (batch: Draft[]) =>
    sql`insert into demo_drafts select * from json_populate_recordset(null::demo_drafts, ${JSON.stringify(batch, asValues)}::json)`.execute(
      db,
    )
  const batch: Draft[] = []
  for (const draft of drafts) {
    batch.push(draft)
    if (batch.length === 1000) await insert(batch.splice(0))
  }
  if (batch.length > 0) await insert(batch)
}

/** A draft holds its address as JSON text, as COPY wants it; inside JSON it must be the value itself. */
const asValues = (key: string, value: unknown) => (key === 'address' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value)
