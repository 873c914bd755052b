import { contract, methodOf, openapi, paramsOf, pathOf, sortColumns, type Operation } from '@clientele/contract'
import { allGroups, moneyFields, type AnyGroup } from '@clientele/contract/permissions'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'
import { valid, type JsonSchema } from './from-schema.ts'
import { tellStory, type Caller, type OtherIds, type Seen } from './isolation-story.ts'

// Generated from the contract: a new operation is covered without anyone remembering it.
// What each principal may see is worked out here anew, from the story of the world alone, so that a fault in the server's scope shows.

const operations = Object.entries(contract).flatMap(([resource, group]) =>
  Object.entries(group as Record<string, Operation>).map(([name, operation]) => ({ name: `${resource}.${name}`, operation })),
)
const document = JSON.parse(JSON.stringify(openapi()))

let server: TestServer
let customers: Record<string, Seen>
let callers: Caller[]
let otherIds: OtherIds

before(async () => {
  server = await startServer()
  ;({ customers, callers, otherIds } = await tellStory(server))
})
after(() => server?.stop())

const allows = (caller: Caller, group: AnyGroup | undefined, permission: string) =>
  group !== undefined &&
  (allGroups[group] as readonly string[]).includes(permission) &&
  (caller.scopes === null || caller.scopes.includes(permission))
const sees = (caller: Caller) => Object.values(customers).filter((customer) => caller.groupOn(customer.id) !== undefined)
const hiddenFrom = (caller: Caller) => Object.values(customers).filter((customer) => caller.groupOn(customer.id) === undefined)
const withoutMoney = (caller: Caller) =>
  Object.values(customers).filter((customer) => !allows(caller, caller.groupOn(customer.id), 'money:read'))
const stripped = (answer: Answer) => ({ status: answer.status, body: answer.body && { ...answer.body, requestId: undefined } })

/** Nothing of what the caller may not know stands anywhere in the answer. */
function assertNothingLeaks(caller: Caller, what: string, text: string, sent = '') {
  for (const { id, mark } of hiddenFrom(caller)) {
    assert.ok(!text.includes(mark), `${caller.name}, ${what}: the answer tells of ${mark}`)
    assert.ok(sent.includes(id) || !text.includes(id), `${caller.name}, ${what}: the answer names the hidden customer ${mark}`)
  }
  for (const { amount, mark } of withoutMoney(caller))
    for (const sum of [amount, amount + 1, amount * 12])
      assert.ok(!text.includes(String(sum)), `${caller.name}, ${what}: the answer holds an amount of ${mark}`)
  const southern = caller.person?.partner === server.partners.south || caller.person?.partner === server.partners.operator
  if (!southern)
    for (const mark of ['mark-southview-zq', 'mark-southjob-zq', 'mark-southexport-zq', 'mark-southimport-zq'])
      assert.ok(!text.includes(mark), `${caller.name}, ${what}: ${mark}`)
}

/** Bodies and queries an operation takes, filled with ids of other partners. */
function inputs(operation: Operation, seed: number) {
  const foreign: Record<string, string[]> = {
    cus: Object.values(customers).map((c) => c.id),
    usr: otherIds['user']!,
    par: otherIds['partner']!,
    key: otherIds['apiKey']!,
    viw: otherIds['view']!,
    job: otherIds['job']!,
    cpu: otherIds['companyUser']!,
    ivt: otherIds['invitation']!,
    pct: otherIds['partnerContact']!,
    mai: otherIds['mail']!,
    exp: otherIds['export']!,
    whe: otherIds['webhookEndpoint']!,
    whd: otherIds['webhookDelivery']!,
    imp: otherIds['import']!,
  }
  const options = {
    components: document.components.schemas as Record<string, JsonSchema>,
    ids: (prefix: string) => fc.constantFrom(...(foreign[prefix] ?? ['none'])),
    text: fc.constantFrom('mark', 'zq', 'Ltd', 'a'),
  }
  const described = document.paths[`/v1${pathOf(operation.route)}`][methodOf(operation.route).toLowerCase()]
  const body = described.requestBody?.content['application/json']?.schema
  const query = described.parameters.filter(
    (parameter: any) => parameter.in === 'query' && parameter.name !== 'cursor' && parameter.name !== 'lastEventId',
  )
  const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { numRuns: 4, seed })
  return {
    bodies: body ? sample(valid(body, options)) : operation.upload ? [upload] : [undefined],
    queries:
      query.length > 0
        ? [
            '',
            ...sample(fc.record(Object.fromEntries(query.map((p: any) => [p.name, valid(p.schema, options)])), { requiredKeys: [] })).map(
              toQuery,
            ),
          ]
        : [''],
  }
}
/** A file in which everybody of the world is named, by address and number. */
const upload = 'Name,Email,Org no\nmark,mark@secret.example,912345678\n'
const toQuery = (values: object) =>
  `?${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]))}`

