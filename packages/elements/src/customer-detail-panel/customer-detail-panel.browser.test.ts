import { assert } from 'chai'
import { html, render } from 'lit'
import type { Customer } from '@clientele/sdk'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { deepActiveElement } from '../parts/focus.ts'
import { settled } from '../testing/settled.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import type { CustomerDetailPanel } from './customer-detail-panel.ts'
import { allIn, assertAccessible, buttonOf, heard, inPanel, key, panelFor, someCustomer, untilLive } from './testing/panel.ts'

afterEach(unmountAll)

const shows = (panel: Element, text: string) => until(() => shownText(panel).includes(text))
const sequenceOf = (customers: readonly Customer[], index: number) => ({
  index,
  total: customers.length,
  at: (at: number) => Promise.resolve(customers[at]),
})
const opener = (): HTMLButtonElement => {
  const button = document.createElement('button')
  button.textContent = 'Open'
  document.body.append(button)
  button.focus()
  return button
}

describe('DET-1 the panel', () => {
  it('DET-1 opens at the end of the window with name, type, status, e-mail and creation date, and leaves the page usable', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client, { email: 'post@panel.example', type: 'individual' })
    const panel = await panelFor(client)
    const opened = heard(panel, 'panel-opened')
    await panel.show({ customerId: customer.id })
    await shows(panel, `${customer.name} Active Individual post@panel.example`)
    assert.include(shownText(panel), 'Customer since')
    await settled()
    const frame = inPanel(panel, '.panel')!
    const { right, width, height } = frame.getBoundingClientRect()
    assert.equal(Math.round(right), document.documentElement.clientWidth)
    assert.equal(Math.round(width), Math.min(560, window.innerWidth))
    assert.equal(Math.round(height), window.innerHeight)
    assert.equal(frame.getAttribute('role'), 'dialog')
    assert.isFalse(frame.matches(':modal'))
    assert.equal(opened[0]?.detail.customerId, customer.id)
    await assertAccessible()
  })

  it('DET-1 is opened by attributes too, and says when it is closed by one', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    const closed = heard(panel, 'panel-closed')
    panel.setAttribute('customer-id', customer.id)
    panel.toggleAttribute('open', true)
    await shows(panel, customer.name)
    panel.open = false
    await until(() => !inPanel(panel, '.panel')!.matches(':popover-open'))
    assert.equal(closed[0]?.detail.customerId, customer.id)
  })

  it('DET-1 gives the focus back to what opened it on Escape, and F6 goes to and fro', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    const button = opener()
    await panel.show({ customerId: customer.id })
    await until(() => panel.shadowRoot!.activeElement)
    key(deepActiveElement()!, 'F6')
    assert.isTrue(document.activeElement === button)
    key(button, 'F6')
    assert.isNotNull(panel.shadowRoot!.activeElement?.localName ?? null)
    await shows(panel, customer.name)
    key(deepActiveElement()!, 'Escape')
    await until(() => !panel.open)
    await until(() => document.activeElement === button)
  })

  it('DET-1 does not take the focus when it is open from the start', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const button = opener()
    const provider = await mount(html`<customer-detail-panel customer-id=${customer.id} open></customer-detail-panel>`, client)
    await shows(provider.querySelector('customer-detail-panel')!, customer.name)
    assert.isTrue(document.activeElement === button)
  })

  it('DET-1 stands in the page where it is inline, and is then no dialog', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client, { inline: true, customerId: customer.id })
    await shows(panel, customer.name)
    const frame = inPanel(panel, '.panel')!
    assert.equal(frame.getAttribute('role'), 'region')
    assert.notEqual(getComputedStyle(frame).position, 'fixed')
    assert.isUndefined(buttonOf(panel, 'Close'))
    key(inPanel(panel, 'h2')!, 'Escape')
    assert.isTrue(frame.isConnected && shownText(panel).includes(customer.name))
    await assertAccessible()
  })

  it('DET-1 opens for whoever asks the workspace for it, and tells which customer it shows', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    const { surfaces } = panel.workspace!
    let told = 0
    surfaces.shown.subscribe(() => told++)
    assert.isTrue(surfaces.open('detail', { customerId: customer.id, section: 'activity' }))
    await shows(panel, customer.name)
    assert.equal(surfaces.showing('detail'), customer.id)
    assert.equal(panel.section, 'activity')
    await panel.hide()
    await until(() => surfaces.showing('detail') === undefined)
    assert.equal(told, 2)
  })
})

