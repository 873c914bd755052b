// Never run: the type check reads it. A line under @ts-expect-error must not compile, all others must.
import { createClient, type Call, type Customer, type CustomerPage, type Listing, type LiveEvent } from '../index.ts'
import { connect } from '../connect.ts'
import { customers } from '../generated/customers.ts'

const client = createClient({ baseUrl: 'https://api.example.com', token: async () => ({ token: 'x', expiresAt: new Date() }) })
type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Takes a value of just this type, neither a wider nor a narrower one. */
const same =
  <A>() =>
  <B>(_value: B & (Is<A, B> extends true ? unknown : never)) => {}

export async function whatCompiles(signal: AbortSignal, search: string | undefined) {
  // What may be left out, and what may be undefined.
  await client.customers.list()
  await client.customers.list({ search, status: ['active'], sort: '-services.port', hideInactive: undefined }, { signal })
  await client.customers.delete('cus_1')
  await client.customers.restore('cus_1', {}, { ifMatch: 3 })
  await client.session.retrieve({ timeoutMs: 5 })
  await client.links.create('cus_1', { userId: 'usr_1' })
  await customers(connect({ baseUrl: '/api' })).update('cus_1', { name: 'x' }, { ifMatch: '"3-abc"', idempotencyKey: 'k' })

  // What comes out.
  const listing = client.customers.list()
  same<Listing<Customer, CustomerPage>>()(listing)
  same<CustomerPage>()(await listing)
  for await (const customer of listing) same<Customer>()(customer)
  for await (const event of client.events.stream({ signal, lastEventId: '5' })) same<LiveEvent>()(event)
  same<Promise<Response>>()(client.exports.file('exp_1', { signal }))
  same<Call<void>>()(client.session.signOut())
  const { data, etag } = await client.customers.retrieve('cus_1').withResponse()
  same<Customer>()(data)
  same<string | undefined>()(etag)
  // @ts-expect-error it is not of another type
  same<CustomerPage>()(data)

  // Readers meet values that are not known yet; amounts may be absent.
  const status: string = data.status
  if (data.status === 'active' || data.status === 'of a later version') void status
  void data.mrr?.amount
  // @ts-expect-error an amount may be absent
  void data.mrr.amount
  // @ts-expect-error there is no such field
  void data.colour
}

export async function whatDoesNot() {
  // Writers keep to the list.
  // @ts-expect-error a name is needed
  await client.customers.create({ country: 'NO' })
  // @ts-expect-error there is no such type
  await client.customers.create({ name: 'x', type: 'robot' })
  // @ts-expect-error there is no such field
  await client.customers.create({ name: 'x', colour: 'blue' })
  // @ts-expect-error a deleted customer is made by deleting
  await client.customers.setStatus('cus_1', { status: 'deleted' })
  // @ts-expect-error there is no such column
  await client.customers.list({ sort: 'colour' })
  // @ts-expect-error several are a list
  await client.customers.list({ status: 'active' })

  // Ids stand in the path, in their order, all of them.
  // @ts-expect-error the id is missing
  await client.customers.retrieve()
  // @ts-expect-error the id is no field of the input
  await client.customers.update({ id: 'cus_1', name: 'x' })
  // @ts-expect-error the second id is missing
  await client.links.update('cus_1', { group: 'admin' })
  // @ts-expect-error an id is text
  await client.customers.retrieve(5)

  // Options are those of the operation.
  // @ts-expect-error reading needs no key
  await client.customers.retrieve('cus_1', { idempotencyKey: 'k' })
  // @ts-expect-error nothing was seen yet that could have changed
  await client.customers.create({ name: 'x' }, { ifMatch: 1 })
  // @ts-expect-error a stream has no time limit
  client.events.stream({ timeoutMs: 5 })

  // Lists.
  // @ts-expect-error how many to keep in memory must be said
  await client.customers.list().toArray()
  // @ts-expect-error these are few and come at once
  client.views.list().pages()

  // @ts-expect-error without an address there is nowhere to call
  createClient({ token: 'x' })
  // @ts-expect-error there is no such resource
  void client.robots
}