/** Everything of the customers a caller cannot see, as one text. */
async function hiddenState(caller: Caller) {
  const ids = hiddenFrom(caller).map((customer) => customer.id)
  const rows =
    await sql<object>`select c.*, (select count(*) from links l where l.customer_id = c.id) as links, (select count(*) from activity a where a.customer_id = c.id) as activity from customers c where c.id = any(${ids}::text[]) order by c.id`.execute(
      server.database.db,
    )
  return JSON.stringify(rows.rows)
}

/** Reads a stream only for a moment. */
async function ask(caller: Caller, { operation }: (typeof operations)[number], path: string, body: unknown) {
  if (!operation.stream) return server.call(caller.token, methodOf(operation.route), path, body)
  const controller = new AbortController()
  const response = await server.app.fetch(
    new Request(`http://api.test${path}`, { headers: { authorization: `Bearer ${caller.token}` }, signal: controller.signal }),
  )
  const first = response.status === 200 ? await response.body!.getReader().read() : { value: new Uint8Array(await response.arrayBuffer()) }
  controller.abort()
  const text = new TextDecoder().decode(first.value)
  return { status: response.status, headers: response.headers, text, body: response.status === 200 ? undefined : JSON.parse(text) }
}

describe('lists and totals hold exactly what one may see', () => {
  test('every sort both ways, every page size, and every count', async () => {
    for (const caller of callers.filter((c) => allows(c, c.groupAtPartner, 'customers:read'))) {
      const mine = sees(caller)
      const expected = mine.map((customer) => customer.id).sort()
      for (const column of [...sortColumns, 'services.port'])
        for (const sort of [column, `-${column}`]) {
          const money = ['mrr', 'arr', 'revenue'].includes(column)
          const answer = await server.call(caller.token, 'GET', `/v1/customers?sort=${sort}&count=exact&limit=50`)
          if (money && mine.every((customer) => !allows(caller, caller.groupOn(customer.id), 'money:read'))) {
            assert.equal(answer.body.code, 'money_hidden', `${caller.name} sorts by ${sort}: ${answer.text}`)
            continue
          }
          assert.equal(answer.status, 200, answer.text)
          assert.deepEqual(answer.body.data.map((c: any) => c.id).sort(), expected, `${caller.name} sorts by ${sort}`)
          assert.deepEqual(answer.body.total, { count: expected.length, exact: true })
          for (const row of answer.body.data) {
            const group = caller.groupOn(row.id)!
            assert.equal(row.group, group)
            for (const field of moneyFields) assert.equal(field in row, allows(caller, group, 'money:read'), `${caller.name} sees ${field}`)
          }
        }
    }
  })

  test('the summary counts only what one may see, and adds up only amounts one may see', async () => {
    for (const caller of callers.filter((c) => allows(c, c.groupAtPartner, 'customers:read'))) {
      for (const query of ['', '?search=mark', '?hideInactive=false', '?type=company']) {
        const answer = await server.call(caller.token, 'GET', `/v1/customer-summary${query}`)
        assert.equal(answer.status, 200, answer.text)
        assert.equal(answer.body.customers, sees(caller).length, `${caller.name} ${query}`)
        const paid = sees(caller).filter((customer) => allows(caller, caller.groupOn(customer.id), 'money:read'))
        if (paid.length === 0 && sees(caller).length > 0) assert.equal(answer.body.mrr, undefined, `${caller.name} ${query}`)
        else if (paid.length > 0)
          assert.deepEqual(
            answer.body.mrr,
            [{ amount: paid.reduce((sum, c) => sum + c.amount, 0), currency: 'NOK' }],
            `${caller.name} ${query}`,
          )
      }
    }
  })

  test('a filter on amounts never tells of amounts one may not see', async () => {
    const { northMixed, northSupport } = server.people
    const hidden = customers['north2']!.amount
    const answer = await server.call(northMixed, 'GET', `/v1/customers?mrrMin=${hidden}&mrrMax=${hidden}`)
    assert.deepEqual(answer.body.data, [])
    const refused = await server.call(northSupport, 'GET', `/v1/customers?mrrMin=${hidden}`)
    assert.equal(refused.body.code, 'money_hidden')
  })
})

