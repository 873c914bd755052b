import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { runTurn } from '../jobs/runner.ts'
import { addSomebody } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`mails about a status on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const newCustomer = async (more: object = {}) => {
      const { body } = await admin('POST', '/customers', { name: 'Told Ltd', language: 'es', ...more })
      return { id: body.id as string, partner: server.partners.north }
    }
    const mailsOf = async (id: string) =>
      (await admin('GET', `/mails?customer=${id}`)).body.data
        .map(({ template, to }: Record<string, string>) => `${template} ${to}`)
        .reverse() as string[]

    test('LIFE-1 those who may do everything there are told of each change, in the language of the customer', async () => {
      const customer = await newCustomer({ email: 'account@told.example' })
      const { email } = await addSomebody(server, customer, 'Full')
      await addSomebody(server, customer, 'Reader', 'readOnly')
      for (const status of ['suspended', 'active', 'inactive', 'active'])
        await admin('POST', `/customers/${customer.id}/status`, { status })
      await admin('DELETE', `/customers/${customer.id}`)
      await admin('POST', `/customers/${customer.id}/restore`, {})
      const templates = ['Suspended', 'Reactivated', 'Deactivated', 'Reactivated', 'Deleted', 'Restored']
      assert.deepEqual(
        await mailsOf(customer.id),
        templates.map((name) => `customer${name} ${email}`),
      )
      const { data } = (await admin('GET', `/mails?customer=${customer.id}`)).body
      const deleted = data.find(({ template }: { template: string }) => template === 'customerDeleted')
      const { subject, text, locale } = (await admin('GET', `/mails/${deleted.id}`)).body
      assert.deepEqual([subject, locale], ['La cuenta de Told Ltd fue eliminada', 'es'])
      assert.match(text, /Hasta el \d+ de \w+ de \d{4}, North puede restaurarla/)
    })

    test('LIFE-1 where nobody may do everything the address of the account is told, and where there is none, nobody', async () => {
      const customer = await newCustomer({ email: 'account@alone.example' })
      await admin('POST', `/customers/${customer.id}/status`, { status: 'suspended' })
      assert.deepEqual(await mailsOf(customer.id), ['customerSuspended account@alone.example'])
      const silent = await newCustomer()
      await admin('POST', `/customers/${silent.id}/status`, { status: 'suspended' })
      assert.deepEqual(await mailsOf(silent.id), [])
    })

    test('LIFE-1 a change that is refused or changes nothing tells nobody', async () => {
      const customer = await newCustomer({ email: 'account@same.example' })
      await admin('POST', `/customers/${customer.id}/status`, { status: 'active' })
      await admin('POST', `/customers/${customer.id}/restore`, {})
      assert.deepEqual(await mailsOf(customer.id), [])
    })

    test('LIFE-1 a job on many tells each', async () => {
      const customers = [await newCustomer({ email: 'one@job.example' }), await newCustomer({ email: 'two@job.example' })]
      const job = await admin('POST', '/jobs', { action: 'customers.suspend', customers: customers.map(({ id }) => id) })
      assert.equal(job.status, 202, job.text)
      while (await runTurn(server.app.services));
      for (const [at, { id }] of customers.entries())
        assert.deepEqual(await mailsOf(id), [`customerSuspended ${at === 0 ? 'one' : 'two'}@job.example`])
    })
  })
