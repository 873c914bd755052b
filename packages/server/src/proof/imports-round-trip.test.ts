import { CustomerCreate, importFields } from '@clientele/contract'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { importOf, sendFile, settled } from '../imports/testing/sent.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

// What an export writes is imported at another partner, and is the same there.
const written = importFields.filter((field) => !['partnerId', 'parentId', 'role', 'status'].includes(field))
const odd = fc.constantFrom(
  '=1+1',
  "'=x",
  "''@y",
  '-5',
  '+47 1',
  'a,b;c\td',
  '"quoted"',
  '_x0041_',
  'Ærlig',
  '株式会社',
  '😀 smile',
  'TRUE',
  '2026-01-01',
  '007',
  '1e5',
)
const words = (max: number) => fc.oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const customer = fc
  .record({
    name: words(40),
    type: fc.constantFrom('company', 'individual'),
    email: maybe(fc.nat().map((n) => `post@n${n}.example`)),
    phone: maybe(words(12)),
    website: maybe(fc.constantFrom('https://a.example/x?y=1', 'http://b.example')),
    organisationNumber: maybe(words(12)),
    description: maybe(fc.oneof(words(30), fc.constant('two\nlines'), fc.constant('a\r\nb'))),
    country: maybe(fc.constantFrom('NO', 'SE', 'JP')),
    address: maybe(
      fc.record({ line1: maybe(words(20)), city: maybe(words(20)), postalCode: fc.constantFrom('0150', '1'), region: maybe(words(10)) }),
    ),
    contact: maybe(fc.record({ name: words(20), email: maybe(fc.constant('kari@contact.example')), phone: maybe(words(10)) })),
    language: maybe(fc.constantFrom('nb', 'en-GB')),
    currency: fc.constantFrom('NOK', 'JPY'),
  })
  .filter((each) => CustomerCreate.safeParse(JSON.parse(JSON.stringify(each))).success)

const part = ({
  name,
  type,
  email,
  phone,
  website,
  description,
  organisationNumber,
  country,
  address,
  contact,
  language,
  currency,
}: Answer['body']) =>
  JSON.stringify([
    name,
    type,
    email,
    phone,
    website,
    description,
    organisationNumber,
    country,
    Object.entries(address ?? {}).sort(),
    contact,
    language,
    currency,
  ])

for (const kind of kinds)
  describe(`on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server?.stop())
    const all = async (who: Person) => {
      const found: Answer['body'][] = []
      for (let cursor = ''; ;) {
        const { body } = await server.call(who, 'GET', `/v1/customers?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
        found.push(...body.data)
        if (body.nextCursor === null) return found
        cursor = body.nextCursor as string
      }
    }
    async function through(who: Person, file: string | Uint8Array<ArrayBuffer>, changes: object) {
      const { id } = await importOf(server, who, file)
      assert.equal((await server.call(who, 'PATCH', `/v1/imports/${id}`, changes)).status, 200)
      await server.call(who, 'POST', `/v1/imports/${id}/check`, {})
      await settled(server, who, id)
      await server.call(who, 'POST', `/v1/imports/${id}/start`, {})
      return settled(server, who, id)
    }

    for (const format of ['csv', 'xlsx'])
      test(`DAT-1 what an export as ${format} wrote is imported as it was`, async () => {
        const { northAdmin, southAdmin } = server.people
        const before = new Set([...(await all(northAdmin)), ...(await all(southAdmin))].map(({ id }) => id as string))
        for (const each of fc.sample(customer, 60)) {
          const answer = await server.call(northAdmin, 'POST', '/v1/customers', each)
          assert.equal(answer.status, 201, answer.text)
        }
        const mine = (await all(northAdmin)).filter(({ id }) => !before.has(id as string))
        const made = await server.call(northAdmin, 'POST', '/v1/exports', {
          format,
          columns: written,
          customers: mine.map(({ id }) => id as string),
        })
        const file = await server.app.fetch(
          new Request(`http://api.test/v1/exports/${made.body.id}/file`, {
            headers: { authorization: `Bearer ${await server.tokenOf(northAdmin)}` },
          }),
        )
        const done = await through(southAdmin, new Uint8Array(await file.arrayBuffer()), { duplicates: 'create' })
        assert.deepEqual([done.created, done.rejected], [60, 0])
        const theirs = (await all(southAdmin)).filter(({ id }) => !before.has(id as string))
        assert.deepEqual(theirs.map(part).sort(), mine.map(part).sort())
      })

    test('DAT-1 two imports of one partner at once, and twenty readers between them: nothing is lost, nothing twice, nobody waits for ever', async () => {
      const { northAdmin } = server.people
      const { body: key } = await server.call(northAdmin, 'POST', '/v1/api-keys', {
        name: 'second',
        scopes: ['customers:import', 'customers:create', 'customers:read', 'customers:write'],
      })
      const file = (from: number) =>
        `Name,Email\n${Array.from({ length: 1_000 }, (_, at) => `Parallel ${from + at},p${from + at}@parallel.example\n`).join('')}`
      let reading = true
      const readers = Promise.all(
        Array.from({ length: 20 }, async () => {
          for (let count = 0; reading; count++)
            assert.equal((await server.call(northAdmin, 'GET', '/v1/customers?search=parallel&count=exact')).status, 200)
        }),
      )
      const done = await Promise.all([
        through(northAdmin, file(0), { duplicates: 'skip' }),
        (async () => {
          const { body } = await sendFile(server, key.secret as string, file(800))
          const id = body.id as string
          await settled(server, key.secret as string, id)
          for (const what of ['check', 'start']) {
            await server.call(key.secret as string, 'POST', `/v1/imports/${id}/${what}`, {})
            await settled(server, key.secret as string, id)
          }
          return settled(server, key.secret as string, id)
        })(),
      ])
      reading = false
      await readers
      assert.deepEqual([done[0].status, done[1].status], ['done', 'done'])
      assert.deepEqual(
        [done[0].created + done[1].created, done[0].skipped + done[1].skipped, done[0].rejected + done[1].rejected],
        [1_800, 200, 0],
      )
      const { body } = await server.call(northAdmin, 'GET', '/v1/customers?search=parallel&count=exact&limit=1')
      assert.equal(body.total.count, 1_800)
    })
  })
