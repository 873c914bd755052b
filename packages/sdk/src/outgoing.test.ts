import assert from 'node:assert/strict'
import test from 'node:test'
import { connect } from './connect.ts'
import { ClienteleError } from './error.ts'
import { outgoing } from './outgoing.ts'

const connection = connect({ baseUrl: 'https://api.example.com/base/' })
const update = { name: 'links.update', method: 'PATCH', path: '/customers/{customer}/users/{user}', isPublic: false }
const list = { name: 'customers.list', method: 'GET', path: '/customers', isPublic: false }
const urlOf = (query: object) => outgoing(connection, list, [], query).url

test('ids go into the path in their order', () => {
  const { url, init } = outgoing(connection, update, ['cus_1', 'usr_2'], { group: 'regular' })
  assert.equal(url, 'https://api.example.com/base/v1/customers/cus_1/users/usr_2')
  assert.deepEqual([init.method, init.body, init.headers['content-type']], ['PATCH', '{"group":"regular"}', 'application/json'])
})

for (const id of ['', '.', '..', '...', undefined, null, 5, {}, '\ud800'])
  test(`${JSON.stringify(id) ?? 'nothing'} is no id: it could make the path of another operation`, () => {
    assert.throws(
      () => outgoing(connection, update, ['cus_1', id]),
      (error) => error instanceof ClienteleError && error.kind === 'input' && /Argument 2 must be a user id/.test(error.message),
    )
  })

test('an id cannot leave its place in the path', () => {
  const { url } = outgoing(connection, update, ['../partners', 'a/b?c#d%2e'])
  assert.equal(new URL(url).pathname, '/base/v1/customers/..%2Fpartners/users/a%2Fb%3Fc%23d%252e')
})

test('lists are written with commas, numbers and booleans as text, and what is undefined is left out', () => {
  assert.equal(
    urlOf({ status: ['active', 'inactive'], limit: 5, hideInactive: false, search: undefined }),
    'https://api.example.com/base/v1/customers?status=active%2Cinactive&limit=5&hideInactive=false',
  )
})

test('whatever people search for comes through whole', () => {
  for (const search of ['a&b=c', '100 %', '#', 'Ærø + Ø', '日本', '👩‍👩‍👧', '', '"'])
    assert.equal(new URL(urlOf({ search })).searchParams.get('search'), search)
})

test('nothing to ask for leaves no question mark', () => {
  assert.equal(urlOf({}), 'https://api.example.com/base/v1/customers')
  assert.equal(urlOf({ search: undefined }), 'https://api.example.com/base/v1/customers')
})

test('only what changes something carries an idempotency key', () => {
  assert.equal(outgoing(connection, list, []).init.headers['idempotency-key'], undefined)
  assert.ok(outgoing(connection, update, ['cus_1', 'usr_2'], {}).init.headers['idempotency-key'])
})

test('the input of a deletion is a query', () => {
  const remove = { name: 'customers.delete', method: 'DELETE', path: '/customers/{customer}', isPublic: false }
  const { url, init } = outgoing(connection, remove, ['cus_1'], { reason: 'closed' })
  assert.deepEqual([url, init.body], ['https://api.example.com/base/v1/customers/cus_1?reason=closed', null])
})
