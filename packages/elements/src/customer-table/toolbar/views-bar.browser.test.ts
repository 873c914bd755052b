import { assert } from 'chai'
import { type Client, createClient, type View } from '@clientele/sdk'
import { clientOf, unmountAll, until } from '../../testing/mount.ts'
import { ownClient } from '../../testing/own-client.ts'
import { textOf, toolbarOf, type ToolbarPage } from './testing/toolbar-page.ts'

afterEach(unmountAll)

const word = () => `View ${Math.random().toString(36).slice(2)}`
const tabs = (page: ToolbarPage) => page.all('.views .view').map(textOf)
const current = (page: ToolbarPage) => textOf(page.find('.views [aria-current]'))
const eventsOf = (page: ToolbarPage, ...names: string[]) => {
  const heard: [name: string, detail: any][] = []
  for (const name of names) page.host.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
  return heard
}

/** A toolbar of somebody with one saved view that is shown. */
async function withView(state: View['state'] = { filter: { status: ['active'] }, sort: '-users' }, shared = false) {
  const { client } = await ownClient()
  const view = await client.views.create({ name: word(), shared, state })
  const page = await toolbarOf('northAdmin', { client })
  await page.click('.views .view', view.name)
  await until(() => current(page).startsWith(view.name))
  return { client, view, page }
}

/** Opens the menu of the view that is shown and picks from it. */
async function pick(page: ToolbarPage, label: string) {
  await until(() => page.find('.views [aria-current]').ariaExpanded === 'false')
  await page.click('.views [aria-current]')
  await until(() => page.find('#toolbar-view-menu').matches(':popover-open') && page.focused?.closest('#toolbar-view-menu'))
  await page.click('#toolbar-view-menu [role="menuitem"]', label)
}

const offered = async (page: ToolbarPage) => {
  await until(() => page.find('.views [aria-current]').ariaExpanded === 'false')
  await page.click('.views [aria-current]')
  await until(() => page.has('#toolbar-view-menu [role="menuitem"]'))
  const items = page.all('#toolbar-view-menu [role="menuitem"]').map(textOf)
  page.find('#toolbar-view-menu').hidePopover()
  await until(() => !page.has('#toolbar-view-menu [role="menuitem"]'))
  return items
}

const submit = async (page: ToolbarPage) => page.click('#toolbar-view-form [type="submit"]')
const mine = async (client: Client, name: string) => (await client.views.list()).data.find((view) => view.name === name)