describe('DET-7 next and previous', () => {
  it('DET-7 walks on by J, K and the arrows, keeps the tab, says where one is, and stops at the ends', async () => {
    const client = await clientOf('northAdmin')
    const customers = [await someCustomer(client), await someCustomer(client), await someCustomer(client)]
    const panel = await panelFor(client)
    const changes = heard(panel, 'customer-change')
    await panel.show({ customerId: customers[0]!.id, section: 'activity', sequence: sequenceOf(customers, 0) })
    await shows(panel, '1 of 3')
    assert.equal(buttonOf(panel, 'Previous customer')?.getAttribute('aria-disabled'), 'true')
    key(deepActiveElement()!, 'j')
    await shows(panel, '2 of 3')
    key(deepActiveElement()!, 'ArrowDown')
    await shows(panel, '3 of 3')
    await until(() => inPanel(panel, 'h2')?.textContent === customers[2]!.name)
    assert.equal(panel.shownSection, 'activity')
    assert.equal(inPanel(panel, '[role="status"][aria-live]')?.textContent.trim(), `${customers[2]!.name}, 3 of 3`)
    key(deepActiveElement()!, 'j')
    key(deepActiveElement()!, 'k')
    await shows(panel, '2 of 3')
    assert.equal(deepActiveElement(), buttonOf(panel, 'Next customer'))
    assert.deepEqual(
      changes.map(({ detail }) => detail.customerId),
      [0, 1, 2, 1].map((at) => customers[at]!.id),
    )
  })

  it('DET-7 lets the latest of two quick steps count', async () => {
    const client = await clientOf('northAdmin')
    const customers = [await someCustomer(client), await someCustomer(client), await someCustomer(client)]
    const answers: (() => void)[] = []
    const panel = await panelFor(client)
    const at = (index: number) => new Promise<Customer>((resolve) => answers.push(() => resolve(customers[index]!)))
    await panel.show({ customerId: customers[1]!.id, sequence: { index: 1, total: 3, at } })
    await shows(panel, '2 of 3')
    key(deepActiveElement()!, 'j')
    key(deepActiveElement()!, 'k')
    await until(() => answers.length === 2)
    answers[1]!()
    await shows(panel, '1 of 3')
    answers[0]!()
    await new Promise((resolve) => setTimeout(resolve))
    assert.equal(panel.customerId, customers[0]!.id)
  })
})

