import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'
import { importOf, sendFile, settled } from './testing/sent.ts'

for (const kind of kinds)
  describe(`on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server?.stop())
    const admin = () => server.people.northAdmin
    const rowsOf = async (id: string, show = 'all') =>
      (await server.call(admin(), 'GET', `/v1/imports/${id}/rows?show=${show}&limit=200`)).body.data
    const customersNamed = async (search: string) =>
      (await server.call(admin(), 'GET', `/v1/customers?search=${encodeURIComponent(search)}&limit=200`)).body.data as Answer['body'][]
    const act = async (id: string, what: string) => {
      const answer = await server.call(admin(), 'POST', `/v1/imports/${id}/${what}`, {})
      assert.equal(answer.status, what === 'cancel' ? 200 : 202, answer.text)
      return settled(server, admin(), id)
    }
    const change = (id: string, body: object) => server.call(admin(), 'PATCH', `/v1/imports/${id}`, body)

    test('DAT-1 a file becomes customers: read, mapped by a guess, checked, started, and reported', async () => {
      const sent = await importOf(
        server,
        admin(),
        'Firmanavn;E-post;Orgnr;Land;Notat\r\nFjord Guess AS;post@fjord-guess.no;912 345 678;Norge;"a ""quoted""\nnote"\r\nSjö Guess AB;hej@sjo-guess.se;556677-8899;Sverige;\r\n',
        'kunder.csv',
      )
      assert.equal(sent.status, 'ready')
      assert.deepEqual(
        [sent.format, sent.encoding, sent.separator, sent.header, sent.rows, sent.fileName],
        ['csv', 'utf-8', ';', true, 2, 'kunder.csv'],
      )
      assert.deepEqual(
        sent.columns.map((column: Answer['body']) => [column.name, column.field]),
        [
          ['Firmanavn', 'name'],
          ['E-post', 'email'],
          ['Orgnr', 'organisationNumber'],
          ['Land', 'country'],
          ['Notat', 'description'],
        ],
      )
      const checked = await act(sent.id, 'check')
      assert.deepEqual([checked.status, checked.checked, checked.invalid, checked.duplicated], ['checked', 2, 0, 0])
      assert.deepEqual(await customersNamed('Guess'), [], 'a check writes nothing')
      const done = await act(sent.id, 'start')
      assert.deepEqual([done.status, done.created, done.updated, done.skipped, done.rejected, done.processed], ['done', 2, 0, 0, 0, 2])
      const [fjord, sjo] = await customersNamed('Guess')
      assert.deepEqual(
        [fjord.name, fjord.email, fjord.organisationNumber, fjord.country, fjord.currency, fjord.description, sjo.country],
        ['Fjord Guess AS', 'post@fjord-guess.no', '912 345 678', 'NO', 'NOK', 'a "quoted"\nnote', 'SE'],
      )
    })

    test('DAT-1 what is wrong is told at its cell, corrected there, and left out where that is wanted', async () => {
      const { id } = await importOf(
        server,
        admin(),
        'Name,Email\nRight Cell,right@cell.example\nWrong Cell,nonsense\n,nobody@cell.example\nToo Many,a@cell.example,more\n',
      )
      const checked = await act(id, 'check')
      assert.deepEqual([checked.invalid, checked.rows], [3, 4])
      const errors = await rowsOf(id, 'errors')
      assert.deepEqual(
        errors.map(({ row, errors: [first] }: Answer['body']) => [row, first.column, first.field, first.code]),
        [
          [3, 2, 'email', 'invalid'],
          [4, 1, 'name', 'required'],
          [5, 3, null, 'too_many_cells'],
        ],
      )
      const edited = await server.call(admin(), 'PATCH', `/v1/imports/${id}/rows`, {
        rows: [
          { row: 3, cells: [{ column: 2, text: 'mended@cell.example' }] },
          { row: 4, leftOut: true },
        ],
      })
      assert.equal(edited.status, 200, edited.text)
      assert.deepEqual(edited.body.rows[0].cells, ['Wrong Cell', 'mended@cell.example'])
      assert.deepEqual([edited.body.rows[0].errors, edited.body.rows[0].corrected, edited.body.rows[1].leftOut], [[], true, true])
      assert.deepEqual([edited.body.import.invalid, edited.body.import.leftOut], [1, 1])
      assert.equal(
        (await server.call(admin(), 'PATCH', `/v1/imports/${id}/rows`, { rows: [{ row: 99, leftOut: true }] })).body.code,
        'invalid_input',
      )
      const done = await act(id, 'start')
      assert.deepEqual([done.created, done.skipped, done.rejected], [2, 1, 1])
      assert.deepEqual(
        (await customersNamed('Wrong Cell')).map(({ email }) => email),
        ['mended@cell.example'],
      )
    })

    test('DAT-1 rejected rows come back as a file with the reason, which can be corrected and imported again', async () => {
      const { id } = await importOf(server, admin(), 'Name,Email,Anything\nGood Again,good@again.example,1\nBad Again,none,=2\n')
      await act(id, 'check')
      await act(id, 'start')
      const { body: link } = await server.call(admin(), 'POST', `/v1/imports/${id}/link`, {})
      const file = await server.call(null, 'GET', link.path)
      assert.match(file.headers.get('content-disposition')!, /attachment; filename="rejected-.*\.csv"/)
      assert.equal(
        file.text.replace('\ufeff', ''),
        '"Name","Email","Anything","Reason"\r\n"Bad Again","none","\'=2","Email: Invalid email address"\r\n',
      )
      assert.equal((await server.call(null, 'GET', link.path)).status, 404, 'a link works once')
      const again = await importOf(server, admin(), file.text.replace('none', 'some@again.example'))
      assert.deepEqual(
        again.columns.map(({ field }: Answer['body']) => field),
        ['name', 'email', null, null],
      )
      await act(again.id, 'check')
      assert.equal((await act(again.id, 'start')).created, 1)
      assert.deepEqual(
        (await customersNamed('Again')).map(({ name }) => name),
        ['Bad Again', 'Good Again'],
      )
    })

    const twice =
      'Name,Email,Org no,Phone\nTwice Renamed,TWICE@same.example,,+47 1\nTwice Number,,999.888,+47 2\nNew One,new@same.example,,\nNew One Again,new@same.example,,+47 3\n'
    async function withTwo(duplicates: string) {
      const mark = `Dup${duplicates}`
      const make = (body: object) => server.call(admin(), 'POST', '/v1/customers', body)
      await make({ name: `${mark} One`, email: `twice@${mark}.example`, website: 'https://one.example' })
      await make({ name: `${mark} Two`, organisationNumber: `${duplicates.length}999888` })
      const text = twice
        .replaceAll('same', mark)
        .replaceAll('999.888', `${duplicates.length}999.888`)
        .replaceAll('New', `${mark} New`)
        .replaceAll('Twice', mark)
      const { id } = await importOf(server, admin(), text)
      assert.equal((await change(id, { duplicates })).status, 200)
      const checked = await act(id, 'check')
      assert.deepEqual([checked.duplicated, checked.invalid], [3, 0])
      const found = await rowsOf(id, 'duplicates')
      assert.deepEqual(
        found.map(({ row, duplicate }: Answer['body']) => [row, duplicate.customerId === null, duplicate.row]),
        [
          [2, false, null],
          [3, false, null],
          [5, true, 4],
        ],
      )
      const done = await act(id, 'start')
      return { counts: [done.created, done.updated, done.skipped, done.rejected], customers: await customersNamed(mark) }
    }

    test('DAT-1 duplicates are skipped', async () => {
      const { counts, customers } = await withTwo('skip')
      assert.deepEqual(counts, [1, 0, 3, 0])
      assert.equal(customers.length, 3)
    })

    test('DAT-1 duplicates change the customer there is, and what a row does not say stays', async () => {
      const { counts, customers } = await withTwo('update')
      assert.deepEqual(counts, [1, 3, 0, 0])
      assert.deepEqual(customers.map(({ name, phone, website }) => [name, phone, website]).sort(), [
        ['Dupupdate New One Again', '+47 3', null],
        ['Dupupdate Number', '+47 2', null],
        ['Dupupdate Renamed', '+47 1', 'https://one.example'],
      ])
    })

    test('DAT-1 duplicates become customers all the same', async () => {
      const { counts, customers } = await withTwo('create')
      assert.deepEqual(counts, [4, 0, 0, 0])
      assert.equal(customers.length, 6)
    })

    test('DAT-1 a row that may be any of several customers is rejected', async () => {
      for (const name of ['Same A', 'Same B']) await server.call(admin(), 'POST', '/v1/customers', { name, organisationNumber: '424242' })
      const { id } = await importOf(server, admin(), 'Name,Org no\nSame C,424242\n')
      await change(id, { duplicates: 'update' })
      assert.equal((await act(id, 'check')).invalid, 1)
      assert.equal((await rowsOf(id, 'errors'))[0].errors[0].code, 'ambiguous')
    })

    test('DAT-1 a cancelled import keeps what was written and forgets the file; one that has ended cannot be cancelled', async () => {
      const { id } = await importOf(server, admin(), 'Name\nCancelled Co\n')
      assert.equal((await act(id, 'cancel')).status, 'cancelled')
      const left = await server.database.db.selectFrom('import_chunks').select('n').where('import_id', '=', id).execute()
      assert.deepEqual([left, await rowsOf(id)], [[], []])
      assert.equal((await server.call(admin(), 'POST', `/v1/imports/${id}/cancel`, {})).body.code, 'import_conflict')
      assert.equal((await server.call(admin(), 'POST', `/v1/imports/${id}/start`, {})).body.code, 'import_conflict')
    })

    test('DAT-1 a file with nothing to import says so, and cannot be started', async () => {
      const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01])
      for (const [file, code] of [
        ['Name,Email\n', 'no_rows'],
        ['Name,Email\n\n\n', 'no_rows'],
        ['', 'empty_file'],
        [jpeg, 'not_a_table'],
      ] as const) {
        const sent = await importOf(server, admin(), file, 'customers.csv')
        assert.deepEqual([sent.status, sent.problem?.code], ['failed', code])
        assert.equal((await server.call(admin(), 'POST', `/v1/imports/${sent.id}/start`, {})).body.code, 'import_conflict')
      }
    })

    test('DAT-1 another separator has the file read anew, and another mapping asks for a new check', async () => {
      const sent = await importOf(server, admin(), 'Name;Odd,Email\nSeparated;x,a@separated.example\n')
      const separator = sent.separator === ';' ? ',' : ';'
      const reread = await change(sent.id, { separator })
      assert.equal(reread.body.status, 'reading')
      const read = await settled(server, admin(), sent.id)
      assert.deepEqual([read.status, read.separator], ['ready', separator])
      await act(sent.id, 'check')
      const mapped = await change(sent.id, { fields: ['name', null] })
      assert.deepEqual([mapped.body.status, mapped.body.checked], ['ready', 0])
      assert.equal((await change(sent.id, { fields: ['name'] })).body.code, 'invalid_input')
      assert.equal((await server.call(admin(), 'POST', `/v1/imports/${sent.id}/start`, {})).body.code, 'import_conflict')
    })

    test('DAT-1 sent twice with one key there is one import; with another file the key is refused', async () => {
      const key = { 'idempotency-key': `once-${kind}` }
      const [first, again, other] = [
        await sendFile(server, admin(), 'Name\nOnce\n', 'a.csv', key),
        await sendFile(server, admin(), 'Name\nOnce\n', 'a.csv', key),
        await sendFile(server, admin(), 'Name\nTwice\n', 'a.csv', key),
      ]
      assert.equal(first.body.id, again.body.id)
      assert.deepEqual([again.headers.get('idempotency-replayed'), other.body.code], ['true', 'idempotency_conflict'])
    })

    test('DAT-1 who may not create customers has each row refused, and nobody else sees the import', async () => {
      const scopes = ['customers:import', 'customers:read']
      const { body: key } = await server.call(admin(), 'POST', '/v1/api-keys', { name: 'imports only', scopes })
      const { id } = await importOf(server, key.secret, 'Name\nNot Allowed\n')
      await server.call(key.secret, 'POST', `/v1/imports/${id}/check`, {})
      const checked = await settled(server, key.secret, id)
      assert.deepEqual([checked.status, checked.invalid], ['checked', 1])
      const { body: rows } = await server.call(key.secret, 'GET', `/v1/imports/${id}/rows`)
      assert.equal(rows.data[0].errors[0].code, 'not_allowed')
      assert.equal((await server.call(admin(), 'GET', `/v1/imports/${id}`)).status, 404)
      assert.equal((await sendFile(server, server.people.northRegular, 'Name\nx\n')).status, 403)
    })

    test('DAT-1 the log says who imported what, the customer says what it came with, and counters stay true', async () => {
      const before = (await server.call(admin(), 'GET', '/v1/customer-summary')).body.customers
      const { id } = await importOf(server, admin(), 'Name,Status\nLogged One,active\nLogged Two,suspended\n', 'logged.csv')
      await act(id, 'check')
      await act(id, 'start')
      const { body: log } = await server.call(admin(), 'GET', '/v1/activity?limit=50')
      const ours = log.data.filter(({ details }: Answer['body']) => details.importId === id)
      assert.deepEqual(ours.map(({ type }: Answer['body']) => type).sort(), [
        'customer.created',
        'customer.created',
        'import.created',
        'import.finished',
        'import.started',
      ])
      const finished = ours.find(({ type }: Answer['body']) => type === 'import.finished')
      assert.deepEqual([finished.actor.id, finished.details.fileName, finished.details.created], [admin().id, 'logged.csv', 2])
      const summary = (await server.call(admin(), 'GET', '/v1/customer-summary')).body
      assert.equal(summary.customers, before + 2)
      assert.equal((await customersNamed('Logged Two'))[0].status, 'suspended')
    })

    test('DAT-1 what was sent is forgotten after a week, and a file that became no import after a day', async () => {
      const { id } = await importOf(server, admin(), 'Name\nForgotten\n')
      const { forgetImports } = await import('./forget.ts')
      const { db } = server.database
      await db
        .insertInto('import_chunks')
        .values({ import_id: 'imp_stray', n: 0, content: new Uint8Array([1]), staged_at: server.clock() })
        .execute()
      const chunks = async () => (await db.selectFrom('import_chunks').select('import_id').execute()).map(({ import_id }) => import_id)
      await forgetImports(db, server.clock())
      assert.ok((await chunks()).includes(id) && (await chunks()).includes('imp_stray'))
      const later = (days: number) => new Date(server.clock().getTime() + days * 86_400_000)
      await forgetImports(db, later(2))
      assert.deepEqual([(await chunks()).includes(id), (await chunks()).includes('imp_stray')], [true, false])
      await forgetImports(db, later(8))
      assert.equal((await chunks()).includes(id), false)
      assert.equal((await server.call(admin(), 'GET', `/v1/imports/${id}`)).status, 404)
    })
  })
