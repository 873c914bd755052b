import type { Client } from '@clientele/sdk'
import { assert } from 'chai'
import { deepActiveElement } from '../parts/focus.ts'
import { clientOf, shownText, unmountAll, until } from '../testing/mount.ts'
import { assertAccessible, hears, makeCustomer, offered, open, person, press, type, type Opened } from '../testing/users-dialog.ts'

afterEach(unmountAll)

describe('USR-1 linking', () => {
  it('USR-1 offers those who are not linked and no admins; ↓ and Enter link one as Support, whose group is at hand', async () => {
    const customer = await makeCustomer()
    const opened = await open(customer)
    const { find, row, events } = opened
    const field = find<HTMLInputElement>('#link')!
    assert.equal(deepActiveElement(), field)
    type(field, 'NORTHR')
    await until(() => offered(opened).join() === 'northReadOnly,northRegular')
    assert.isTrue(find('#linkable')!.matches(':popover-open'))
    await assertAccessible()
    press(field, 'ArrowDown')
    press(field, 'ArrowDown')
    await opened.dialog.updateComplete
    assert.equal(find(`#${field.getAttribute('aria-activedescendant')}`)?.querySelector('b')?.textContent, 'northRegular')
    press(field, 'Enter')
    await until(() => row('northRegular'))
    const group = row('northRegular')!.querySelector<HTMLElement>('.group')!
    await until(() => deepActiveElement() === group)
    assert.equal(group.getAttribute('aria-label'), 'Group of northRegular: Support')
    const { id } = await person('northRegular')
    assert.deepEqual(
      events.map(({ type: name, detail }) => [name, detail['customerId'], detail['userId'], detail['group']]),
      [
        ['before-user-link', customer.id, id, 'support'],
        ['user-linked', customer.id, id, undefined],
      ],
    )
    type(field, 'northR')
    await until(() => offered(opened).join() === 'northReadOnly')
  })

  it('USR-1 Esc takes back what was typed and leaves the dialog open; then it closes, and focus is where it was', async () => {
    const opened = await open(await makeCustomer())
    const field = opened.find<HTMLInputElement>('#link')!
    type(field, 'north')
    await until(() => offered(opened).length > 0)
    assert.isFalse(press(field, 'Escape'))
    await opened.dialog.updateComplete
    assert.deepEqual([field.value, field.getAttribute('aria-expanded'), opened.dialog.open], ['', 'false', true])
    assert.isTrue(press(field, 'Escape'))
    opened.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !opened.dialog.open)
    assert.equal(deepActiveElement()?.id, 'opener')
    assert.equal(opened.events.at(-1)?.type, 'users-closed')
  })

  it('USR-1 an old answer that comes late never replaces a newer one', async () => {
    const real = await clientOf('northAdmin')
    const waiting: (() => void)[] = []
    const linkable: Client['links']['linkable'] = (customerId, query, options) => {
      const listing = real.links.linkable(customerId, query)
      if (query?.search !== 'northM' || options === undefined) return listing
      const late = new Promise<void>((resolve) => waiting.push(resolve)).then(() => listing)
      return Object.assign(late, { pages: listing.pages, toArray: listing.toArray, withResponse: listing.withResponse }) as typeof listing
    }
    const client: Client = { ...real, links: { ...real.links, linkable } }
    const opened = await open(await makeCustomer(), client)
    const field = opened.find<HTMLInputElement>('#link')!
    type(field, 'northM')
    await until(() => waiting.length === 1)
    type(field, 'northS')
    await until(() => offered(opened).join() === 'northSupport')
    waiting[0]!()
    await real.session.retrieve()
    await opened.dialog.updateComplete
    assert.deepEqual(offered(opened), ['northSupport'])
  })

  it('USR-1 a host can keep somebody from being linked, and a refusal says that nothing was changed', async () => {
    const customer = await makeCustomer()
    const opened = await open(customer)
    opened.dialog.addEventListener('before-user-link', (event) => event.preventDefault(), { once: true })
    const field = opened.find<HTMLInputElement>('#link')!
    const pick = async () => {
      type(field, 'northMixed')
      await until(() => offered(opened).join() === 'northMixed')
    }
    await pick()
    press(field, 'Enter')
    const client = await clientOf('northAdmin')
    assert.deepEqual((await client.links.list(customer.id)).data, [])
    await pick()
    // Somebody else links the same person while the list stands open.
    await client.links.create(customer.id, { userId: (await person('northMixed')).id, group: 'regular' })
    press(field, 'Enter')
    const alert = await until(() => opened.find('.notice.bad'))
    assert.match(alert.textContent, /Nothing was changed/)
    await until(() => opened.row('northMixed')?.querySelector('.group')?.textContent?.trim() === 'Regular')
  })
})

