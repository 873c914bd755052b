import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

type Listed = { id: string; name: string }
type By = Parameters<TestServer['call']>[0]

for (const kind of kinds)
  describe(kind, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())

    const state = {
      columns: [{ id: 'name', width: 240, pinned: true }, { id: 'mrr' }],
      filter: { status: ['active'], search: 'ås' },
      sort: '-mrr',
      density: 'compact',
    }
    const save = (by: By, body: object) => server.call(by, 'POST', '/v1/views', { state: {}, ...body })
    const change = (by: By, id: string, body: object, headers = {}) => server.call(by, 'PATCH', `/v1/views/${id}`, body, headers)
    const remove = (by: By, id: string) => server.call(by, 'DELETE', `/v1/views/${id}`)
    const names = async (by: By) => (await server.call(by, 'GET', '/v1/views')).body.data.map((view: Listed) => view.name)

    describe('LIST-13 views of one’s own', () => {
      test('come back as they were saved, by name, and nobody else sees them', async () => {
        const { northRegular, northReadOnly, northAdmin } = server.people
        const made = await save(northRegular, { name: 'Zeta', state })
        await save(northRegular, { name: 'ålpha' })
        assert.equal(made.status, 201)
        assert.deepEqual(
          [made.body.state, made.body.shared, made.body.mine, made.body.owner],
          [state, false, true, { id: northRegular.id, name: 'northRegular' }],
        )
        assert.deepEqual(await names(northRegular), ['ålpha', 'Zeta'])
        assert.deepEqual([await names(northReadOnly), await names(northAdmin)], [[], []])
        for (const other of [northReadOnly, northAdmin]) {
          assert.equal((await change(other, made.body.id, { name: 'Mine now' })).body.code, 'not_found')
          assert.equal((await remove(other, made.body.id)).body.code, 'not_found')
        }
      })

      test('have names of their own, whatever the case; somebody else may use the same', async () => {
        const { northRegular, northMixed } = server.people
        await save(northRegular, { name: 'Straße' })
        const taken = await save(northRegular, { name: 'STRASSE' })
        assert.deepEqual([taken.status, taken.body.code], [409, 'view_name_taken'])
        assert.equal((await save(northMixed, { name: 'Straße' })).status, 201)
        const other = (await save(northRegular, { name: 'Other' })).body
        assert.equal((await change(northRegular, other.id, { name: 'strasse' })).body.code, 'view_name_taken')
        assert.equal((await change(northRegular, other.id, { name: 'OTHER' })).body.name, 'OTHER')
      })

      test('may be long, even of signs that stand for many letters each', async () => {
        assert.equal((await save(server.people.northRegular, { name: '\ufdfa'.repeat(100) })).status, 201)
      })

      test('two at once under one name make one view', async () => {
        const answers = await Promise.all([1, 2, 3].map(() => save(server.people.northNobody, { name: 'Once' })))
        assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409, 409])
      })

      test('change under the version one saw, and not under an older one', async () => {
        const { northRegular } = server.people
        const made = await save(northRegular, { name: 'Versions', state })
        const first = await change(
          northRegular,
          made.body.id,
          { state: { density: 'standard' } },
          { 'if-match': made.headers.get('etag')! },
        )
        assert.deepEqual([first.status, first.body.version, first.body.state], [200, 2, { density: 'standard' }])
        const late = await change(northRegular, made.body.id, { name: 'Late' }, { 'if-match': made.headers.get('etag')! })
        assert.deepEqual([late.status, late.body.code, late.body.current.state], [412, 'version_conflict', { density: 'standard' }])
        const same = await change(northRegular, made.body.id, { state: { density: 'standard' } })
        assert.equal(same.body.version, 2)
      })

      test('the same state in another order is no change', async () => {
        const made = await save(server.people.northRegular, { name: 'Order', state })
        const turned = {
          density: 'compact',
          sort: '-mrr',
          filter: { search: 'ås', status: ['active'] },
          columns: [{ pinned: true, width: 240, id: 'name' }, { id: 'mrr' }],
        }
        assert.equal((await change(server.people.northRegular, made.body.id, { state: turned })).body.version, 1)
      })

      test('are gone once deleted', async () => {
        const { northRegular } = server.people
        const { id } = (await save(northRegular, { name: 'Short-lived' })).body
        assert.equal((await remove(northRegular, id)).status, 204)
        assert.equal((await remove(northRegular, id)).body.code, 'not_found')
        assert.ok(!(await names(northRegular)).includes('Short-lived'))
      })

      test('what a database cannot store is refused, not a failure', async () => {
        for (const id of ['\u0000', '\ud800'])
          assert.equal((await save(server.people.northRegular, { name: 'Odd', state: { columns: [{ id }] } })).body.code, 'invalid_input')
        assert.equal(
          (await save(server.people.northRegular, { name: 'Odd', state: { filter: { search: 'a\u0000' } } })).body.code,
          'invalid_input',
        )
        assert.equal((await save(server.people.northRegular, { name: 'a\u0000b' })).body.code, 'invalid_input')
      })
    })

    describe('LIST-13 shared views', () => {
      test('are seen by all people of the partner, changed by their owner only, and unknown to other partners', async () => {
        const { northAdmin, northSupport, southAdmin, resellerAdmin, operatorAdmin } = server.people
        const { id } = (await save(northAdmin, { name: 'Team', shared: true })).body
        const seen = (await server.call(northSupport, 'GET', '/v1/views')).body.data.find((view: Listed) => view.id === id)
        assert.deepEqual([seen.shared, seen.mine, seen.owner.name], [true, false, 'northAdmin'])
        assert.equal((await change(northSupport, id, { name: 'Ours' })).body.code, 'forbidden')
        assert.equal((await remove(northSupport, id)).body.code, 'forbidden')
        for (const other of [southAdmin, resellerAdmin, operatorAdmin]) {
          assert.ok(!(await names(other)).includes('Team'))
          assert.equal((await remove(other, id)).body.code, 'not_found')
        }
        await change(northAdmin, id, { shared: false })
        assert.ok(!(await names(northSupport)).includes('Team'))
      })

      test('take the right to share', async () => {
        const { northRegular } = server.people
        assert.equal((await save(northRegular, { name: 'Not shared', shared: true })).body.code, 'forbidden')
        const { id } = (await save(northRegular, { name: 'Mine' })).body
        assert.equal((await change(northRegular, id, { shared: true })).body.code, 'forbidden')
        const { secret } = (
          await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', { name: 'k', scopes: ['views:read', 'views:write'] })
        ).body
        assert.equal((await save(secret, { name: 'By key', shared: true })).body.code, 'forbidden')
        assert.equal((await save(secret, { name: 'By key' })).body.owner.name, 'k')
      })

      test('everybody is told of a change to a shared view, only the owner of a change to a private one', async () => {
        const { northAdmin } = server.people
        const told = async (id: string) =>
          (await server.database.db.selectFrom('events').select('owner_id').where('subject_id', '=', id).orderBy('id').execute()).map(
            (event) => event.owner_id,
          )
        const { id } = (await save(northAdmin, { name: 'Told' })).body
        await change(northAdmin, id, { shared: true })
        await change(northAdmin, id, { shared: false })
        await remove(northAdmin, id)
        assert.deepEqual(await told(id), [northAdmin.id, null, null, northAdmin.id])
      })
    })
  })
