import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, Customer, LiveEvent, PartnerUser } from '@clientele/sdk'
import { groups, type Group, type Permission } from '@clientele/contract/permissions'
import { allCustomers, eventually, startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
let customer: Customer
let person: PartnerUser
let theirs: Client
before(async () => {
  demo = await startDemo()
  admin = demo.asOne('admin')
  customer = await admin.customers.create({ name: 'Access AS' })
  person = (await admin.links.linkable(customer.id, { limit: 1 })).data[0]!
  theirs = demo.as(person.email)
})
after(() => demo?.stop())

const isGone = { code: 'not_found', status: 404 }
const read = () => theirs.customers.retrieve(customer.id)

test('USR-1: only active people who are no admins and not linked yet are offered, found by part of a name', async () => {
  const offered = await admin.links.linkable(customer.id).toArray({ limit: 1000 })
  const people = await admin.partnerUsers.list({ partner: customer.partner.id }).toArray({ limit: 1000 })
  assert.deepEqual(
    offered.map(({ id }) => id).toSorted(),
    people.flatMap(({ id, group, status }) => (group !== 'admin' && status === 'active' ? [id] : [])).toSorted(),
  )
  const found = await admin.links.linkable(customer.id, { search: person.name.slice(0, 4).toUpperCase() })
  assert.ok(found.data.some(({ id }) => id === person.id))
  assert.deepEqual((await admin.links.linkable(customer.id, { search: 'nobody is called this' })).data, [])
})

test('USR-1: a link starts as Support and opens the customer to that person at once', async () => {
  await assert.rejects(async () => await read(), isGone)
  const link = await admin.links.create(customer.id, { userId: person.id })
  assert.equal(link.group, 'support')
  assert.equal((await read()).group, 'support')
  assert.ok(!(await admin.links.linkable(customer.id).toArray({ limit: 1000 })).some(({ id }) => id === person.id))
  await assert.rejects(async () => await admin.links.create(customer.id, { userId: person.id }), { code: 'already_linked' })
  const someAdmin = (await admin.session.retrieve()).person!
  await assert.rejects(async () => await admin.links.create(customer.id, { userId: someAdmin.id }), { code: 'not_linkable' })
})

test('USR-2: the group of a link is changed for one customer alone, and counts from the next request', async () => {
  const others = (await allCustomers(theirs)).filter(({ id }) => id !== customer.id).map(({ id, group }) => [id, group])
  assert.equal('mrr' in (await read()), false)
  for (const group of ['regular', 'readOnly', 'admin'] as const) {
    await admin.links.update(customer.id, person.id, { group })
    const seen = await read()
    assert.equal(seen.group, group)
    assert.ok('mrr' in seen)
  }
  assert.deepEqual(
    (await allCustomers(theirs)).filter(({ id }) => id !== customer.id).map(({ id, group }) => [id, group]),
    others,
  )
  await assert.rejects(async () => await admin.links.update(customer.id, person.id, { group: 'owner' as 'admin' }), {
    code: 'invalid_input',
  })
})

/** One call for each permission on a customer that this version has operations for. */
const attempts: Partial<Record<Permission, (client: Client, id: string) => PromiseLike<unknown>>> = {
  'customers:read': (client, id) => client.customers.retrieve(id),
  'customers:write': (client, id) => client.customers.update(id, { description: `by ${Math.random()}` }),
  'customers:status': (client, id) => client.customers.setStatus(id, { status: 'active' }),
  'customers:delete': (client, id) => client.customers.restore(id),
  'access:read': (client, id) => client.links.list(id),
  'access:write': (client, id) => client.links.linkable(id),
}

test('USR-4: on each customer a group may do what the one table of the contract says, and nothing else', async () => {
  for (const group of Object.keys(groups) as Group[]) {
    await admin.links.update(customer.id, person.id, { group })
    for (const [permission, attempt] of Object.entries(attempts)) {
      const code = await attempt(theirs, customer.id).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
      const may = (groups[group] as readonly string[]).includes(permission)
      // Setting a status it has, or restoring what is not deleted, is refused for another reason: the permission was there.
      assert.ok(may ? code === 'done' || code === 'status_conflict' : code === 'forbidden', `${group} and ${permission}: ${code}`)
    }
    assert.equal('mrr' in (await read()), groups[group].includes('money:read'), `${group} and amounts`)
  }
})

test('USR-3: revoking counts on the very next request, also for somebody in the middle of a live stream', async () => {
  await admin.links.update(customer.id, person.id, { group: 'regular' })
  await read()
  const stream = demo.follow(person.email)
  const told = stream.events.next()
  await stream.begun
  await admin.links.delete(customer.id, person.id)
  await assert.rejects(async () => await read(), isGone)
  assert.ok(!(await allCustomers(theirs)).some(({ id }) => id === customer.id))
  const { value: event } = await told
  assert.deepEqual([event?.type, event?.customerId, event?.userId], ['link.deleted', customer.id, person.id])
  stream.stop()
  await assert.rejects(async () => await admin.links.delete(customer.id, person.id), isGone)
})

test('LIFE-3: every change of status stands in the history with who and why', async () => {
  const me = (await admin.session.retrieve()).person!
  const made = await admin.customers.create({ name: 'History AS' })
  await admin.customers.setStatus(made.id, { status: 'suspended', reason: 'Invoice 7 is overdue' })
  await admin.customers.setStatus(made.id, { status: 'active', reason: 'Paid' })
  await admin.customers.delete(made.id, { reason: 'Asked for it' })
  await admin.customers.restore(made.id, { reason: 'By mistake' })
  const history = await admin.activity.list({ customer: made.id }).toArray({ limit: 100 })
  assert.deepEqual(
    history.map(({ type, details }) => [type, details['from'], details['to'], details['reason']]),
    [
      ['customer.restored', 'deleted', 'active', 'By mistake'],
      ['customer.deleted', 'active', 'deleted', 'Asked for it'],
      ['customer.status_changed', 'suspended', 'active', 'Paid'],
      ['customer.status_changed', 'active', 'suspended', 'Invoice 7 is overdue'],
      ['customer.created', undefined, undefined, undefined],
    ],
  )
  for (const { actor } of history) assert.deepEqual([actor.id, actor.email], [me.id, me.email])
  await assert.rejects(async () => await admin.customers.setStatus(made.id, { status: 'active' }), { code: 'status_conflict' })
  assert.equal((await admin.activity.list({ customer: made.id })).data.length, history.length, 'what was refused is no history')
})

test('ACT-4: activity is found by who, what and when, and nobody sees that of customers that are not theirs', async () => {
  const me = (await admin.session.retrieve()).person!
  const from = new Date().toISOString()
  const made = await admin.customers.create({ name: 'Log AS' })
  await admin.customers.update(made.id, { description: 'New' })
  await demo.backEnd.customers.update(made.id, { description: 'Newer' })
  const types = async (query: Parameters<Client['activity']['list']>[0]) =>
    (await admin.activity.list({ customer: made.id, ...query })).data.map(({ type }) => type)
  assert.deepEqual(await types({}), ['customer.updated', 'customer.updated', 'customer.created'])
  assert.deepEqual(await types({ actor: me.id }), ['customer.updated', 'customer.created'])
  assert.deepEqual(await types({ type: ['customer.created'] }), ['customer.created'])
  assert.deepEqual(await types({ from }), ['customer.updated', 'customer.updated', 'customer.created'])
  assert.deepEqual(await types({ to: from }), [])
  await assert.rejects(async () => await theirs.activity.list({ customer: made.id }), isGone)
  const seen = await theirs.activity.list({ from }).toArray({ limit: 1000 })
  const visible = new Set((await allCustomers(theirs)).map(({ id }) => id))
  for (const { customerId } of seen) assert.ok(customerId !== null && visible.has(customerId))
})

test('a change by one person reaches another one live, and only those who see the customer', async () => {
  const ofAdmin = demo.follow(demo.personOf('admin').email)
  const ofOther = demo.follow(person.email)
  const [seen, told] = [ofAdmin, ofOther].map(({ events }) => idsIn(events))
  await Promise.all([ofAdmin.begun, ofOther.begun])
  const hidden = await admin.customers.create({ name: 'Not theirs' })
  const visible = (await allCustomers(theirs))[0]!
  await admin.customers.update(visible.id, { description: `Seen ${Date.now()}` })
  await eventually(
    async () => told!,
    (ids) => ids.includes(visible.id),
  )
  await eventually(
    async () => seen!,
    (ids) => ids.includes(hidden.id) && ids.includes(visible.id),
  )
  assert.ok(!told!.includes(hidden.id))
  for (const stream of [ofAdmin, ofOther]) stream.stop()
})

/** The customers that events are about, as they come. */
function idsIn(events: AsyncIterator<LiveEvent>) {
  const ids: string[] = []
  const read = async () => {
    for (let next = await events.next(); !next.done; next = await events.next())
      if (next.value.customerId !== null) ids.push(next.value.customerId)
  }
  // It ends with the error of a stream that was stopped.
  void read().catch(() => {})
  return ids
}