describe('nobody reads, counts, sorts by or changes what is not theirs', () => {
  for (const target of operations.filter(({ operation }) => operation.route[1] !== 'public' && operation.route[0] !== 'DELETE /session'))
    test(`${target.name}, for every kind of caller`, async () => {
      const { operation } = target
      const permission = operation.route[1]
      for (const caller of callers) {
        const before = await hiddenState(caller)
        for (const path of pathsFor(operation, caller)) {
          const { bodies, queries } = inputs(operation, 7)
          for (const body of bodies)
            for (const query of queries) {
              const answer = await ask(caller, target, path.path + query, body)
              const what = `${target.name} ${path.path}${query}`
              assertNothingLeaks(caller, what, answer.text, `${path.path} ${query} ${JSON.stringify(body)}`)
              assert.ok(answer.status < 500, `${what}: ${answer.text}`)
              if (
                path.customer &&
                caller.groupOn(path.customer) === undefined &&
                (caller.scopes === null || caller.scopes.includes(permission))
              ) {
                const absent = await ask(caller, target, path.path.replace(path.customer, 'cus_00000000000000000000000000') + query, body)
                assert.equal(answer.status, 404, `${caller.name}, ${what}`)
                assert.deepEqual(
                  stripped(answer),
                  stripped(absent),
                  `${caller.name}, ${what}: a hidden customer is not answered like one that is not there`,
                )
              } else if (path.foreign && !path.customer && allows(caller, caller.groupAtPartner, permission)) {
                assert.equal(answer.status, 404, `${caller.name}, ${what}: ${answer.text}`)
              } else if (
                path.customer
                  ? !allows(caller, caller.groupOn(path.customer), permission)
                  : !allows(caller, caller.groupAtPartner, permission)
              ) {
                assert.equal(answer.status, 403, `${caller.name}, ${what}: ${answer.text}`)
              } else
                assert.ok(
                  ![401, 403].includes(answer.status) || ['money_hidden', 'scope_exceeded', 'forbidden'].includes(answer.body?.code),
                  `${caller.name}, ${what}: ${answer.text}`,
                )
            }
        }
        assert.equal(await hiddenState(caller), before, `${caller.name}, ${target.name}: something changed that it cannot see`)
      }
    })
})

/** Paths to call: with every customer of the world, and with ids of another partner for all other parameters. */
function pathsFor(operation: Operation, caller: Caller): { path: string; customer?: string; foreign?: boolean }[] {
  const names = paramsOf(operation.route)
  const fill = (values: Record<string, string>) => `/v1${pathOf(operation.route).replace(/\{(\w+)\}/g, (_, name: string) => values[name]!)}`
  const others = Object.fromEntries(names.filter((name) => name !== 'customer').map((name) => [name, otherIds[name]![0]!]))
  const southern = caller.person && [server.partners.south, server.partners.operator].includes(caller.person.partner)
  if (names.length === 0) return [{ path: fill({}) }]
  if (!names.includes('customer')) return southern ? [] : [{ path: fill(others), foreign: true }]
  // What it may change stays as it is: other tests here still need it.
  const targets = methodOf(operation.route) === 'GET' ? Object.values(customers) : hiddenFrom(caller)
  return targets.map((customer) => ({ path: fill({ ...others, customer: customer.id }), customer: customer.id }))
}

describe('live events tell only what one may know', () => {
  test('each caller hears of exactly the customers it sees', async () => {
    const listening = callers.filter((c) => allows(c, c.groupAtPartner, 'events:read'))
    const heard = await Promise.all(listening.map(listen))
    for (const { id } of Object.values(customers))
      assert.equal(
        (
          await server.call(server.people.operatorAdmin, 'PATCH', `/v1/customers/${id}`, {
            phone: `+47 ${Math.floor(Math.random() * 1e8)}`,
          })
        ).status,
        200,
      )
    for (const [index, caller] of listening.entries()) {
      const expected = sees(caller)
        .map((customer) => customer.id)
        .sort()
      const told = await heard[index]!.until((ids) => ids.length >= expected.length)
      assert.deepEqual([...told].sort(), expected, `${caller.name} heard`)
      assertNothingLeaks(caller, 'events', heard[index]!.text())
      heard[index]!.stop()
    }
  })
})

async function listen(caller: Caller) {
  const controller = new AbortController()
  const response = await server.app.fetch(
    new Request('http://api.test/v1/events', { headers: { authorization: `Bearer ${caller.token}` }, signal: controller.signal }),
  )
  assert.equal(response.status, 200)
  let text = ''
  const decoder = new TextDecoder()
  void (async () => {
    for await (const chunk of response.body!) text += decoder.decode(chunk, { stream: true })
  })().catch(() => {})
  const ids = () =>
    [...text.matchAll(/^data: (.*)$/gm)]
      .map((match) => JSON.parse(match[1]!))
      .filter((event) => event.type === 'customer.updated')
      .map((event) => event.customerId as string)
  await new Promise((resolve) => setTimeout(resolve, 50))
  return {
    text: () => text,
    stop: () => controller.abort(),
    async until(enough: (ids: string[]) => boolean) {
      for (let i = 0; i < 100 && !enough(ids()); i++) await new Promise((resolve) => setTimeout(resolve, 50))
      await new Promise((resolve) => setTimeout(resolve, 300)) // what should not come would come now
      return ids()
    },
  }
}