describe('USR-2 the group', () => {
  const linked = async (group: 'regular' | 'support' = 'regular') => {
    const customer = await makeCustomer()
    const client = await clientOf('northAdmin')
    const user = await person('northRegular')
    await client.links.create(customer.id, { userId: user.id, group })
    return { customer, client, user }
  }
  const openMenu = async ({ find, row }: Opened) => {
    row('northRegular')!.querySelector<HTMLElement>('.group')!.click()
    await until(() => find('#groups')!.matches(':popover-open') && find('#groups')!.contains(deepActiveElement()))
  }

  it('USR-2 a menu explains the four groups, the present one focused first; another one counts at once', async () => {
    const { customer, client } = await linked()
    const opened = await open(customer)
    await openMenu(opened)
    const items = [...opened.find('#groups')!.querySelectorAll<HTMLElement>('[role="menuitemradio"]')]
    assert.deepEqual(
      items.map((item) => [item.dataset['id'], item.getAttribute('aria-checked'), item.querySelector('small')!.textContent !== '']),
      [
        ['admin', 'false', true],
        ['regular', 'true', true],
        ['readOnly', 'false', true],
        ['support', 'false', true],
      ],
    )
    assert.equal(deepActiveElement(), items[1])
    await assertAccessible()
    press(items[1]!, 'ArrowDown')
    assert.equal(deepActiveElement(), items[2])
    items[2]!.click()
    await until(() => opened.events.some(({ type: name }) => name === 'group-changed'))
    assert.equal((await client.links.list(customer.id)).data[0]!.group, 'readOnly')
    assert.equal(opened.row('northRegular')!.querySelector('.group')!.textContent.trim(), 'Read-only')
    assert.equal(deepActiveElement(), opened.row('northRegular')!.querySelector('.group'))
  })

  it('USR-2 when somebody else was faster, theirs is shown and said, and one can still insist', async () => {
    const { customer, client, user } = await linked()
    const real = await clientOf('northAdmin')
    // What others do is not heard of here: the conflict has to say it.
    const quiet: Client = {
      ...real,
      events: { ...real.events, stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }) },
    }
    const opened = await open(customer, quiet)
    await client.links.update(customer.id, user.id, { group: 'admin' })
    await openMenu(opened)
    opened.find<HTMLElement>('[data-id="support"]')!.click()
    const toast = await until(() => opened.find('.toast:popover-open'))
    assert.include(toast.textContent, 'Somebody else made northRegular Admin in the meantime. Your change was not saved.')
    assert.equal(opened.row('northRegular')!.querySelector('.group')!.textContent.trim(), 'Admin')
    toast.querySelector<HTMLElement>('button')!.click()
    await until(async () => (await client.links.list(customer.id)).data[0]!.group === 'support')
  })

  it('USR-2 a change is shown at once and taken back when it fails', async () => {
    const { customer } = await linked()
    const real = await clientOf('northAdmin')
    let fail!: () => void
    const failing = new Promise<never>((_, reject) => (fail = () => reject(new TypeError('gone'))))
    const update: Client['links']['update'] = () => Object.assign(failing, { withResponse: () => failing })
    const opened = await open(customer, { ...real, links: { ...real.links, update } })
    const shown = () => opened.row('northRegular')!.querySelector('.group')!.textContent.trim()
    await openMenu(opened)
    opened.find<HTMLElement>('[data-id="admin"]')!.click()
    await until(() => shown() === 'Admin')
    fail()
    await until(() => shown() === 'Regular')
    const toast = await until(() => opened.find('.toast:popover-open'))
    assert.match(toast.textContent, /Nothing was changed/)
    assert.notInclude(
      opened.events.map(({ type: name }) => name),
      'group-changed',
    )
  })
})