describe('saved views', () => {
  it('LIST-13 what one sees is saved under a name, and brings the same back', async () => {
    const { client } = await ownClient()
    const page = await toolbarOf('northAdmin', { client })
    const heard = eventsOf(page, 'before-view-save', 'view-saved')
    page.host.state.set({ filter: { risk: ['high'], search: 'a' }, sort: '-mrr', columns: [{ id: 'name' }, { id: 'risk', width: 200 }] })
    const name = word()
    await page.click('.add-view')
    await page.type('#toolbar-view-name', ` ${name} `)
    await submit(page)
    await until(() => current(page) === name)
    const view = (await mine(client, name))!
    assert.deepEqual(view.state, {
      ...{ filter: { risk: ['high'], search: 'a' }, sort: '-mrr' },
      columns: [
        { id: 'name', pinned: true },
        { id: 'risk', width: 200 },
      ],
    })
    assert.isFalse(view.shared)
    assert.deepEqual(
      heard.map(([type, detail]) => [type, detail.name ?? detail.view.id]),
      [
        ['before-view-save', name],
        ['view-saved', view.id],
      ],
    )
    await until(() => page.focused?.matches('.view[aria-current]'))
    await page.click('.views .view', 'All customers')
    assert.deepEqual([page.host.state.filter, page.host.state.sort, page.host.state.viewId], [{}, 'name', undefined])
    await page.click('.views .view', name)
    assert.deepEqual([page.host.state.filter, page.host.state.sort], [{ risk: ['high'], search: 'a' }, '-mrr'])
    assert.deepEqual(
      page.host.shownColumns.map(({ id }) => id),
      ['name', 'risk'],
    )
  })

  it('LIST-13 a name is needed, and one that is taken is said so at its field', async () => {
    const { page, view, client } = await withView()
    await page.click('.add-view')
    await until(() => page.focused?.id === 'toolbar-view-name')
    await submit(page)
    assert.equal(textOf(page.find('#toolbar-view-wrong')), 'Write a name.')
    const field = await page.type('#toolbar-view-name', view.name)
    assert.isFalse(page.has('#toolbar-view-wrong'))
    await submit(page)
    await until(() => page.has('#toolbar-view-wrong', 'You have a view of that name'))
    assert.deepEqual([field.value, field.getAttribute('aria-invalid')], [view.name, 'true'])
    await until(() => page.focused === field)
    await page.isAccessible()
    await page.type('#toolbar-view-name', `${view.name} two`)
    await submit(page)
    await until(() => current(page) === `${view.name} two`)
    assert.equal((await client.views.list()).data.filter(({ mine }) => mine).length, 2)
  })

  it('LIST-13 a view that was changed says so, and the changes can be saved or undone', async () => {
    const { page, view, client } = await withView()
    assert.notInclude(current(page), 'changed')
    page.host.state.narrow({ status: ['active', 'suspended'] })
    page.host.state.set({ sort: 'name' })
    await page.host.updateComplete
    assert.equal(current(page), `${view.name} changed`)
    await page.click('.views [aria-current]')
    await until(() => page.has('#toolbar-view-menu .badge', '2 changes'))
    await page.isAccessible()
    await page.click('#toolbar-view-menu [role="menuitem"]', 'Undo the changes')
    assert.deepEqual([page.host.state.filter, page.host.state.sort], [{ status: ['active'] }, '-users'])
    assert.equal(current(page), view.name)
    assert.notInclude(await offered(page), 'Save')
    page.host.state.narrow({ status: ['suspended', 'active'] })
    await pick(page, 'Save')
    await until(() => current(page) === view.name)
    await until(async () => (await mine(client, view.name))!.version > view.version)
    assert.deepEqual((await mine(client, view.name))!.state.filter, { status: ['suspended', 'active'] })
    page.host.state.narrow({ status: ['active', 'suspended'] })
    await page.host.updateComplete
    assert.equal(current(page), view.name, 'another order of the same values is no change')
  })

  it('LIST-13 who leaves a changed view for another gets the way back', async () => {
    const { page, view } = await withView()
    page.host.state.narrow({ search: 'x' })
    await page.click('.views .view', 'All customers')
    const toast = page.host.toasts.at(-1)!
    assert.equal(toast.text, `Changes to view ${view.name} were not saved`)
    toast.action!.run()
    await page.host.updateComplete
    assert.deepEqual([page.host.state.filter, current(page)], [{ search: 'x', status: ['active'] }, `${view.name} changed`])
  })

  it('LIST-13 a view is renamed, shared and taken back, and the team sees each as it happens', async () => {
    const { page, view, client } = await withView()
    const other = await toolbarOf('northAdmin', { client: (await ownClient()).client })
    await until(() => tabs(other).length > 0)
    assert.notInclude(tabs(other), view.name)
    await pick(page, 'Share with the team')
    await until(() => tabs(other).includes(view.name))
    const name = word()
    await pick(page, 'Rename')
    await page.type('#toolbar-view-name', name)
    await submit(page)
    await until(() => tabs(other).includes(name))
    assert.equal(current(page), name)
    await pick(page, 'Stop sharing')
    await until(() => !tabs(other).includes(name))
    assert.isFalse((await mine(client, name))!.shared)
  })

  it('LIST-13 another person’s view cannot be overwritten: it is saved as one’s own', async () => {
    const { view, client: owner } = await withView(undefined, true)
    unmountAll()
    const { client } = await ownClient()
    const page = await toolbarOf('northAdmin', { client })
    await page.click('.views .view', view.name)
    page.host.state.narrow({ search: 'mine' })
    await page.host.updateComplete
    assert.deepEqual(await offered(page), ['Save as a new view…', 'Undo the changes', 'Copy link'])
    await pick(page, 'Save as a new view')
    const name = word()
    await page.type('#toolbar-view-name', name)
    await submit(page)
    await until(() => current(page) === name)
    assert.deepEqual((await mine(owner, view.name))!.state, view.state)
    assert.equal((await mine(client, name))!.state.filter?.search, 'mine')
  })

  it('LIST-13 what the owner changes shows to who looks at it, but not over changes of one’s own', async () => {
    const { view, client: owner } = await withView(undefined, true)
    unmountAll()
    const page = await toolbarOf('northAdmin', { client: (await ownClient()).client })
    await page.click('.views .view', view.name)
    await owner.views.update(view.id, { state: { filter: { risk: ['low'] } } })
    await until(() => page.host.state.filter.risk?.[0] === 'low')
    assert.equal(current(page), view.name)
    page.host.state.narrow({ search: 'mine' })
    await owner.views.update(view.id, { name: `${view.name} 2`, state: { filter: { risk: ['high'] } } })
    await until(() => current(page).includes(`${view.name} 2`))
    assert.deepEqual(page.host.state.filter, { risk: ['low'], search: 'mine' })
    await owner.views.delete(view.id)
    await until(() => current(page) === 'All customers')
    assert.deepEqual(page.host.state.filter, { risk: ['low'], search: 'mine' }, 'what one sees stays')
    assert.include(page.host.toasts.at(-1)!.text, 'was deleted')
  })

  it('LIST-13 deleting asks first, begins with the safe answer, and leads to all customers', async () => {
    const { page, view, client } = await withView(undefined, true)
    const heard = eventsOf(page, 'view-deleted')
    await pick(page, 'Delete view')
    await until(() => page.focused?.textContent?.trim() === 'Keep it')
    assert.include(textOf(page.find('#toolbar-view-form')), `Delete view ${view.name}?`)
    assert.include(textOf(page.find('#toolbar-view-form')), 'Your team loses it too.')
    await page.isAccessible()
    await page.click('#toolbar-view-form .button', 'Keep it')
    assert.isDefined(await mine(client, view.name))
    await pick(page, 'Delete view')
    await until(() => page.has('#toolbar-view-form [type="submit"]'))
    await submit(page)
    await until(() => heard.length > 0)
    assert.deepEqual(heard, [['view-deleted', { viewId: view.id, name: view.name }]])
    assert.isUndefined(await mine(client, view.name))
    await until(() => current(page) === 'All customers' && page.focused?.matches('.view[aria-current]'))
    assert.deepEqual(page.host.state.filter, {})
  })

  it('LIST-13 a host can stop a view from being saved', async () => {
    const { page, view, client } = await withView()
    page.host.addEventListener('before-view-save', (event) => event.preventDefault())
    page.host.state.narrow({ search: 'x' })
    await pick(page, 'Save')
    assert.equal((await client.views.list()).data.find(({ id }) => id === view.id)!.version, view.version)
    assert.equal(current(page), `${view.name} changed`)
  })

  it('LIST-13 a view that could not be saved says why and keeps the changes', async () => {
    const { token } = await ownClient()
    const client = createClient({
      ...{ baseUrl: '/api', token, maxRetries: 0 },
      fetch: (request) => (request.method === 'PATCH' ? Promise.reject(new TypeError('no network')) : fetch(request)),
    })
    const view = await client.views.create({ name: word(), state: {} })
    const page = await toolbarOf('northAdmin', { client })
    await page.click('.views .view', view.name)
    page.host.state.narrow({ search: 'x' })
    await pick(page, 'Save')
    await until(() => page.host.toasts.length > 0)
    assert.match(page.host.toasts[0]!.text, /^No connection\. .*Nothing was changed\.$/)
    assert.equal(current(page), `${view.name} changed`)
    await pick(page, 'Rename')
    await page.type('#toolbar-view-name', 'Another name')
    await submit(page)
    await until(() => page.has('#toolbar-view-form [role="alert"]', 'No connection'))
    assert.equal(page.find<HTMLInputElement>('#toolbar-view-name').value, 'Another name')
  })

  it('LIST-13 who may not share or save is not offered it', async () => {
    const { client } = await ownClient({ without: ['views:share'] })
    const page = await toolbarOf('northAdmin', { client })
    await page.click('.add-view')
    await until(() => page.has('#toolbar-view-name'))
    assert.isFalse(page.has('#toolbar-view-form .tick-line'))
    unmountAll()
    const reader = await toolbarOf('northAdmin', { client: (await ownClient({ without: ['views:share', 'views:write'] })).client })
    assert.isFalse(reader.has('.add-view'))
    unmountAll()
    const regular = await toolbarOf('northRegular')
    assert.isTrue(regular.has('.add-view'))
    assert.isFalse(regular.host.workspace!.may('views:share'))
  })

  it('LIST-13 the row of views is one stop of Tab, and arrow keys, Home and End go along it', async () => {
    const { page, view } = await withView()
    const stops = page.all('.views > button')
    assert.deepEqual(stops.filter(({ tabIndex }) => tabIndex === 0).map(textOf), [view.name])
    page.find('.views [aria-current]').focus()
    await page.press('Home')
    assert.equal(textOf(page.focused!), 'All customers')
    await page.press('ArrowLeft')
    assert.isTrue(page.focused!.matches('.add-view'))
    await page.press('ArrowRight')
    assert.equal(textOf(page.focused!), 'All customers')
    page.find('.views [aria-current]').focus()
    await page.press('ArrowDown')
    await until(() => page.focused?.closest('#toolbar-view-menu'))
    await page.press('End')
    assert.equal(textOf(page.focused!), 'Delete view…')
  })

  it('LIST-13 a link to the view is the host’s to copy', async () => {
    const { page, view } = await withView()
    const links: string[] = []
    page.host.addEventListener('view-link-copy', (event) => {
      event.preventDefault()
      links.push((event as CustomEvent<{ link: string }>).detail.link)
    })
    await pick(page, 'Copy link')
    assert.equal(new URL(links[0]!).searchParams.get('view'), view.id)
  })

  it('LIST-12 columns, order and filters of amounts in a shared view do not hurt who sees none', async () => {
    const { view } = await withView(
      { filter: { mrrMin: 100, status: ['active'] }, sort: '-mrr', columns: [{ id: 'name' }, { id: 'mrr' }, { id: 'risk' }] },
      true,
    )
    unmountAll()
    const client = await clientOf('northSupport')
    const page = await toolbarOf('northSupport')
    await page.click('.views .view', view.name)
    await until(() => page.host.state.sort === 'name')
    assert.deepEqual(page.host.state.filter, { status: ['active'] })
    assert.deepEqual(
      page.host.shownColumns.map(({ id }) => id),
      ['name', 'risk'],
    )
    assert.isArray((await client.customers.list({ ...page.host.state.filter, sort: page.host.state.sort })).data)
  })
})
