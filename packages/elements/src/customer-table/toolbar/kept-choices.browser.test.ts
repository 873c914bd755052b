import { assert } from 'chai'
import { createClient } from '@clientele/sdk'
import { unmountAll, until } from '../../testing/mount.ts'
import { preferencesResource } from './toolbar-resources.ts'
import { ownClient } from '../../testing/own-client.ts'
import { toolbarOf } from './testing/toolbar-page.ts'

afterEach(unmountAll)

const settled = async (...given: Parameters<typeof toolbarOf>) => {
  const page = await toolbarOf(...given)
  await until(() => page.host.toolbar.isSettled)
  return page
}
const ids = (page: Awaited<ReturnType<typeof toolbarOf>>) => page.host.shownColumns.map(({ id }) => id)
const chosen = [{ id: 'name' }, { id: 'risk', pinned: true }, { id: 'email', width: 240 }]

describe('kept choices', () => {
  it('LIST-2 columns, widths and row height are there again on the next visit, before anything is drawn by them', async () => {
    const { client } = await ownClient()
    const page = await settled('northAdmin', { client })
    page.host.state.set({ columns: [{ id: 'name' }] })
    page.host.state.set({ columns: chosen, density: 'compact' })
    await until(async () => (await client.preferences.retrieve()).values['customer-table'])
    assert.deepEqual((await client.preferences.retrieve()).values['customer-table'], { columns: chosen, density: 'compact' })
    unmountAll()
    const again = await toolbarOf('northAdmin', { client })
    if (!again.host.toolbar.isSettled) assert.deepEqual(again.host.state.columns, undefined)
    await until(() => again.host.toolbar.isSettled)
    assert.deepEqual([ids(again), again.host.state.density], [['name', 'risk', 'email'], 'compact'])
    assert.equal(again.host.shownColumns[2]?.chosenWidth, 240)
  })

  it('LIST-2 several changes are one save with the last of them, and what other widgets keep stays', async () => {
    const { token } = await ownClient()
    const saves: string[] = []
    const client = createClient({
      ...{ baseUrl: '/api', token },
      fetch: async (request) => {
        if (request.method !== 'GET' && request.url.includes('/preferences')) saves.push(await request.clone().text())
        return fetch(request)
      },
    })
    await client.preferences.update({ values: { 'other-widget': 1 } })
    saves.length = 0
    const page = await settled('northAdmin', { client })
    for (const width of [100, 140, 180]) page.host.state.set({ columns: [{ id: 'name', width }] })
    await until(() => saves.length > 0)
    const { values } = await until(async () => {
      const kept = await client.preferences.retrieve()
      return 'customer-table' in kept.values ? kept : undefined
    })
    assert.deepEqual(values, { 'other-widget': 1, 'customer-table': { columns: [{ id: 'name', width: 180 }] } })
    assert.equal(saves.length, 1)
    page.host.state.set({ columns: undefined })
    await until(async () => !('customer-table' in (await client.preferences.retrieve()).values))
  })

  it('LIST-2 a table that is taken away right after a change keeps it all the same', async () => {
    const { client } = await ownClient()
    const page = await settled('northAdmin', { client })
    page.host.state.set({ columns: chosen })
    unmountAll()
    await until(async () => (await client.preferences.retrieve()).values['customer-table'])
  })

  it('LIST-2 columns of a saved view are not taken for the person’s own', async () => {
    const { client } = await ownClient()
    const { id } = await client.views.create({ name: 'Kept', state: {} })
    const page = await settled('northAdmin', { client })
    page.host.state.set({ columns: [{ id: 'name' }, { id: 'type' }], viewId: id })
    page.host.state.set({ columns: [{ id: 'name' }, { id: 'risk' }] })
    page.host.state.set({ columns: chosen, viewId: undefined })
    page.host.state.set({ density: 'comfortable' })
    await until(async () => (await client.preferences.retrieve()).values['customer-table'])
    assert.deepEqual((await client.preferences.retrieve()).values['customer-table'], { columns: chosen, density: 'comfortable' })
  })

  it('LIST-2 saving that fails is said once and quietly, and stops nobody', async () => {
    const { token } = await ownClient()
    let tries = 0
    const client = createClient({
      ...{ baseUrl: '/api', token, maxRetries: 0 },
      fetch: (request) => {
        if (!request.url.includes('/preferences')) return fetch(request)
        tries++
        return Promise.reject(new TypeError('no network'))
      },
    })
    const page = await settled('northAdmin', { client })
    page.host.state.set({ columns: chosen })
    await until(() => tries >= 2)
    page.host.state.set({ density: 'compact' })
    await until(() => tries >= 3)
    await until(() => page.host.toasts.length)
    assert.deepEqual(
      page.host.toasts.map(({ text }) => text),
      ['Your columns apply here, but could not be kept for the next time.'],
    )
    assert.deepEqual(ids(page), ['name', 'risk', 'email'])
  })

  it('LIST-2 what another version wrote, or anybody else, breaks nothing', async () => {
    const { client } = await ownClient()
    const odd = { columns: [{ id: 'name' }, 7, null, { id: 'gone-since' }, { id: 'risk', width: 'wide', pinned: 1 }, {}], density: 'huge' }
    await client.preferences.update({ values: { 'customer-table': odd } })
    const page = await settled('northAdmin', { client })
    assert.deepEqual([ids(page), page.host.state.density], [['name', 'risk'], undefined])
    assert.equal(preferencesResource(page.host.workspace!).state.status, 'ready')
  })
})
