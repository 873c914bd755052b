import type { Client, Customer } from '@clientele/sdk'
import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { deepActiveElement } from '../parts/focus.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import type { CustomerSearch } from './customer-search.ts'

afterEach(unmountAll)

const word = () => `w${Math.random().toString(36).slice(2, 12)}`
const makeCustomer = async (name: string): Promise<Customer> => (await clientOf('northAdmin')).customers.create({ name, currency: 'EUR' })

interface Palette {
  provider: CustomerProvider
  search: CustomerSearch
  field: () => HTMLInputElement
  options: () => HTMLElement[]
  chosen: () => string | undefined
  type: (text: string) => void
  press: (key: string, more?: KeyboardEventInit) => boolean
  /** What is said, in order. */
  events: { type: string; detail: Record<string, unknown> }[]
}

async function mountPalette(client: Client | Promise<Client> = clientOf('northAdmin')): Promise<Palette> {
  const provider = await mount(html`<button id="opener">Open</button><customer-search></customer-search>`, await client)
  const search = provider.querySelector<CustomerSearch>('customer-search')!
  const events: Palette['events'] = []
  for (const type of ['customer-open', 'user-open', 'partner-open', 'open-page', 'action-run'])
    search.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent<Record<string, unknown>>).detail }))
  const field = () => search.shadowRoot!.querySelector('input')!
  const options = () => [...search.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]:not([aria-disabled])')]
  const press: Palette['press'] = (key, more) =>
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))
  return {
    ...{ provider, search, field, options, press, events },
    chosen: () => search.shadowRoot!.querySelector('[aria-selected="true"]')?.querySelector('bdi')?.textContent ?? undefined,
    type(text) {
      field().value = text
      field().dispatchEvent(new Event('input'))
    },
  }
}

async function openPalette(client?: Promise<Client> | Client): Promise<Palette> {
  const palette = await mountPalette(client)
  palette.provider.querySelector<HTMLElement>('#opener')!.focus()
  await until(() => palette.provider.workspace?.session.state.value)
  palette.search.show()
  await until(() => palette.search.shadowRoot?.querySelector('dialog')?.matches(':modal'))
  return palette
}

const shortcut = (target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key: 'k', metaKey: true, bubbles: true, composed: true, cancelable: true })
  target.dispatchEvent(event)
  return event
}

describe('LIST-14 the key', () => {
  it('LIST-14 ⌘K or Ctrl+K opens it from anywhere, unless the host has handled the key or wants it for itself', async () => {
    const { provider, search } = await mountPalette()
    await until(() => provider.workspace?.texts)
    const opener = provider.querySelector<HTMLElement>('#opener')!
    opener.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    shortcut(opener)
    assert.isFalse(search.open)
    search.setAttribute('no-shortcut', '')
    assert.isFalse(shortcut(opener).defaultPrevented)
    assert.isFalse(search.open)
    search.removeAttribute('no-shortcut')
    assert.isTrue(shortcut(opener).defaultPrevented)
    await until(() => search.shadowRoot!.activeElement?.matches('input'))
    search.remove()
    assert.isFalse(shortcut().defaultPrevented)
  })

  it('LIST-14 Esc takes back what was typed, then closes; the focus is where it was', async () => {
    const { search, field, type, press } = await openPalette()
    type('something')
    await search.updateComplete
    assert.isFalse(press('Escape'))
    await search.updateComplete
    assert.deepEqual([field().value, search.open], ['', true])
    assert.isTrue(press('Escape'))
    search.shadowRoot!.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !search.open)
    assert.equal(deepActiveElement()?.id, 'opener')
  })
})

describe('LIST-14 finding', () => {
  it('LIST-14 the best match is chosen already, what matches is marked, and the count is said', async () => {
    const one = word()
    await makeCustomer(`A ${one}`)
    const best = await makeCustomer(`${one.toUpperCase()} best`)
    const { search, options, chosen, type, press, events } = await openPalette()
    type(one)
    await until(() => options().length === 2)
    assert.equal(chosen(), best.name)
    assert.equal(options()[0]!.querySelector('mark')!.textContent, one.toUpperCase())
    await until(() => search.shadowRoot!.querySelector('[role="status"]')!.textContent === '2 results')
    assert.include(shownText(search), 'No users match')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    press('Enter')
    assert.deepEqual([events[0]?.type, events[0]?.detail['customerId']], ['customer-open', best.id])
    await until(() => !search.open)
    search.show()
    await until(() => chosen() === best.name)
    assert.include(shownText(search), 'Opened last')
  })

  it('LIST-14 ↑ and ↓ go through all groups and round; users and resellers open by events of their own', async () => {
    const { field, options, chosen, type, press, search, events } = await openPalette()
    type('north')
    await until(
      () =>
        options().some((option) => option.dataset['id']!.startsWith('par_')) &&
        options().some((option) => option.dataset['id']!.startsWith('usr_')),
    )
    await until(() => search.shadowRoot!.querySelector('[role="status"]')!.textContent !== '')
    const names = options().map((option) => option.querySelector('bdi')!.textContent)
    assert.include(names, 'North Reseller')
    assert.notInclude(names, 'North')
    const chosenId = () => search.shadowRoot!.querySelector('[aria-selected="true"]')!.id
    const walked: (string | undefined)[] = []
    for (let at = 0; at < names.length; at++) {
      walked.push(chosen())
      assert.equal(field().getAttribute('aria-activedescendant'), chosenId())
      press('ArrowDown')
      await search.updateComplete
    }
    assert.deepEqual(walked, names)
    assert.equal(chosen(), names[0])
    press('ArrowUp')
    await search.updateComplete
    assert.equal(chosen(), names.at(-1))
    options()
      .find((option) => option.textContent.includes('North Reseller'))!
      .click()
    assert.equal(events[0]?.type, 'partner-open')
  })

  it('LIST-14 with Ctrl or ⌘, Enter asks for the page', async () => {
    const name = word()
    const { id } = await makeCustomer(name)
    const { options, type, press, events } = await openPalette()
    type(name)
    await until(() => options().length === 1)
    press('Enter', { ctrlKey: true })
    assert.deepEqual(
      events.map(({ type: said, detail }) => [said, detail]),
      [['open-page', { customerId: id }]],
    )
  })

  it('LIST-14 a customer opens in the panel of the page, unless the host opens it', async () => {
    const name = word()
    const { id } = await makeCustomer(name)
    const { provider, search, options, type, press } = await openPalette()
    const opened: string[] = []
    provider.workspace!.surfaces.register('detail', ({ customerId }) => opened.push(customerId))
    type(name)
    await until(() => options().length === 1)
    search.addEventListener('customer-open', (event) => event.preventDefault(), { once: true })
    press('Enter')
    assert.deepEqual(opened, [])
    search.show()
    await until(() => options().length === 1)
    press('Enter')
    assert.deepEqual(opened, [id])
  })

  it('LIST-14 a group one may not see is absent', async () => {
    const { search, type } = await openPalette(clientOf('northNobody'))
    type('north')
    await until(() => shownText(search).includes('No customers match'))
    assert.isNull(search.shadowRoot!.querySelector('#group-users'))
    assert.isNull(search.shadowRoot!.querySelector('#group-partners'))
  })
})