describe('USR-3 revoking', () => {
  it('USR-3 revokes at once, gives the focus to the next one, and can be undone with the same group', async () => {
    const customer = await makeCustomer()
    const client = await clientOf('northAdmin')
    for (const name of ['northMixed', 'northRegular'])
      await client.links.create(customer.id, { userId: (await person(name)).id, group: 'readOnly' })
    const opened = await open(customer)
    const { row, find } = opened
    row('northMixed')!.querySelector<HTMLElement>('[aria-label="Revoke access of northMixed"]')!.click()
    await until(() => !row('northMixed') && deepActiveElement() === row('northRegular')!.querySelector('.revoke'))
    await until(async () => (await client.links.list(customer.id)).data.length === 1)
    const toast = await until(() => find('.toast:popover-open'))
    assert.include(toast.textContent, `northMixed has no access to ${customer.name} any more.`)
    await assertAccessible()
    toast.querySelector<HTMLElement>('button')!.click()
    await until(() => row('northMixed'))
    const links = (await client.links.list(customer.id)).data
    assert.equal(links.find(({ user }) => user.name === 'northMixed')?.group, 'readOnly')
    assert.deepEqual(
      opened.events.map(({ type: name }) => name),
      ['before-user-revoke', 'user-revoked', 'before-user-link', 'user-linked'],
    )
  })

  it('USR-3 closing the toast gives the focus back to where one was', async () => {
    const customer = await makeCustomer()
    const client = await clientOf('northAdmin')
    for (const name of ['northMixed', 'northRegular']) await client.links.create(customer.id, { userId: (await person(name)).id })
    const { row, find } = await open(customer)
    row('northMixed')!.querySelector<HTMLElement>('.revoke')!.click()
    const toast = await until(() => find('.toast:popover-open'))
    const next = row('northRegular')!.querySelector('.revoke')
    await until(() => deepActiveElement() === next)
    const close = [...toast.querySelectorAll<HTMLElement>('button')].at(-1)!
    close.focus()
    close.click()
    await until(() => deepActiveElement() === next && !toast.matches(':popover-open'))
  })

  it('USR-3 what others do shows by itself', async () => {
    const customer = await makeCustomer()
    const client = await clientOf('northAdmin')
    const opened = await open(customer)
    assert.include(shownText(opened.dialog), 'No users yet: link the first one')
    await assertAccessible()
    await hears(opened)
    const { id } = await person('northSupport')
    await client.links.create(customer.id, { userId: id })
    await until(() => opened.row('northSupport'))
    await client.links.delete(customer.id, id)
    await until(() => !opened.row('northSupport'))
  })
})

it('USR-4 without the right to give access the list is for reading, and says who can change it', async () => {
  const customer = await makeCustomer()
  await (await clientOf('northAdmin')).links.create(customer.id, { userId: (await person('northReadOnly')).id, group: 'readOnly' })
  const opened = await open(customer, clientOf('northReadOnly'))
  await until(() => opened.row('northReadOnly'))
  assert.include(shownText(opened.dialog), 'An admin of North can.')
  assert.isNull(opened.find('#link'))
  assert.isNull(opened.find('.revoke'))
  assert.isNull(opened.find('button.group'))
  await assertAccessible()
})

it('a customer that one does not see, or a list that cannot be loaded, is said in words, with a way to try again', async () => {
  const customer = await makeCustomer()
  const gone = await open(customer, clientOf('southAdmin'))
  await until(() => shownText(gone.dialog).includes('This is not there any more'))
  unmountAll()
  const real = await clientOf('northAdmin')
  let isDown = true
  const list: Client['links']['list'] = (...args) => (isDown ? (Promise.reject(new TypeError('down')) as never) : real.links.list(...args))
  const opened = await open(customer, { ...real, links: { ...real.links, list } })
  const retry = await until(() => opened.find('.state .button'))
  await assertAccessible()
  isDown = false
  retry.click()
  await until(() => shownText(opened.dialog).includes('No users yet'))
})

it('USR-1 a long list is loaded as one scrolls, and can be searched', async () => {
  const customer = await makeCustomer()
  const real = await clientOf('northAdmin')
  const user = await person('northRegular')
  const link = await real.links.create(customer.id, { userId: user.id })
  const all = Array.from({ length: 120 }, (_, at) => ({ ...link, user: { ...link.user, id: `usr_${at}`, name: `Person ${at}` } }))
  const list = ((_: string, query: { limit: number; cursor?: string; search?: string }) => {
    const found = all.filter(({ user: { name } }) => name.includes(query.search ?? ''))
    const from = Number(query.cursor ?? 0)
    const end = from + query.limit
    return Promise.resolve({ data: found.slice(from, end), nextCursor: end < found.length ? String(end) : null })
  }) as unknown as Client['links']['list']
  const opened = await open(customer, { ...real, links: { ...real.links, list } })
  await until(() => shownText(opened.dialog).includes('The first 50 linked users'))
  const rows = () => opened.dialog.shadowRoot!.querySelectorAll('[data-user]').length
  assert.equal(rows(), 50)
  opened.find('.more')!.scrollIntoView()
  await until(() => rows() === 100)
  type(opened.find<HTMLInputElement>('.filter input')!, 'Person 11')
  await until(() => shownText(opened.dialog).includes('11 linked users match'))
  type(opened.find<HTMLInputElement>('.filter input')!, 'nobody')
  await until(() => shownText(opened.dialog).includes('No linked user matches “nobody”'))
  await assertAccessible()
})

it('opens by the surface that tables and panels ask for, and shows no customer of another', async () => {
  const [one, two] = [await makeCustomer(), await makeCustomer()]
  const { provider, dialog, find } = await open(one)
  await until(() => find('header')!.textContent.includes(one.name))
  provider.workspace!.surfaces.open('users', { customerId: two.id })
  await until(() => find('header')!.textContent.includes(two.name))
  dialog.hide()
  await until(() => !find('dialog')!.matches('[open]'))
})