describe('DET-3 sections', () => {
  it('DET-3 loads a section when it is first looked at; arrows, Home and End choose; it says so and can be linked to', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    const changes = heard(panel, 'section-change')
    await panel.show({ customerId: customer.id })
    const tab = await until(() => inPanel(panel, '[role="tab"][aria-selected="true"]'))
    assert.equal(tab.textContent.trim(), 'General')
    tab.focus()
    key(tab, 'ArrowRight')
    await until(() => deepActiveElement()?.textContent.trim() === 'Users')
    await shows(panel, 'Who of North has access')
    assert.equal(panel.getAttribute('section'), 'users')
    key(deepActiveElement()!, 'Home')
    await until(() => panel.section === 'general')
    key(deepActiveElement()!, 'ArrowLeft')
    await until(() => panel.section === 'settings')
    await until(() => deepActiveElement() === inPanel(panel, '#tab-settings'))
    assert.equal(deepActiveElement()?.getAttribute('aria-selected'), 'true')
    assert.deepEqual(changes[0]?.detail, { section: 'users', customerId: customer.id })
    await assertAccessible()
  })

  it('DET-3 puts the tabs there is no room for into a menu, and keeps the chosen one in sight', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    render(
      [1, 2, 3, 4, 5, 6, 7].map(
        (n) => html`<section slot="section-own-${n}" data-label="A section of our own, number ${n}">Words ${n}</section>`,
      ),
      panel,
    )
    await panel.show({ customerId: customer.id })
    const last = await until(() => inPanel(panel, '#tab-own-7'))
    await until(() => getComputedStyle(last).visibility === 'hidden')
    const more = await until(() => allIn(panel, '.tabs > button')[0])
    more.click()
    const item = await until(() => inPanel(panel, '#more-sections:popover-open [data-id="own-7"]'))
    await assertAccessible()
    item.click()
    await until(() => getComputedStyle(inPanel(panel, '#tab-own-7')!).visibility === 'visible')
    assert.equal(panel.section, 'own-7')
    await until(() => deepActiveElement() === inPanel(panel, '#tab-own-7'))
  })

  it('DET-7 shows a section that the host wrote, with what is in it', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id, section: 'notes' })
    await until(() => inPanel(panel, '#tab-general[aria-selected="true"]'))
    render(html`<section slot="section-notes" data-label="Notes"><p>Call on Friday</p></section>`, panel)
    await until(() => inPanel(panel, '#tab-notes[aria-selected="true"]'))
    assert.isAbove(panel.querySelector('p')!.getBoundingClientRect().height, 0)
  })

  it('DET-3 offers only what one may see', async () => {
    const admin = await clientOf('northAdmin')
    const customer = await someCustomer(admin)
    const support = await clientOf('northSupport')
    const { person } = await support.session.retrieve()
    await admin.links.create(customer.id, { userId: person!.id, group: 'support' })
    const panel = await panelFor(support)
    await panel.show({ customerId: customer.id })
    await shows(panel, customer.name)
    assert.isUndefined(buttonOf(panel, 'More actions'))
    assert.isUndefined(buttonOf(panel, 'Edit'))
  })

  it('DET-3 tells what happened and who did it, and shows what comes as it comes', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id, section: 'activity' })
    await shows(panel, 'Created northAdmin')
    await untilLive(panel, () => someCustomer(client))
    await client.customers.update(customer.id, { phone: '+47 22 00 00 00', website: 'https://panel.example' })
    await shows(panel, 'Changed phone and website')
    await client.customers.setStatus(customer.id, { status: 'suspended', reason: 'Did not pay' })
    await shows(panel, 'Suspended northAdmin Reason: Did not pay')
    await assertAccessible()
  })
})

describe('DET-1 DET-7 where one is in a customer', () => {
  it('DET-7 begins each customer and each section at the top', async () => {
    const client = await clientOf('northAdmin')
    const more = { description: Array.from({ length: 80 }, (_, n) => `Line ${n}`).join('\n') }
    const customers = [await someCustomer(client, more), await someCustomer(client, more)]
    const panel = await panelFor(client)
    await panel.show({ customerId: customers[0]!.id, sequence: sequenceOf(customers, 0) })
    await shows(panel, 'Line 79')
    // Where the window is low, the panel scrolls as a whole.
    const frame = inPanel(panel, '.panel')!
    const scroller = () => (frame.scrollHeight > frame.clientHeight ? frame : inPanel(panel, '#section')!)
    scroller().scrollTop = 500
    assert.isAbove(scroller().scrollTop, 100)
    buttonOf(panel, 'Next customer')!.click()
    await until(() => inPanel(panel, 'h2')?.textContent === customers[1]!.name && scroller().scrollTop === 0)
  })
})

