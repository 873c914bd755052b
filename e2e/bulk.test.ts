import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, Job } from '@clientele/sdk'
import { allCustomers, eventually, startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
before(async () => {
  demo = await startDemo()
  admin = demo.asOne('admin')
})
after(() => demo?.stop())

const ended = ({ status }: Job) => status !== 'queued' && status !== 'running'
const endOf = (job: Job, client = admin) => eventually(() => client.jobs.retrieve(job.id), ended)
const statusesOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await admin.customers.retrieve(id)).status))

test('LIST-8: all that match are suspended in one job, with an outcome for each, and it can be undone', async () => {
  const filter = { status: ['active' as const], search: 'an' }
  const matching = (await allCustomers(admin, filter)).map(({ id }) => id)
  assert.ok(matching.length > 1)
  const job = await endOf(await admin.jobs.create({ action: 'customers.suspend', filter, reason: 'Overdue' }))
  assert.deepEqual([job.status, job.total, job.done, job.failed], ['done', matching.length, matching.length, 0])
  const results = await admin.jobs.results(job.id, { limit: 200 }).toArray({ limit: 10_000 })
  assert.deepEqual(results.map(({ customerId }) => customerId).toSorted(), matching.toSorted())
  assert.deepEqual(new Set(await statusesOf(matching)), new Set(['suspended']))

  const undone = await endOf(await admin.jobs.undo(job.id))
  assert.equal(undone.done, matching.length)
  assert.deepEqual(new Set(await statusesOf(matching)), new Set(['active']))
  await assert.rejects(async () => await admin.jobs.undo(job.id), { code: 'job_conflict' })
})

test('LIST-8: what cannot be done is told for each customer, and the others go through', async () => {
  const [active, inactive] = await Promise.all([
    admin.customers.create({ name: 'Can be suspended' }),
    admin.customers.create({ name: 'Cannot be suspended' }),
  ])
  await admin.customers.setStatus(inactive.id, { status: 'inactive' })
  const nobody = `cus_${'0'.repeat(26)}`
  const job = await endOf(await admin.jobs.create({ action: 'customers.suspend', customers: [active.id, inactive.id, nobody] }))
  assert.deepEqual([job.total, job.done, job.failed], [3, 1, 2])
  const results = (await admin.jobs.results(job.id)).data
  const codeOf = (id: string) => results.find(({ customerId }) => customerId === id)?.code
  assert.equal(codeOf(active.id), null)
  assert.equal(codeOf(inactive.id), 'status_conflict')
  assert.equal(codeOf(nobody), 'not_found')
})

test('LIST-8: undoing leaves alone what somebody changed since', async () => {
  const made = await admin.customers.create({ name: 'Changed since' })
  const job = await endOf(await admin.jobs.create({ action: 'customers.deactivate', customers: [made.id] }))
  await admin.customers.update(made.id, { description: 'Talked to them on the phone' })
  const undone = await endOf(await admin.jobs.undo(job.id))
  assert.deepEqual([undone.done, undone.failed], [0, 1])
  assert.equal((await admin.jobs.results(undone.id)).data[0]?.code, 'version_conflict')
  assert.equal((await admin.customers.retrieve(made.id)).status, 'inactive')
})

test('LIST-8: who may not change a status cannot do it in bulk either, nor see the jobs of others', async () => {
  const regular = demo.asOne('regular')
  const mine = (await regular.customers.list({ limit: 1 })).data[0]!
  await assert.rejects(async () => await regular.jobs.create({ action: 'customers.suspend', customers: [mine.id] }), { code: 'forbidden' })
  const [job] = (await admin.jobs.list()).data
  await assert.rejects(async () => await regular.jobs.retrieve(job!.id), { code: 'not_found' })
  assert.deepEqual((await regular.jobs.list()).data, [])
})
