import { parse } from 'csv-parse/sync'
import readSheet from 'read-excel-file/node'
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { allTables } from '../db/database.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'
import { forgetExports } from './forget.ts'

type Line = { id: string } & Record<string, unknown>
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

for (const kind of kinds)
  suite(`exports on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())

    const call = (as: Person | string | null, method: string, path: string, body?: unknown) => server.call(as, method, `/v1${path}`, body)
    const customer = async (body: object, by: Person = server.people.northAdmin) => {
      const made = await call(by, 'POST', '/customers', body)
      assert.equal(made.status, 201, made.text)
      return made.body.id as string
    }
    const make = async (body: object, by: Person = server.people.northAdmin) => {
      const made = await call(by, 'POST', '/exports', body)
      assert.equal(made.status, 201, made.text)
      return made.body
    }
    const fileOf = async (body: object, by: Person = server.people.northAdmin) => {
      const answer = await call(by, 'GET', `/exports/${(await make(body, by)).id}/file`)
      assert.equal(answer.status, 200, answer.text)
      return answer
    }
    const linesOf = async (body: object, by?: Person) =>
      (await fileOf({ format: 'jsonl', columns: ['id'], ...body }, by)).text
        .trimEnd()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    const bytesOf = async (id: string, by: Person = server.people.northAdmin) => {
      const headers = { authorization: `Bearer ${await server.tokenOf(by)}` }
      return Buffer.from(await (await server.app.fetch(new Request(`http://api.test/v1/exports/${id}/file`, { headers }))).arrayBuffer())
    }

    test('DAT-2 what is exported is what the list shows: the same filter, the same order, the same customers', async () => {
      for (const [name, email] of [
        ['Beta list', 'b@list.example'],
        ['Alpha list', null],
        ['Gamma list', 'a@list.example'],
      ])
        await customer({ name, email, type: name === 'Gamma list' ? 'individual' : 'company' })
      for (const sort of ['name', '-name', 'email', '-email', 'createdAt', '-users', 'partner', 'services.port'])
        for (const filter of [{}, { search: 'list' }, { type: ['company'] }]) {
          const query = new URLSearchParams({
            sort,
            limit: '200',
            ...Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
          })
          const list = await call(server.people.northAdmin, 'GET', `/customers?${query}`)
          assert.ok(list.body.data.length > 0)
          assert.deepEqual(ids(await linesOf({ filter, sort })), ids(list.body.data), `${sort} ${JSON.stringify(filter)}`)
        }
    })

    test('DAT-2 it is about the customers named, all but some, or all; twice named comes once', async () => {
      const [one, two, three] = [await customer({ name: 'Some 1' }), await customer({ name: 'Some 2' }), await customer({ name: 'Some 3' })]
      const filter = { search: 'Some' }
      assert.deepEqual(ids(await linesOf({ customers: [two, one, two] })), [one, two])
      assert.deepEqual(ids(await linesOf({ filter, except: [two] })), [one, three])
      assert.deepEqual(ids(await linesOf({ filter })), [one, two, three])
      assert.equal((await make({ format: 'csv', customers: [two, one, two] })).total, 2)
      assert.equal((await make({ format: 'csv', filter, except: [two] })).total, 2)
      const all = await linesOf({})
      assert.ok([one, two, three].every((id) => ids(all).includes(id)))
      // A deleted one that was chosen is meant; among all it is not.
      await call(server.people.northAdmin, 'DELETE', `/customers/${two}`)
      assert.deepEqual(ids(await linesOf({ customers: [one, two] })), [one, two])
      assert.deepEqual(ids(await linesOf({ filter })), [one, three])
    })

    test('DAT-2 pages of the file follow one another without a gap or a double', async () => {
      const { northReseller } = server.partners
      const db = allTables(server.database)
      const row = await db
        .selectFrom('customers')
        .selectAll()
        .where('id', '=', await customer({ name: 'Many', partnerId: northReseller }))
        .executeTakeFirstOrThrow()
      const count = 4_500
      for (let from = 0; from < count; from += 500)
        await db
          .insertInto('customers')
          .values(
            Array.from({ length: 500 }, (_, i) => ({
              ...row,
              address: null,
              contact_address: null,
              service_counts: '{}',
              id: `cus_${String(from + i).padStart(26, '0')}`,
              name: `Many ${from + i}`,
              name_key: `many ${(from + i) % 7}`,
              email: i % 3 === 0 ? null : `${i}@many.example`,
              email_key: i % 3 === 0 ? null : `${i % 11}`,
            })),
          )
          .execute()
      for (const sort of ['name', '-email', 'createdAt', 'partner']) {
        const found = ids(await linesOf({ filter: { partner: [northReseller] }, sort }))
        assert.equal(found.length, count + 1)
        assert.equal(new Set(found).size, count + 1)
      }
      const sheet = await readSheet(await bytesOf((await make({ format: 'xlsx', filter: { partner: [northReseller] } })).id))
      assert.equal(sheet[0]!.data.length, count + 2)
    })

    test('DAT-2 CSV has the columns that were chosen under the titles that were given, after a byte order mark if asked', async () => {
      const id = await customer({ name: 'Comma, "quoted"\u00a0AS', email: 'csv@file.example', type: 'company', description: 'two\nlines' })
      const columns = ['name', 'email', 'description', 'phone', 'users', 'createdAt']
      const answer = await fileOf({
        format: 'csv',
        columns,
        titles: ['Name', 'E-mail', '=Text', 'Phone', 'Users', 'Created'],
        customers: [id],
      })
      assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
      assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"$/)
      assert.ok(answer.text.endsWith('\r\n'))
      const created = (await call(server.people.northAdmin, 'GET', `/customers/${id}`)).body.createdAt
      assert.deepEqual(parse(answer.text), [
        ['Name', 'E-mail', "'=Text", 'Phone', 'Users', 'Created'],
        ['Comma, "quoted"\u00a0AS', 'csv@file.example', 'two\nlines', '', '0', created],
      ])
      const marked = await bytesOf((await make({ format: 'csv', bom: true, customers: [id] })).id)
      assert.deepEqual([...marked.subarray(0, 3)], [0xef, 0xbb, 0xbf])
      assert.equal(parse<{ name: string }>(marked, { bom: true, columns: true })[0]!.name, 'Comma, "quoted"\u00a0AS')
    })

    test('DAT-2 a workbook has numbers, dates and amounts as such, and text that looks like a formula as text', async () => {
      const id = await customer({ name: '=SUM(A1:A9)', currency: 'JPY' })
      await allTables(server.database).updateTable('customers').set({ mrr: 1234, users_count: 7 }).where('id', '=', id).execute()
      const bytes = await bytesOf(
        (await make({ format: 'xlsx', columns: ['name', 'users', 'mrr', 'email', 'createdAt'], customers: [id] })).id,
      )
      const data: unknown[][] = (await readSheet(bytes))[0]!.data
      const created = new Date((await call(server.people.northAdmin, 'GET', `/customers/${id}`)).body.createdAt as string)
      assert.deepEqual(data[0], ['name', 'users', 'mrr', 'currency', 'email', 'createdAt'])
      assert.deepEqual(data[1]!.slice(0, 5), ['=SUM(A1:A9)', 7, 1234, 'JPY', null])
      // A sheet counts days, with a fraction that is off by less than a millisecond.
      assert.ok(Math.abs((data[1]![5] as Date).getTime() - created.getTime()) <= 1)
    })

    test('DAT-2 lines of JSON are parts of what the API answers for the customer', async () => {
      const body = {
        name: 'Json',
        email: 'j@json.example',
        currency: 'KWD',
        address: { line1: 'Street 1', city: 'Oslo' },
        contact: { name: 'Kari', email: 'k@json.example' },
      }
      const [full, empty] = [await customer(body), await customer({ name: 'Json nothing' })]
      const columns = [
        'id',
        'name',
        'email',
        'line1',
        'city',
        'contact',
        'contactEmail',
        'users',
        'orders',
        'mrr',
        'arr',
        'risk',
        'services.port',
        'createdAt',
      ]
      const lines = await linesOf({ columns, customers: [full, empty] })
      for (const line of lines) {
        const whole = (await call(server.people.northAdmin, 'GET', `/customers/${line.id}`)).body
        for (const field of ['id', 'name', 'email', 'mrr', 'arr', 'createdAt', 'risk']) assert.deepEqual(line[field], whole[field], field)
        assert.deepEqual(line['counts'], { users: whole.counts.users, orders: whole.counts.orders })
        assert.deepEqual(line['services'], { port: 0 })
      }
      assert.deepEqual(
        [lines[0]!['address'], lines[0]!['contact']],
        [
          { line1: 'Street 1', city: 'Oslo' },
          { name: 'Kari', email: 'k@json.example' },
        ],
      )
      assert.deepEqual([lines[1]!['address'], lines[1]!['contact']], [null, null])
    })

    test('DAT-2 amounts go out in major units beside their currency, and only where one may see them', async () => {
      const { northAdmin, northMixed, northSupport } = server.people
      const made = [await customer({ name: 'Money 1', currency: 'NOK' }), await customer({ name: 'Money 2', currency: 'KWD' })] as const
      await allTables(server.database).updateTable('customers').set({ mrr: 123_456 }).where('id', 'in', made).execute()
      await call(northAdmin, 'POST', `/customers/${made[0]}/users`, { userId: northMixed.id, group: 'regular' })
      await call(northAdmin, 'POST', `/customers/${made[1]}/users`, { userId: northMixed.id, group: 'support' })
      await call(northAdmin, 'POST', `/customers/${made[1]}/users`, { userId: northSupport.id, group: 'support' })
      const columns = ['name', 'mrr']
      const read = async (by: Person) => parse((await fileOf({ format: 'csv', columns, customers: made, sort: 'name' }, by)).text)
      assert.deepEqual(await read(northAdmin), [
        ['name', 'mrr', 'currency'],
        ['Money 1', '1234.56', 'NOK'],
        ['Money 2', '123.456', 'KWD'],
      ])
      assert.deepEqual((await read(northMixed)).slice(1), [
        ['Money 1', '1234.56', 'NOK'],
        ['Money 2', '', 'KWD'],
      ])
      const lines = await linesOf({ columns, customers: made, sort: 'name' }, northMixed)
      assert.deepEqual(
        lines.map((line) => 'mrr' in line),
        [true, false],
      )
      assert.equal((await call(northSupport, 'POST', '/exports', { format: 'csv', columns })).body.code, 'money_hidden')
      assert.equal((await call(northSupport, 'POST', '/exports', { format: 'csv', sort: 'mrr' })).body.code, 'money_hidden')
      assert.equal((await call(northSupport, 'POST', '/exports', { format: 'csv', filter: { mrrMin: 5 } })).body.code, 'money_hidden')
    })

    test('DAT-2 nobody gets at the export of another: not a colleague, not another partner, not nobody', async () => {
      const made = await make({ format: 'csv' })
      for (const other of [server.people.northRegular, server.people.southAdmin, server.people.operatorAdmin])
        for (const [method, path] of [
          ['GET', ''],
          ['GET', '/file'],
          ['POST', '/link'],
          ['POST', '/cancel'],
        ] as const)
          assert.equal((await call(other, method, `/exports/${made.id}${path}`)).status, 404, `${other.name} ${path}`)
      assert.equal((await call(null, 'GET', `/exports/${made.id}/file`)).status, 401)
      assert.ok(!ids((await call(server.people.northRegular, 'GET', '/exports')).body.data).includes(made.id))
      assert.ok(ids((await call(server.people.northAdmin, 'GET', '/exports')).body.data).includes(made.id))
    })

    test('DAT-2 a link fetches the file without a token, once, and within five minutes', async () => {
      const id = await customer({ name: 'Linked' })
      const made = await make({ format: 'csv', customers: [id] })
      const link = async () => (await call(server.people.northAdmin, 'POST', `/exports/${made.id}/link`)).body.path as string
      const fetched = (path: string) => server.call(null, 'GET', path)
      const first = await link()
      const answer = await fetched(first)
      assert.deepEqual(
        parse<{ name: string }>(answer.text, { columns: true }).map(({ name }) => name),
        ['Linked'],
      )
      const again = await fetched(first)
      assert.deepEqual([again.status, again.body.code], [404, 'not_found'])
      // A browser that follows the link must not show the problem in place of the page.
      assert.match(again.headers.get('content-disposition')!, /^attachment/)

      const [replaced, last] = [await link(), await link()]
      assert.equal((await fetched(replaced)).status, 404)
      server.forward(5 * 60_000 + 1_000)
      assert.equal((await fetched(last)).status, 404)
      assert.equal((await fetched(`/v1/downloads/dwn_${'A'.repeat(43)}`)).status, 404)
      const kept = JSON.stringify([await server.database.db.selectFrom('exports').selectAll().execute(), server.log])
      for (const path of [first, replaced, last]) assert.ok(!kept.includes(path.slice(-43)))
    })

    test('DAT-2 a link ends with the right of whoever made it', async () => {
      const { northAdmin, northRegular } = server.people
      const id = await customer({ name: 'Revoked' })
      await call(northAdmin, 'POST', `/customers/${id}/users`, { userId: northRegular.id, group: 'regular' })
      const made = await make({ format: 'csv', customers: [id] }, northRegular)
      const link = async () => (await call(northRegular, 'POST', `/exports/${made.id}/link`)).body.path as string
      const [seen] = [await server.call(null, 'GET', await link())]
      assert.ok(seen.text.includes('Revoked'))
      const before = await link()
      await call(northAdmin, 'DELETE', `/customers/${id}/users/${northRegular.id}`)
      assert.ok(!(await server.call(null, 'GET', before)).text.includes('Revoked'))
      const last = await link()
      const away = { status: 'inactive' }
      await server.database.db.updateTable('partner_users').set(away).where('id', '=', northRegular.id).execute()
      assert.equal((await server.call(null, 'GET', last)).body.code, 'forbidden')
      await server.database.db.updateTable('partner_users').set({ status: 'active' }).where('id', '=', northRegular.id).execute()
    })

    test('DAT-2 a key or a page whose scopes leave exporting out cannot export', async () => {
      const scopes = ['customers:read', 'session:read']
      const key = (await call(server.people.northAdmin, 'POST', '/api-keys', { name: 'reads', scopes })).body.secret as string
      assert.equal((await call(key, 'POST', '/exports', { format: 'csv' })).body.code, 'forbidden')
      const more = { name: 'exports', scopes: [...scopes, 'customers:export'] }
      const other = (await call(server.people.northAdmin, 'POST', '/api-keys', more)).body.secret as string
      assert.equal((await call(other, 'POST', '/exports', { format: 'csv' })).status, 201)
    })

    test('DAT-2 the log tells who exported what, and nothing of what was in it', async () => {
      const id = await customer({ name: 'Told of', email: 'told@of.example' })
      const made = await make({ format: 'csv', columns: ['name', 'email'], filter: { search: 'told' } })
      await call(server.people.northAdmin, 'GET', `/exports/${made.id}/file`)
      const { data } = (await call(server.people.northAdmin, 'GET', '/activity?type=export.created,export.downloaded&limit=2')).body
      assert.deepEqual([data[1].type, data[0].type], ['export.created', 'export.downloaded'])
      assert.equal(data[0].actor.id, server.people.northAdmin.id)
      const about = { exportId: made.id, format: 'csv', columns: ['name', 'email'] }
      assert.deepEqual(data[1].details, { ...about, rows: 1, filter: { search: 'told' } })
      assert.deepEqual({ ...data[0].details, bytes: 0 }, { ...about, rows: 1, bytes: 0, whole: true })
      assert.ok(!JSON.stringify(data).includes('told@of.example') && !JSON.stringify(data).includes(id))
    })

    test('DAT-2 it says how far it is; what was broken off can be fetched anew', async () => {
      const made = await make({ format: 'csv', filter: { search: 'Many' } })
      const state = async () => (await call(server.people.northAdmin, 'GET', `/exports/${made.id}`)).body
      assert.deepEqual([made.status, made.rows], ['ready', 0])
      const headers = { authorization: `Bearer ${await server.tokenOf(server.people.northAdmin)}` }
      const response = await server.app.fetch(new Request(`http://api.test/v1/exports/${made.id}/file`, { headers }))
      const reader = response.body!.getReader()
      await reader.read()
      assert.equal((await state()).status, 'running')
      await reader.cancel()
      assert.equal((await state()).status, 'failed')
      assert.equal((await call(server.people.northAdmin, 'GET', `/exports/${made.id}/file`)).status, 200)
      const done = await state()
      assert.deepEqual([done.status, done.rows], ['done', made.total])
      assert.ok(done.bytes > 0 && done.finishedAt !== null)
    })

    test('DAT-2 a run whose process died counts as broken off after half a minute', async () => {
      const made = await make({ format: 'csv' })
      await server.database.db
        .updateTable('exports')
        .set({ status: 'running', run: 'run_dead', beat_at: server.clock() })
        .where('id', '=', made.id)
        .execute()
      const status = async () => (await call(server.people.northAdmin, 'GET', `/exports/${made.id}`)).body.status
      assert.equal(await status(), 'running')
      server.forward(31_000)
      assert.equal(await status(), 'failed')
      assert.equal((await call(server.people.northAdmin, 'GET', `/exports/${made.id}/file`)).status, 200)
      assert.equal(await status(), 'done')
    })

    test('DAT-2 a cancelled export breaks off where it is, and is not fetched again', async () => {
      const made = await make({ format: 'jsonl', filter: { partner: [server.partners.northReseller] } })
      const headers = { authorization: `Bearer ${await server.tokenOf(server.people.northAdmin)}` }
      const response = await server.app.fetch(new Request(`http://api.test/v1/exports/${made.id}/file`, { headers }))
      const reader = response.body!.getReader()
      await reader.read()
      assert.equal((await call(server.people.northAdmin, 'POST', `/exports/${made.id}/cancel`)).body.status, 'cancelled')
      await new Promise((resolve) => setTimeout(resolve, 1_050))
      await assert.rejects(async () => {
        while (!(await reader.read()).done);
      })
      for (const [method, path] of [
        ['GET', '/file'],
        ['POST', '/link'],
        ['POST', '/cancel'],
      ] as const)
        assert.equal((await call(server.people.northAdmin, method, `/exports/${made.id}${path}`)).body.code, 'export_conflict', path)
      assert.equal((await call(server.people.northAdmin, 'GET', `/exports/${made.id}`)).body.status, 'cancelled')
    })

    test('DAT-2 after a day an export is gone', async () => {
      const made = await make({ format: 'csv' })
      const link = (await call(server.people.northAdmin, 'POST', `/exports/${made.id}/link`)).body.path as string
      server.forward(24 * 3_600_000 + 1_000)
      assert.equal((await call(server.people.northAdmin, 'GET', `/exports/${made.id}/file`)).status, 404)
      assert.equal((await server.call(null, 'GET', link)).status, 404)
      await forgetExports(server.database.db, server.clock())
      assert.equal(await server.database.db.selectFrom('exports').select('id').where('id', '=', made.id).executeTakeFirst(), undefined)
    })

    test('DAT-2 what makes no sense is refused by the name of its field', async () => {
      const refused = async (body: object) => (await call(server.people.northAdmin, 'POST', '/exports', body)).body.fields?.[0]?.field
      assert.equal(await refused({ format: 'pdf' }), 'format')
      assert.equal(await refused({ format: 'csv', columns: ['colour'] }), 'columns.0')
      assert.equal(await refused({ format: 'csv', columns: ['name', 'name'] }), 'columns')
      assert.equal(await refused({ format: 'csv', columns: ['name'], titles: ['a', 'b'] }), 'titles')
      assert.equal(await refused({ format: 'csv', customers: ['cus_00000000000000000000000000'], filter: {} }), 'customers')
    })
  })
