import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, Customer, CustomerSort, Money } from '@clientele/sdk'
import { euroRates } from '../packages/server/src/demo/places.ts'
import { fold } from '../packages/server/src/text/fold.ts'
import { allCustomers, startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
before(async () => {
  demo = await startDemo()
  admin = demo.asOne('admin')
})
after(() => demo?.stop())

const idsOf = (customers: readonly { id: string }[]) => customers.map(({ id }) => id).toSorted()
const sums = (customers: readonly Customer[]) => {
  const byCurrency = new Map<string, number>()
  for (const { mrr } of customers) if (mrr) byCurrency.set(mrr.currency, (byCurrency.get(mrr.currency) ?? 0) + mrr.amount)
  return byCurrency
}
const nonZero = (sum: readonly Money[] = []) =>
  new Map(sum.filter(({ amount }) => amount !== 0).map(({ currency, amount }) => [currency, amount]))

test('LIST-1: every column there is to choose is answered, with one count for each kind of service in the catalogue', async () => {
  const customers = await allCustomers(admin)
  const kinds = (await admin.serviceKinds.list()).data.map(({ kind }) => kind)
  assert.ok(kinds.includes('port') && kinds.includes('certificate'))
  for (const customer of customers) {
    for (const column of [
      'name',
      'type',
      'role',
      'status',
      'phone',
      'email',
      'contact',
      'country',
      'partner',
      'mrr',
      'arr',
      'risk',
      'lastActivityAt',
      'lastOrderAt',
      'createdAt',
      'updatedAt',
    ] as const)
      assert.ok(column in customer, `${customer.name} lacks ${column}`)
    assert.deepEqual(Object.keys(customer.counts).toSorted(), ['invoices', 'orders', 'subscriptions', 'tickets', 'users'])
    for (const kind of Object.keys(customer.services)) assert.ok(kinds.includes(kind), `${kind} is not in the catalogue`)
    assert.equal(customer.arr?.amount, customer.mrr!.amount * 12)
  }
  for (const kind of kinds)
    assert.ok(
      customers.some(({ services }) => (services[kind] ?? 0) > 0),
      `nobody has a ${kind}`,
    )
})

test('LIST-2: the totals are those of the customers shown, under any filter, per currency with the largest first', async () => {
  for (const filter of [
    {},
    { type: ['individual' as const] },
    { search: 'an', status: ['active' as const] },
    { search: 'nobody is called this' },
  ]) {
    const shown = await allCustomers(admin, filter)
    const summary = await admin.customers.summary(filter)
    assert.equal(summary.customers, shown.length)
    assert.equal(
      summary.users,
      shown.reduce((sum, { counts }) => sum + counts.users, 0),
    )
    const counted = [...sums(shown)].map(([currency, amount]) => ({ currency, amount }))
    assert.deepEqual(nonZero(summary.mrr), nonZero(counted))
  }
  const inEuro = ((await admin.customers.summary()).mrr ?? []).map(({ amount, currency }) => amount * euroRates[currency]!)
  assert.ok(inEuro.length > 1, 'the demo bills in several currencies')
  assert.deepEqual(
    inEuro,
    inEuro.toSorted((a, b) => b - a),
  )
})

test('LIST-3: search finds part of a name, e-mail, company or organisation number in any case, accents or not', async () => {
  const made = await admin.customers.create({
    name: 'Świętokrzyskie Straße Grønn 100%',
    email: 'Biuro@Gronn-Strasse.example',
    organisationNumber: 'PL-77 88 99',
  })
  for (const search of [
    'swietokrz',
    'STRASSE',
    'straße',
    'grønn',
    'GRONN',
    'gronn-strasse.example',
    'biuro@',
    '77 88',
    'nn 100%',
    'krzyskie grønn',
  ]) {
    const found = await allCustomers(admin, { search })
    assert.ok(
      found.some(({ id }) => id === made.id),
      `${search} does not find it`,
    )
  }
  for (const search of ['100_', '%%', 'swietokrzx'])
    assert.ok(!(await allCustomers(admin, { search })).some(({ id }) => id === made.id), `${search} finds it`)
  assert.equal((await allCustomers(admin, { search: '' })).length, (await allCustomers(admin)).length, 'clearing brings all back')
  await admin.customers.delete(made.id)
})

const keys: Partial<Record<CustomerSort, (customer: Customer) => string | number | null>> = {
  name: ({ name }) => fold(name),
  users: ({ counts }) => counts.users,
  orders: ({ counts }) => counts.orders,
  invoices: ({ counts }) => counts.invoices,
  tickets: ({ counts }) => counts.tickets,
  subscriptions: ({ counts }) => counts.subscriptions,
  risk: ({ risk }) => risk?.score ?? null,
  country: ({ country }) => country,
  lastActivityAt: ({ lastActivityAt }) => lastActivityAt,
  lastOrderAt: ({ lastOrderAt }) => lastOrderAt,
  createdAt: ({ createdAt }) => createdAt,
  'services.port': ({ services }) => services['port'] ?? 0,
}

test('LIST-4: each column sorts both ways on the server, with empty values last and nobody left out', async () => {
  const everybody = idsOf(await allCustomers(admin))
  for (const [column, key] of Object.entries(keys))
    for (const sign of ['', '-']) {
      const sorted = await admin.customers.list({ sort: `${sign}${column}` as CustomerSort, limit: 200 }).toArray({ limit: 100_000 })
      const values = sorted.map(key!)
      assert.deepEqual(idsOf(sorted), everybody)
      const filled = values.filter((value) => value !== null)
      assert.deepEqual(
        values.slice(filled.length),
        values.slice(filled.length).map(() => null),
        `${sign}${column} does not put empty values last`,
      )
      for (let i = 1; i < filled.length; i++)
        assert.ok(
          sign === '' ? filled[i - 1]! <= filled[i]! : filled[i - 1]! >= filled[i]!,
          `${sign}${column} at ${i}: ${filled[i - 1]} before ${filled[i]}`,
        )
    }
  await assert.rejects(async () => await admin.customers.list({ sort: 'shoeSize' as CustomerSort }), { code: 'invalid_input', status: 422 })
})

test('LIST-4: amounts of one currency come in their order, both ways', async () => {
  for (const sort of ['mrr', '-mrr', 'arr', '-arr'] as const) {
    const sorted = await admin.customers.list({ sort, limit: 200 }).toArray({ limit: 100_000 })
    for (const list of Map.groupBy(sorted, ({ currency }) => currency).values()) {
      const amounts = list.map(({ mrr }) => mrr!.amount)
      assert.deepEqual(
        amounts,
        amounts.toSorted((a, b) => (sort.startsWith('-') ? b - a : a - b)),
      )
    }
  }
})

test('LIST-5: filters by type, status, risk, country and partner combine with each other and with search', async () => {
  const everybody = await allCustomers(admin, { status: ['active', 'inactive', 'suspended', 'deleted'] })
  const usual = everybody.filter(({ status }) => status !== 'deleted')
  const sample = usual.find(({ country, risk }) => country !== null && risk !== null)!
  const check = async (filter: Parameters<typeof allCustomers>[1], isIn: (customer: Customer) => boolean, among = usual) => {
    const expected = among.filter(isIn)
    assert.ok(expected.length > 0, `nobody to find by ${JSON.stringify(filter)}`)
    assert.deepEqual(idsOf(await allCustomers(admin, filter)), idsOf(expected), JSON.stringify(filter))
  }
  await check({ type: ['individual'] }, ({ type }) => type === 'individual')
  await check({ status: ['suspended', 'inactive'] }, ({ status }) => status === 'suspended' || status === 'inactive')
  await check({ status: ['deleted'] }, ({ status }) => status === 'deleted', everybody)
  await check({ risk: ['high', 'medium'] }, ({ risk }) => risk?.band === 'high' || risk?.band === 'medium')
  await check({ country: [sample.country!] }, ({ country }) => country === sample.country)
  await check({ partner: [sample.partner.id] }, ({ partner }) => partner.id === sample.partner.id)
  await check(
    { type: ['company'], status: ['active'], country: [sample.country!], search: 'a' },
    (each) =>
      each.type === 'company' &&
      each.status === 'active' &&
      each.country === sample.country &&
      [each.name, each.email, each.organisationNumber, each.contact?.name, each.contact?.email].some(
        (text) => text && fold(text).includes('a'),
      ),
  )
  await assert.rejects(async () => await admin.customers.list({ status: ['asleep' as 'active'] }), { code: 'invalid_input' })
})

test("LIST-5: an MRR range is in the partner's reporting currency", async () => {
  const { currency } = (await admin.session.retrieve()).partner
  const own = (await allCustomers(admin)).filter(({ mrr }) => mrr!.currency === currency)
  const middle = own.map(({ mrr }) => mrr!.amount).toSorted((a, b) => a - b)[Math.floor(own.length / 2)]!
  const inRange = new Set(idsOf(await allCustomers(admin, { mrrMin: middle })))
  for (const customer of own) assert.equal(inRange.has(customer.id), customer.mrr!.amount >= middle, customer.name)
  const below = new Set(idsOf(await allCustomers(admin, { mrrMax: middle - 1 })))
  for (const customer of own) assert.equal(below.has(customer.id), customer.mrr!.amount < middle, customer.name)
})

test('LIST-6: hiding the inactive hides those without MRR whose last order and last activity, or else whose account, are over 30 days old', async () => {
  const limit = Date.now() - 30 * 86_400_000
  const isActive = ({ mrr, lastOrderAt, lastActivityAt, createdAt }: Customer) => {
    const latest = [lastOrderAt, lastActivityAt].flatMap((at) => (at === null ? [] : [Date.parse(at)]))
    return mrr!.amount > 0 || (latest.length > 0 ? Math.max(...latest) : Date.parse(createdAt)) > limit
  }
  const everybody = await allCustomers(admin)
  const hidden = everybody.filter((customer) => !isActive(customer))
  assert.ok(hidden.length > 0 && hidden.length < everybody.length)
  assert.deepEqual(idsOf(await allCustomers(admin, { hideInactive: true })), idsOf(everybody.filter(isActive)))
})

test('LIST-7: going page by page while customers come and go shows nobody twice and misses nobody who was there all along', async () => {
  const before = idsOf(await allCustomers(admin))
  const seen: string[] = []
  const made: string[] = []
  for await (const page of admin.customers.list({ sort: '-createdAt', limit: 7 }).pages()) {
    seen.push(...page.data.map(({ id }) => id))
    if (seen.length % 5 === 0) made.push((await admin.customers.create({ name: `Comes ${seen.length}` })).id)
    if (made.length > 3) await admin.customers.delete(made.shift()!)
  }
  assert.equal(new Set(seen).size, seen.length)
  assert.deepEqual(idsOf(seen.filter((id) => before.includes(id)).map((id) => ({ id }))), before)
  for (const id of made) await admin.customers.delete(id)
})

test('LIST-7: a list goes on from a saved cursor, and a cursor of another list is refused', async () => {
  const first = await admin.customers.list({ sort: 'name', limit: 10, count: 'exact' })
  const rest = await admin.customers.list({ sort: 'name', limit: 10, cursor: first.nextCursor! }).toArray({ limit: 100_000 })
  assert.equal(first.total?.count, first.data.length + rest.length)
  assert.deepEqual(
    [...first.data, ...rest].map(({ id }) => id),
    (await allCustomers(admin)).map(({ id }) => id),
  )
  await assert.rejects(async () => await admin.customers.list({ sort: '-name', cursor: first.nextCursor! }), { code: 'cursor_mismatch' })
  await assert.rejects(async () => await admin.customers.list({ cursor: 'made-up' }), { code: 'cursor_invalid' })
})

test('LIST-11: the summary follows a change at once, and the change is told live', async () => {
  const before = await admin.customers.summary()
  const stream = demo.follow(demo.personOf('admin').email)
  const told = stream.events.next()
  await stream.begun
  const made = await admin.customers.create({ name: 'Counted AS', type: 'company' })
  const { value: event } = await told
  assert.equal(event?.type, 'customer.created')
  assert.equal(event?.customerId, made.id)
  stream.stop()
  const now = await admin.customers.summary()
  assert.deepEqual([now.customers, now.companies], [before.customers + 1, before.companies + 1])
  await admin.customers.delete(made.id)
  assert.deepEqual((await admin.customers.summary()).customers, before.customers)
})

test('LIST-12: who is no admin sees only the customers that are linked', async () => {
  const regular = demo.asOne('regular')
  const me = (await regular.session.retrieve()).person!
  const mine = await allCustomers(regular)
  const all = await allCustomers(admin)
  assert.ok(mine.length > 0 && mine.length < all.length)
  const linked = []
  for (const customer of all)
    if ((await admin.links.list(customer.id, { limit: 200 })).data.some(({ user }) => user.id === me.id)) linked.push(customer)
  assert.deepEqual(idsOf(mine), idsOf(linked))
  const other = all.find(({ id }) => !mine.some((each) => each.id === id))!
  await assert.rejects(async () => await regular.customers.retrieve(other.id), { code: 'not_found', status: 404 })
  assert.equal((await regular.customers.summary()).customers, mine.length)
})

test('LIST-12: where one is linked as Support no amount leaves the server, nor can one sort or filter by it', async () => {
  const support = demo.asOne('support')
  const customers = await allCustomers(support)
  assert.ok(customers.length > 0)
  for (const customer of customers.filter(({ group }) => group === 'support')) {
    const answers = [customer, await support.customers.retrieve(customer.id)]
    for (const answer of answers) for (const field of ['mrr', 'arr', 'revenue']) assert.ok(!(field in answer), `${field} is answered`)
  }
  assert.equal((await support.customers.summary()).mrr, undefined)
  for (const query of [{ sort: 'mrr' as const }, { sort: '-arr' as const }, { mrrMin: 1 }])
    await assert.rejects(async () => await support.customers.list(query), { code: 'money_hidden' })
})
