import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../../testing/databases.ts'
import { OutboundFailed, type Outbound } from '../../ports.ts'
import { startServer, type TestServer } from '../../testing/harness.ts'

for (const kind of kinds)
  suite(`duplicates on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())

    const create = async (body: object, as = server.people.northAdmin) => {
      const made = await server.call(as, 'POST', '/v1/customers', body)
      assert.equal(made.status, 201, made.text)
      return made.body.id as string
    }
    const ask = (query: Record<string, string>, as: typeof server.people.northAdmin | string = server.people.northAdmin) =>
      server.call(as, 'GET', `/v1/customer-duplicates?${new URLSearchParams(query)}`)
    const found = async (query: Record<string, string>, as?: typeof server.people.northAdmin) => {
      const { status, body, text } = await ask(query, as)
      assert.equal(status, 200, text)
      return body.data.map(({ name, reasons }: { name: string; reasons: string[] }) => [name, ...reasons].join(' ')) as string[]
    }

    test('FORM-6 the same organisation number is found however it is written', async () => {
      await create({ name: 'Kvist', organisationNumber: 'NO 987.654-321 mva' })
      assert.deepEqual(await found({ organisationNumber: 'no987654321MVA' }), ['Kvist organisationNumber'])
      assert.deepEqual(await found({ organisationNumber: '987654321' }), [])
      assert.deepEqual(await found({ organisationNumber: ' - ' }), [])
    })

    test('FORM-6 the same domain is found in websites and e-mail addresses, in either direction', async () => {
      await create({ name: 'By site', website: 'https://www.Skogen.example/om' })
      await create({ name: 'By mail', email: 'Post@skogen.example' })
      await create({ name: 'Another domain', website: 'https://skogen.example.org', email: 'x@ikke-skogen.example' })
      const both = ['By mail domain', 'By site domain']
      assert.deepEqual((await found({ website: 'skogen.example' })).sort(), both)
      assert.deepEqual((await found({ website: 'http://www.skogen.example:8080/x' })).sort(), both)
      assert.deepEqual((await found({ email: 'kari@SKOGEN.example' })).sort(), both)
      await create({ name: 'In other letters', website: 'https://møbler.example' })
      assert.deepEqual(await found({ email: 'post@møbler.example' }), ['In other letters domain'])
    })

    test('FORM-6 a very similar name is found: another legal form, a slip of the pen in any word, one word more', async () => {
      await create({ name: 'Nordlicht Faser GmbH' })
      for (const name of [
        'Nordlicht Faser',
        'NORDLÍCHT FASER AG',
        'Nordlicht Fasen',
        'Nordlicht-Faser Ltd.',
        'Nordlycht Faser',
        'Nordlicht Faser Nord',
      ])
        assert.deepEqual(await found({ name }), ['Nordlicht Faser GmbH name'], name)
      for (const name of ['Nordlicht Kraft', 'Faser', 'Nord', '—', '', '%']) assert.deepEqual(await found({ name }), [], name)
      await create({ name: 'Energinor' })
      assert.deepEqual(await found({ name: 'Energynor AS' }), ['Energinor name'])
    })

    test('FORM-6 the likeliest comes first, and ten at most', async () => {
      for (let n = 0; n < 12; n++) await create({ name: `Tolvte Runde ${n}` })
      await create({ name: 'Something else', organisationNumber: '555 000' })
      await create({ name: 'Tolvte Runde', website: 'https://tolvte.example' })
      const list = await found({ name: 'Tolvte Runde', organisationNumber: '555000', website: 'tolvte.example' })
      assert.equal(list.length, 10)
      assert.deepEqual(list.slice(0, 2), ['Something else organisationNumber', 'Tolvte Runde domain name'])
    })

    test('FORM-6 one that is deleted, excepted or out of sight is not named', async () => {
      const mine = await create({ name: 'Mitt Eget Selskap', organisationNumber: '111 222' })
      const theirs = await create({ name: 'Mitt Eget Selskap', organisationNumber: '111 222' }, server.people.southAdmin)
      assert.deepEqual(await found({ organisationNumber: '111222', name: 'Mitt Eget Selskap' }), [
        'Mitt Eget Selskap organisationNumber name',
      ])
      assert.deepEqual(await found({ organisationNumber: '111222', except: mine }), [])
      const seen = await ask({ organisationNumber: '111222' }, server.people.southAdmin)
      assert.deepEqual(
        seen.body.data.map(({ id }: { id: string }) => id),
        [theirs],
      )
      const below = await create({ name: 'Nedenfor', organisationNumber: '333 444' }, server.people.resellerAdmin)
      assert.deepEqual(
        (await ask({ organisationNumber: '333444' })).body.data[0].id,
        below,
        'an admin sees the customers of resellers below',
      )
      await server.call(server.people.northAdmin, 'DELETE', `/v1/customers/${mine}`)
      assert.deepEqual(await found({ organisationNumber: '111222' }), [])
    })

    test('FORM-6 those who may not create customers are refused, linked or not', async () => {
      const refused = await ask({ name: 'Mitt Eget Selskap' }, server.people.northRegular)
      assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden'])
    })

    test('FORM-6 a personal e-mail domain is warned of and finds nobody', async () => {
      await create({ name: 'One', email: 'one@gmail.com' })
      const { body } = await ask({ email: 'two@Gmail.com' })
      assert.deepEqual(body.data, [])
      assert.deepEqual(
        body.warnings.map(({ code, field }: { code: string; field: string }) => [code, field]),
        [['personal_email', 'email']],
      )
      assert.deepEqual((await ask({ email: 'two@one.example' })).body.warnings, [])
      assert.deepEqual((await ask({ email: 'two@' })).body, { data: [], warnings: [] })
    })

    test('FORM-6 what cannot be text is refused at its field', async () => {
      const refused = await ask({ name: 'a\u0000b', email: 'x'.repeat(255) })
      assert.equal(refused.status, 422)
      assert.deepEqual(refused.body.fields.map(({ field }: { field: string }) => field).sort(), ['email', 'name'])
    })
  })

suite('websites that do not answer', () => {
  const outbound: Outbound = {
    refusal: () => undefined,
    send({ url }) {
      if (url.includes('gone')) return Promise.reject(new OutboundFailed('dns'))
      return Promise.resolve({ status: 200, location: null, retryAfter: null, body: '' })
    },
  }
  for (const checkWebsites of [true, false])
    test(`FORM-6 are ${checkWebsites ? 'warned of, and stand in nobody’s way' : 'not looked for where an operator does not want it'}`, async () => {
      const server = await startServer({ outbound, settings: { checkWebsites } })
      try {
        const ask = async (website: string) =>
          (await server.call(server.people.northAdmin, 'GET', `/v1/customer-duplicates?${new URLSearchParams({ website })}`)).body
        assert.deepEqual((await ask('https://there.example.com')).warnings, [])
        const { data, warnings } = await ask('https://gone.example.com/x')
        assert.deepEqual(data, [])
        assert.deepEqual(
          warnings.map(({ code, field }: { code: string; field: string }) => [code, field]),
          checkWebsites ? [['website_unreachable', 'website']] : [],
        )
        const made = await server.call(server.people.northAdmin, 'POST', '/v1/customers', {
          name: 'Gone',
          website: 'https://gone.example.com',
        })
        assert.equal(made.status, 201, made.text)
      } finally {
        await server.stop()
      }
    })
})
