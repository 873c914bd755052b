import { assert } from 'chai'
import { unmountAll, until } from '../../testing/mount.ts'
import { TableState } from '../table-state.ts'
import { connectUrl, historyUrl, type UrlAdapter } from './connect-url.ts'
import { ownClient } from '../../testing/own-client.ts'
import { textOf, toolbarOf } from './testing/toolbar-page.ts'

const ends: (() => void)[] = []
const address = location.href
afterEach(() => {
  for (const end of ends.splice(0)) end()
  unmountAll()
  history.replaceState(null, '', address)
})

/** A router of a host's, with what was written to it. */
function router(query = '') {
  let listener: (() => void) | undefined
  const written: string[] = []
  const adapter: UrlAdapter = {
    read: () => new URLSearchParams(query),
    write: (params) => void written.push((query = params.toString())),
    subscribe: (listen) => {
      listener = listen
      return () => (listener = undefined)
    },
  }
  return { adapter, written, go: (to: string) => ((query = to), listener?.()), isHeard: () => listener !== undefined }
}

const connected = (state: TableState, adapter: UrlAdapter) => {
  const end = connectUrl({ state }, adapter)
  ends.push(end)
  return end
}

describe('address of a table', () => {
  it('LIST-13 what the address says is shown, and what is shown is written, once for changes that follow each other', async () => {
    const state = new TableState()
    const { adapter, written, go } = router('status=active&sort=-mrr&host=1')
    connected(state, adapter)
    assert.deepEqual([state.filter, state.sort], [{ status: ['active'] }, '-mrr'])
    for (const width of [100, 110, 120]) state.set({ columns: [{ id: 'name', width }] })
    await until(() => written.length > 0)
    assert.deepEqual(written.map(decodeURIComponent), ['status=active&sort=-mrr&columns=name:120'])
    go('search=back')
    assert.deepEqual([state.filter, state.sort, state.columns], [{ search: 'back' }, 'name', undefined])
    await new Promise((resolve) => setTimeout(resolve, 200))
    assert.equal(written.length, 1, 'what was read is not written again')
  })

  it('LIST-13 an address that says nothing leaves what the host has set, and a table that goes away writes its last change', () => {
    const state = new TableState()
    state.narrow({ risk: ['high'] })
    const { adapter, written, isHeard } = router('page=2')
    const end = connected(state, adapter)
    assert.deepEqual(state.filter, { risk: ['high'] })
    state.narrow({ risk: ['low'] })
    end()
    assert.deepEqual([written, isHeard()], [['risk=low'], false])
    state.narrow({ risk: undefined })
    assert.equal(written.length, 1)
  })

  it('LIST-13 the address bar keeps what is not the table’s, takes a prefix, and the back button is followed', async () => {
    history.replaceState({ host: 1 }, '', `${location.pathname}?page=2&t_search=x&search=other#part`)
    const state = new TableState()
    connected(state, historyUrl({ prefix: 't_', push: true }))
    assert.deepEqual(state.filter, { search: 'x' })
    state.narrow({ search: undefined, status: ['active', 'suspended'] })
    await until(() => location.search.includes('t_status'))
    assert.equal(location.search + location.hash, '?page=2&search=other&t_status=active,suspended#part')
    assert.deepEqual(history.state, { host: 1 })
    history.back()
    await until(() => state.filter.search === 'x')
    assert.deepEqual(state.filter, { search: 'x' })
  })

  it('LIST-13 a link to a view shows it as it is saved now, and one to a view that is gone says so', async () => {
    const { client } = await ownClient()
    const view = await client.views.create({ name: `Linked ${Math.random()}`, state: { filter: { risk: ['high'] }, sort: '-users' } })
    const page = await toolbarOf('northAdmin', { client, parts: { views: true } })
    const { adapter, go } = router(`view=${view.id}`)
    connected(page.host.state, adapter)
    await until(() => page.host.toolbar.isSettled && page.host.state.sort === '-users')
    assert.deepEqual(page.host.state.filter, { risk: ['high'] })
    assert.equal(textOf(page.find('.views [aria-current]')), view.name)
    go(`view=${view.id}&sort=name&risk=low`)
    await until(() => page.has('.views [aria-current]', 'changed'))
    assert.deepEqual(page.host.state.filter, { risk: ['low'] })
    go(`view=viw_${'0'.repeat(26)}`)
    await until(() => page.host.toasts.length > 0)
    assert.equal(page.host.toasts[0]!.text, 'That view is not there any more, or not shared with you.')
    assert.deepEqual([page.host.state.viewId, page.host.state.filter], [undefined, {}])
  })

  it('LIST-13 columns that came by an address are not taken for the person’s own', async () => {
    const { client } = await ownClient()
    await client.preferences.update({ values: { 'customer-table': { columns: [{ id: 'name' }, { id: 'email' }] } } })
    const page = await toolbarOf('northAdmin', { client })
    const { adapter, go } = router('columns=name,risk')
    connected(page.host.state, adapter)
    await until(() => page.host.toolbar.isSettled)
    const ids = () => page.host.shownColumns.map(({ id }) => id)
    assert.deepEqual(ids(), ['name', 'risk'])
    go('search=x')
    assert.deepEqual(ids(), ['name', 'email'], 'an address without columns has the person’s own')
    await new Promise((resolve) => setTimeout(resolve, 700))
    assert.deepEqual((await client.preferences.retrieve()).values['customer-table'], { columns: [{ id: 'name' }, { id: 'email' }] })
  })
})
