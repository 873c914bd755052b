import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addCompanyUser } from '../testing/belongings.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`a customer’s own users on ${kind}`, () => {
    let server: TestServer
    let customer: { id: string; partner: string }
    before(async () => {
      server = await startServer({ kind })
      const { body } = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme' })
      customer = { id: body.id, partner: server.partners.north }
      await addCompanyUser(server.database.db, customer, 'Øyvind Aas')
      await addCompanyUser(server.database.db, customer, 'Zoe Dahl', { permissions: 'readOnly', status: 'inactive' })
      await addCompanyUser(server.database.db, customer, 'Ada Øye')
    })
    after(() => server.stop())
    const list = async (query = '', by = server.people.northAdmin) =>
      (await server.call(by, 'GET', `/v1/customers/${customer.id}/company-users${query}`)).body
    const names = ({ data }: { data: { name: string }[] }) => data.map(({ name }) => name)

    test('they come by name as people sort names, page by page', async () => {
      const first = await list('?limit=2')
      assert.deepEqual(names(first), ['Ada Øye', 'Øyvind Aas'])
      const second = await list(`?limit=2&cursor=${first.nextCursor}`)
      const { id: _, createdAt: __, ...told } = second.data[0]
      const person = { name: 'Zoe Dahl', email: 'zoe.dahl@company.example', permissions: 'readOnly', status: 'inactive' }
      assert.deepEqual([told, second.nextCursor], [{ ...person, newEmail: null, lastSignInAt: null, version: 1 }, null])
    })

    test('a search looks into names and addresses, in any case and without accents', async () => {
      assert.deepEqual(names(await list('?search=OY')), ['Ada Øye', 'Øyvind Aas'])
      assert.deepEqual(names(await list('?search=zoe%20company')), ['Zoe Dahl'])
      assert.deepEqual(names(await list('?search=%25')), [])
    })

    test('FORM-7 only those with certain permissions are listed where that is asked, page by page as well', async () => {
      assert.deepEqual(names(await list('?permissions=readOnly')), ['Zoe Dahl'])
      assert.deepEqual(names(await list('?permissions=full')), ['Ada Øye', 'Øyvind Aas'])
      const { nextCursor } = await list('?permissions=full&limit=1')
      assert.deepEqual(names(await list(`?permissions=full&cursor=${nextCursor}`)), ['Øyvind Aas'])
      assert.equal((await list(`?cursor=${nextCursor}`)).code, 'cursor_mismatch')
      assert.equal((await list('?permissions=all')).code, 'invalid_input')
    })

    test('a customer one does not see has none', async () => {
      assert.equal((await list('', server.people.southAdmin)).code, 'not_found')
    })
  })