describe('LIST-14 groups that fail or are slow', () => {
  it('LIST-14 one that fails says so and can be tried again; the others stand', async () => {
    const real = await clientOf('northAdmin')
    const name = word()
    await makeCustomer(name)
    let isDown = true
    const list = ((...args: Parameters<Client['partnerUsers']['list']>) =>
      isDown ? Promise.reject(new TypeError('down')) : real.partnerUsers.list(...args)) as Client['partnerUsers']['list']
    const { search, options, chosen, type, press } = await openPalette({ ...real, partnerUsers: { ...real.partnerUsers, list } })
    type(name)
    const again = await until(() => options().find((option) => option.dataset['id'] === 'users again'))
    await until(() => options().length === 2)
    assert.equal(chosen(), name)
    await settled()
    assert.deepEqual(await axeFindings(), [])
    isDown = false
    press('ArrowDown')
    await search.updateComplete
    assert.equal(again.getAttribute('aria-selected'), 'true')
    press('Enter')
    await until(() => shownText(search).includes('No users match'))
    assert.isTrue(search.open)
  })

  it('LIST-14 an old answer that comes late never replaces a newer one', async () => {
    const real = await clientOf('northAdmin')
    const [slow, quick] = [word(), word()]
    await Promise.all([makeCustomer(slow), makeCustomer(quick)])
    const waiting: (() => void)[] = []
    const list = ((query: { search?: string }) => {
      const answer = real.customers.list(query)
      return query.search === slow ? new Promise<void>((resolve) => waiting.push(resolve)).then(() => answer) : answer
    }) as Client['customers']['list']
    const { search, options, chosen, type } = await openPalette({ ...real, customers: { ...real.customers, list } })
    type(slow)
    await until(() => waiting.length === 1)
    type(quick)
    await until(() => chosen() === quick)
    waiting[0]!()
    await real.session.retrieve()
    await search.updateComplete
    assert.deepEqual(
      options().map((option) => option.querySelector('bdi')!.textContent),
      [quick],
    )
  })
})

describe('LIST-14 actions', () => {
  it('LIST-14 a host’s own are found by their words and run; one whose name is made from what is typed is always there', async () => {
    const ran: string[] = []
    const { search, options, type, press, events } = await openPalette()
    search.actions = [
      { id: 'export', label: 'Export a list', keywords: ['spreadsheet'], run: () => ran.push('export') },
      { id: 'new', label: (typed) => `New customer named “${typed}”`, run: (typed) => ran.push(`new ${typed}`) },
    ]
    const text = word()
    type(text)
    await until(() => options().length === 1 && !shownText(search).includes('Searching'))
    assert.include(options()[0]!.textContent, `New customer named “${text}”`)
    type('spreads')
    await until(() => options().some((option) => option.dataset['id'] === 'action export'))
    options()
      .find((option) => option.dataset['id'] === 'action export')!
      .click()
    assert.deepEqual([ran, events[0]?.detail['id']], [['export'], 'export'])
    search.show()
    await until(() => search.shadowRoot!.querySelector('dialog')!.matches(':modal'))
    type(text)
    await until(() => options().length === 1)
    search.addEventListener('action-run', (event) => event.preventDefault(), { once: true })
    press('Enter')
    assert.deepEqual(ran, ['export'])
  })

  it('LIST-14 where the page has a dialog for users, it is offered for the best match', async () => {
    const name = word()
    const { id } = await makeCustomer(name)
    const { provider, options, type } = await openPalette()
    const opened: string[] = []
    provider.workspace!.surfaces.register('users', ({ customerId }) => opened.push(customerId))
    type(name)
    const action = await until(() => options().find((option) => option.textContent.includes(`Manage users of ${name}`)))
    action.click()
    assert.deepEqual(opened, [id])
  })
})
