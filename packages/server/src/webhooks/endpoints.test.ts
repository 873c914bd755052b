import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { nodeOutbound } from '../adapters/outbound.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'
import { unsealSecret } from './secret.ts'

const url = 'https://hooks.example/in?key=hidden-in-url'
const day = 86_400_000

for (const kind of kinds)
  describe(`webhooks on ${kind}`, () => {
    let server: TestServer
    let admin: Person
    before(async () => {
      server = await startServer({ kind, background: false, outbound: nodeOutbound({ allowPrivate: false }) })
      admin = server.people.northAdmin
    })
    after(() => server.stop())

    const path = '/v1/webhook-endpoints'
    const made = async (body: object = {}, by: Person | string = admin) => {
      const answer = await server.call(by, 'POST', path, { url, ...body })
      assert.equal(answer.status, 201, answer.text)
      return answer.body
    }
    const stored = (id: string) =>
      server.database.db.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

    test('DAT-3 a webhook is made, found, changed and removed', async () => {
      const { secret, ...endpoint } = await made({ events: ['customer.created', 'customer.updated'], description: 'Warehouse' })
      assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
      assert.deepEqual((await server.call(admin, 'GET', `${path}/${endpoint.id}`)).body, endpoint)
      assert.deepEqual([endpoint.enabled, endpoint.disabledBy, endpoint.failingSince, endpoint.oldSecretUntil], [true, null, null, null])
      const changes = { url: 'https://other.example/', events: null, description: null, enabled: false }
      const changed = await server.call(admin, 'PATCH', `${path}/${endpoint.id}`, changes)
      assert.deepEqual(changed.body, { ...endpoint, ...changes, disabledBy: 'person' })
      assert.deepEqual((await server.call(admin, 'GET', path)).body.data, [changed.body])
      assert.equal((await server.call(admin, 'DELETE', `${path}/${endpoint.id}`)).status, 204)
      assert.equal((await server.call(admin, 'GET', `${path}/${endpoint.id}`)).status, 404)
      assert.deepEqual((await server.call(admin, 'GET', path)).body.data, [])
    })

    test('DAT-3 the secret is shown when it is made and when it is rotated, and stands nowhere else in clear', async () => {
      const { id, secret } = await made()
      const rotated = await server.call(admin, 'POST', `${path}/${id}/secret`, {})
      assert.equal(rotated.status, 200, rotated.text)
      assert.notEqual(rotated.body.secret, secret)
      const row = await stored(id)
      assert.equal(await unsealSecret(row.secret_sealed, id, server.ports.settings), rotated.body.secret)
      assert.equal(await unsealSecret(row.old_secret_sealed!, id, server.ports.settings), secret)
      const told = await Promise.all(
        [path, `${path}/${id}`, '/v1/activity?limit=200'].map(async (each) => (await server.call(admin, 'GET', each)).text),
      )
      const everything = [...told, JSON.stringify(row), JSON.stringify(server.log)].join('\n')
      for (const each of [secret, rotated.body.secret]) assert.ok(!everything.includes(each.slice(6)))
      await server.call(admin, 'DELETE', `${path}/${id}`)
    })

    test('a secret that was sealed for one webhook is not read for another, nor with another key', async () => {
      const { id, secret } = await made()
      const { secret_sealed } = await stored(id)
      assert.equal(await unsealSecret(secret_sealed, id, server.ports.settings), secret)
      await assert.rejects(unsealSecret(secret_sealed, 'whe_other', server.ports.settings))
      await assert.rejects(unsealSecret(secret_sealed, id, { sealingKey: 'another key of the operator' }))
      await server.call(admin, 'DELETE', `${path}/${id}`)
    })

    test('the old secret ends when it was said to, a day later unless another time is asked for', async () => {
      const { id } = await made()
      const usual = await server.call(admin, 'POST', `${path}/${id}/secret`, {})
      assert.ok(Math.abs(Date.parse(usual.body.oldSecretUntil) - server.clock().getTime() - day) < 60_000)
      const long = await server.call(admin, 'POST', `${path}/${id}/secret`, { overlapHours: 168 })
      assert.ok(Math.abs(Date.parse(long.body.oldSecretUntil) - server.clock().getTime() - 7 * day) < 60_000)
      assert.equal((await server.call(admin, 'POST', `${path}/${id}/secret`, { overlapHours: 0 })).body.oldSecretUntil, null)
      assert.equal((await stored(id)).old_secret_sealed, null)
      assert.equal((await server.call(admin, 'POST', `${path}/${id}/secret`, { overlapHours: 169 })).status, 422)
      await server.call(admin, 'DELETE', `${path}/${id}`)
    })

    test('DAT-3 what is done with webhooks stands in the log, with the host alone of where they lead', async () => {
      const { id } = await made()
      await server.call(admin, 'PATCH', `${path}/${id}`, { description: 'New' })
      await server.call(admin, 'POST', `${path}/${id}/secret`, {})
      await server.call(admin, 'DELETE', `${path}/${id}`)
      const { body, text } = await server.call(admin, 'GET', '/v1/activity?limit=4')
      const words = ['deleted', 'secret_rotated', 'updated', 'created'].map((word) => `webhook_endpoint.${word}`)
      assert.deepEqual(
        body.data.map((each: { type: string }) => each.type),
        words,
      )
      for (const each of body.data) assert.deepEqual([each.details.endpointId, each.details.host], [id, 'hooks.example'])
      assert.ok(!text.includes('hidden-in-url'))
    })

    test('DAT-3 only admins, and keys with the scope for it, have to do with webhooks', async () => {
      const { northRegular, northReadOnly, northSupport } = server.people
      for (const person of [northRegular, northReadOnly, northSupport]) {
        assert.equal((await server.call(person, 'GET', path)).status, 403)
        assert.equal((await server.call(person, 'POST', path, { url })).status, 403)
      }
      const keyWith = async (scopes: string[]) =>
        (await server.call(admin, 'POST', '/v1/api-keys', { name: 'key', scopes })).body.secret as string
      const key = await keyWith(['webhooks:manage'])
      const { id } = await made({}, key)
      assert.equal((await server.call(key, 'DELETE', `${path}/${id}`)).status, 204)
      assert.equal((await server.call(await keyWith(['customers:read']), 'GET', path)).status, 403)
    })

    test('DAT-3 a partner has its own webhooks: neither those beside it nor those above or below are told of them', async () => {
      const { id } = await made()
      const { operatorAdmin, southAdmin, resellerAdmin } = server.people
      for (const other of [operatorAdmin, southAdmin, resellerAdmin]) {
        assert.deepEqual((await server.call(other, 'GET', path)).body.data, [])
        for (const [method, end, body] of [
          ['GET', '', undefined],
          ['PATCH', '', { enabled: false }],
          ['DELETE', '', undefined],
          ['POST', '/secret', {}],
          ['POST', '/ping', undefined],
          ['GET', '/deliveries', undefined],
        ] as const)
          assert.equal((await server.call(other, method, `${path}/${id}${end}`, body)).status, 404, `${other.name} ${method} ${end}`)
      }
      assert.equal((await stored(id)).enabled_at !== null, true)
      await server.call(admin, 'DELETE', `${path}/${id}`)
    })

    test('DAT-3 an address inside the network of the server, or without TLS, is refused by name', async () => {
      for (const bad of [
        'http://hooks.example/',
        'https://127.0.0.1/',
        'https://[::1]/',
        'https://10.0.0.8/',
        'https://a:b@hooks.example/',
      ]) {
        const answer = await server.call(admin, 'POST', path, { url: bad })
        assert.equal(answer.status, 422, bad)
        assert.equal(answer.body.fields[0].field, 'url')
      }
      const { id } = await made()
      assert.equal((await server.call(admin, 'PATCH', `${path}/${id}`, { url: 'https://169.254.169.254/' })).status, 422)
      for (const bad of ['ftp://hooks.example/', 'hooks.example', `https://hooks.example/${'x'.repeat(2000)}`])
        assert.equal((await server.call(admin, 'POST', path, { url: bad })).status, 422, bad)
      await server.call(admin, 'DELETE', `${path}/${id}`)
    })

    test('a partner has room for twenty webhooks', async () => {
      const { southAdmin } = server.people
      for (let count = 0; count < 20; count++) await made({}, southAdmin)
      const answer = await server.call(southAdmin, 'POST', path, { url })
      assert.deepEqual([answer.status, answer.body.code], [409, 'webhooks_full'])
    })
  })

test('without a key to seal with, no webhook is made, and the answer says what is missing', async (t) => {
  const server = await startServer({ background: false, settings: { sealingKey: undefined } })
  t.after(() => server.stop())
  const answer = await server.call(server.people.northAdmin, 'POST', '/v1/webhook-endpoints', { url })
  assert.deepEqual([answer.status, answer.body.code], [409, 'webhooks_not_set_up'])
  assert.deepEqual((await server.call(server.people.northAdmin, 'GET', '/v1/webhook-endpoints')).body.data, [])
})
