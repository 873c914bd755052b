import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client } from '@clientele/sdk'
import { startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
before(async () => {
  demo = await startDemo()
  admin = demo.asOne('admin')
})
after(() => demo?.stop())

const state = {
  columns: [{ id: 'name', width: 240, pinned: true }, { id: 'mrr' }],
  filter: { status: ['active' as const], search: 'an' },
  sort: '-mrr' as const,
  density: 'compact' as const,
}

test('LIST-13: a view is saved with its columns, filter and order, and brings the same list back', async () => {
  const made = await admin.views.create({ name: 'Active, by revenue', state })
  const found = (await admin.views.list()).data.find(({ id }) => id === made.id)!
  assert.deepEqual(found.state, state)
  assert.ok(found.mine && !found.shared)
  const query = { ...state.filter, sort: state.sort }
  const saved = await admin.customers.list({ ...found.state.filter, sort: found.state.sort })
  assert.deepEqual(saved.data, (await admin.customers.list(query)).data)
  await assert.rejects(async () => await admin.views.create({ name: 'active, by REVENUE', state: {} }), { code: 'view_name_taken' })
})

test('LIST-13: others see a view once it is shared, never before, and cannot change or delete it', async () => {
  const regular = demo.asOne('regular')
  const made = await admin.views.create({ name: 'For the team', state })
  const seen = async () => (await regular.views.list()).data.find(({ id }) => id === made.id)
  assert.equal(await seen(), undefined)
  await assert.rejects(async () => await regular.views.update(made.id, { name: 'Mine now' }), { code: 'not_found' })
  await admin.views.update(made.id, { shared: true })
  assert.equal((await seen())?.mine, false)
  await assert.rejects(async () => await regular.views.update(made.id, { name: 'Mine now' }), { code: 'forbidden' })
  await assert.rejects(async () => await regular.views.delete(made.id), { code: 'forbidden' })
  await admin.views.delete(made.id)
  assert.equal(await seen(), undefined)
})

test('LIST-13: of two people who change one view the second is told, and sees what the first made of it', async () => {
  const made = await admin.views.create({ name: 'Two at once', state: {} })
  await admin.views.update(made.id, { name: 'First' }, { ifMatch: made.version })
  await assert.rejects(
    async () => await admin.views.update(made.id, { name: 'Second' }, { ifMatch: made.version }),
    (error: { code: string; current: { name: string } }) => {
      assert.equal(error.code, 'version_conflict')
      assert.equal(error.current.name, 'First')
      return true
    },
  )
})
