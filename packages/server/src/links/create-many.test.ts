import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { addPerson } from '../testing/people.ts'

type Line = { email: string; status: string; link: { group: string; user: { id: string } } | null }

for (const kind of kinds)
  describe(`USR-9 linking from a pasted list on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    beforeEach(
      async () => void (customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme' })).body.id),
    )

    const send = (emails: string[], group?: string, by = server.people.northAdmin, headers = {}) =>
      server.call(by, 'POST', `/v1/customers/${customer}/users/batch`, { emails, ...(group && { group }) }, headers)
    const linesOf = async (...args: Parameters<typeof send>) => {
      const answer = await send(...args)
      assert.equal(answer.status, 200, answer.text)
      return answer.body.data as Line[]
    }
    const linkedPeople = async () =>
      (await server.call(server.people.northAdmin, 'GET', `/v1/customers/${customer}/users`)).body.data as Line['link'][]
    const person = (name = 'Pat') => addPerson(server.database.db, server.partners.north, name)

    test('each line says what became of it, in the order of the list', async () => {
      const { northRegular, northMixed, northAdmin } = server.people
      const inactive = await person()
      await server.database.db.updateTable('partner_users').set({ status: 'inactive' }).where('id', '=', inactive.id).execute()
      await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: northMixed.id, group: 'admin' })
      const lines = await linesOf([
        'nobody@people.example',
        `  Regular <${northRegular.email.toUpperCase()}> `,
        'no address',
        northMixed.email,
        northAdmin.email,
        inactive.email,
        `${'x'.repeat(250)}@people.example`,
      ])
      assert.deepEqual(
        lines.map(({ status, link }) => [status, link?.user.id, link?.group]),
        [
          ['unknown', undefined, undefined],
          ['linked', northRegular.id, 'support'],
          ['invalid', undefined, undefined],
          ['already', northMixed.id, 'admin'],
          ['notLinkable', undefined, undefined],
          ['notLinkable', undefined, undefined],
          ['invalid', undefined, undefined],
        ],
      )
      assert.equal(lines[1]!.email, `  Regular <${northRegular.email.toUpperCase()}> `)
      assert.deepEqual((await linkedPeople()).map((link) => link!.user.id).sort(), [northMixed.id, northRegular.id].sort())
    })

    test('people of other partners are as unknown as nobody at all', async () => {
      const { southRegular, southAdmin, resellerRegular, operatorAdmin } = server.people
      const lines = await linesOf([southRegular, southAdmin, resellerRegular, operatorAdmin].map(({ email }) => email))
      for (const { status, link } of lines) assert.deepEqual([status, link], ['unknown', null])
      assert.deepEqual(await linkedPeople(), [])
    })

    test('who stands in the list twice is linked once, and what was nobody stays nobody', async () => {
      const { id, email } = await person()
      const lines = await linesOf([email, email.toUpperCase(), 'who@people.example', 'who@people.example'], 'regular')
      assert.deepEqual(
        lines.map((line) => [line.status, line.link?.group ?? null]),
        [
          ['linked', 'regular'],
          ['already', 'regular'],
          ['unknown', null],
          ['unknown', null],
        ],
      )
      const row = await server.database.db.selectFrom('partner_users').select('links_count').where('id', '=', id).executeTakeFirstOrThrow()
      assert.equal(row.links_count, 1)
    })

    test('each link is logged and told like one that was made alone, and a retry makes none', async () => {
      const people = await Promise.all([person(), person(), person()])
      const emails = people.map(({ email }) => email)
      const headers = { 'idempotency-key': `batch-${customer}` }
      const first = await send(emails, 'readOnly', server.people.northAdmin, headers)
      assert.deepEqual((await send(emails, 'readOnly', server.people.northAdmin, headers)).body, first.body)
      const { data } = (await server.call(server.people.northAdmin, 'GET', `/v1/activity?customer=${customer}&type=link.created`)).body
      assert.deepEqual(
        data.map((entry: { details: { userId: string; group: string } }) => [entry.details.userId, entry.details.group]).sort(),
        people.map(({ id }) => [id, 'readOnly']).sort(),
      )
      const events = await server.database.db.selectFrom('events').select('user_id').where('customer_id', '=', customer).execute()
      assert.deepEqual(events.flatMap((event) => event.user_id ?? []).sort(), people.map(({ id }) => id).sort())
    })

    test('five hundred lines are one call; none and one more are refused', async () => {
      const people = await Promise.all(Array.from({ length: 20 }, () => person()))
      const list = Array.from({ length: 500 }, (_, at) => people[at]?.email ?? `nobody${at}@people.example`)
      const lines = await linesOf(list)
      assert.equal(lines.filter(({ status }) => status === 'linked').length, 20)
      assert.equal((await send([])).body.code, 'invalid_input')
      assert.equal((await send([...list, 'one@people.example'])).body.code, 'invalid_input')
    })

    test('lists of the same people for several customers at once all come through', async () => {
      const people = await Promise.all(Array.from({ length: 12 }, () => person()))
      const emails = people.map(({ email }) => email)
      const customers = await Promise.all(
        Array.from(
          { length: 4 },
          async () => (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Many' })).body.id as string,
        ),
      )
      const answers = await Promise.all(
        customers.map((id, at) =>
          server.call(server.people.northAdmin, 'POST', `/v1/customers/${id}/users/batch`, {
            emails: at % 2 ? emails : emails.toReversed(),
          }),
        ),
      )
      for (const { body } of answers) assert.ok(body.data.every((line: Line) => line.status === 'linked'))
      const rows = await server.database.db
        .selectFrom('partner_users')
        .select('links_count')
        .where(
          'id',
          'in',
          people.map(({ id }) => id),
        )
        .execute()
      assert.deepEqual(new Set(rows.map((row) => row.links_count)), new Set([4]))
    })

    test('it takes access:write on the customer', async () => {
      const { northRegular, northMixed, southAdmin } = server.people
      await linesOf([northRegular.email], 'regular')
      await linesOf([northMixed.email], 'admin')
      const { email } = await person()
      assert.equal((await send([email], 'admin', northRegular)).body.code, 'forbidden')
      assert.equal((await send([email], 'admin', southAdmin)).body.code, 'not_found')
      assert.equal((await linesOf([email], 'admin', northMixed))[0]!.status, 'linked')
    })
  })