describe('DET-4 what is known', () => {
  it('DET-4 shows contact details, links that can be followed, and the timeline', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client, {
      phone: '+47 22 11 00 99',
      website: 'https://panel.example',
      organisationNumber: '999 888 777',
      country: 'NO',
      address: { line1: 'Storgata 1', postalCode: '9008', city: 'Tromsø' },
      contact: { name: 'Máret Hætta', email: 'maret@panel.example' },
    })
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id })
    await shows(panel, 'Primary contact Máret Hætta maret@panel.example')
    assert.include(shownText(panel), 'Address Storgata 1 9008 Tromsø Norway')
    assert.include(shownText(panel), 'Organisation no. 999 888 777')
    const targets = allIn<HTMLAnchorElement>(panel, '.pairs a').map(({ href }) => href)
    assert.deepEqual(targets, ['mailto:maret@panel.example', 'tel:+4722110099', 'https://panel.example/'])
    await shows(panel, 'Timeline All activity Created northAdmin')
  })
})

describe('the panel follows others', () => {
  it('shows what somebody else changed, and leaves the focus where it is', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id })
    const users = await until(() => inPanel(panel, '[data-count="users"]'))
    users.focus()
    await untilLive(panel, () => someCustomer(client))
    await client.customers.update(customer.id, { name: `${customer.name} and sons`, phone: '+47 1' })
    await shows(panel, `${customer.name} and sons`)
    assert.equal(deepActiveElement(), users)
  })

  it('says in words that a customer is out of one’s reach now, and keeps the focus', async () => {
    const admin = await clientOf('northAdmin')
    const customer = await someCustomer(admin)
    const regular = await clientOf('northRegular')
    const { person } = await regular.session.retrieve()
    await admin.links.create(customer.id, { userId: person!.id, group: 'regular' })
    const panel = await panelFor(regular)
    const groups = ['readOnly', 'regular'] as const
    let turn = 0
    await untilLive(panel, () => admin.links.update(customer.id, person!.id, { group: groups[turn++ % 2]! }))
    await panel.show({ customerId: customer.id })
    const tab = await until(() => inPanel(panel, '#tab-general'))
    tab.focus()
    await admin.links.delete(customer.id, person!.id)
    await shows(panel, 'This customer is not there any more')
    assert.isNotNull(panel.shadowRoot!.activeElement?.localName ?? null)
    await assertAccessible()
  })

  it('DET-4 tells that somebody else deleted the customer, and until when it can be restored', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id })
    const edit = await until(() => inPanel(panel, '[data-edit-contact]'))
    edit.focus()
    await untilLive(panel, () => someCustomer(client))
    const { purgeAt } = await client.customers.delete(customer.id)
    await shows(panel, `It can be restored until ${panel.partTexts.formats.date(purgeAt!)}`)
    // What had the focus is not there any more.
    assert.equal(deepActiveElement(), inPanel(panel, '#section'))
    await assertAccessible()
  })
})

describe('the panel beside a table', () => {
  it('DET-7 the row of the customer in the panel stays lit, and has the focus when the panel closes', async () => {
    const client = await clientOf('northAdmin')
    const word = `Beside ${Math.random()}`
    for (const n of [1, 2, 3]) await client.customers.create({ name: `${word} ${n}`, currency: 'EUR' })
    const provider = await mount(html`<customer-table></customer-table><customer-detail-panel></customer-detail-panel>`, client)
    const panel = provider.querySelector<CustomerDetailPanel>('customer-detail-panel')!
    const table = provider.querySelector<CustomerTable>('customer-table')!
    table.filter = { search: word }
    const lit = () => table.shadowRoot?.querySelector('.record.open')?.textContent.includes(`${word} 2`)
    const named = (name: string) =>
      [...(table.shadowRoot?.querySelectorAll<HTMLElement>('.name') ?? [])].find((cell) => cell.textContent.includes(name))
    const name = await until(() => table.total === 3 && named(`${word} 1`))
    name.click()
    await shows(panel, '1 of 3')
    await until(() => deepActiveElement() === buttonOf(panel, 'Next customer'))
    key(deepActiveElement()!, 'j')
    await shows(panel, '2 of 3')
    await until(lit)
    key(deepActiveElement()!, 'Escape')
    await until(() => deepActiveElement()?.closest('[role="row"]')?.textContent.includes(`${word} 2`))
    await until(() => !lit())
  })
})
