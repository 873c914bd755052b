import { assert } from 'chai'
import type { Client, Customer } from '@clientele/sdk'
import { deepActiveElement } from '../parts/focus.ts'
import { clientOf, shownText, unmountAll, until } from '../testing/mount.ts'
import type { CustomerDetailPanel } from './customer-detail-panel.ts'
import { allIn, assertAccessible, buttonOf, heard, inPanel, panelFor, press, someCustomer } from './testing/panel.ts'

afterEach(unmountAll)

const shows = (panel: Element, text: string) => until(() => shownText(panel).includes(text))

/** The customer of the test server that has some of everything. */
async function toldCustomer(client: Client): Promise<Customer> {
  const { data } = await client.customers.list({ search: 'Told History' })
  return data[0]!
}

async function shown(client: Client, section: string, customer?: Customer): Promise<CustomerDetailPanel> {
  const panel = await panelFor(client)
  await panel.show({ customerId: (customer ?? (await toldCustomer(client))).id, section })
  return panel
}

async function asGroup(who: 'northSupport' | 'northReadOnly', group: 'support' | 'readOnly', customer: Customer): Promise<Client> {
  const [admin, client] = [await clientOf('northAdmin'), await clientOf(who)]
  const { person } = await client.session.retrieve()
  // Another browser may have made the link before.
  await admin.links.create(customer.id, { userId: person!.id, group }).catch(() => admin.links.update(customer.id, person!.id, { group }))
  return client
}

describe('FORM-7 FORM-8 what was changed in the form', () => {
  it('FORM-8 an address that waits to be confirmed stands beside the one that signs in, and goes when it is taken back', async () => {
    const client = await clientOf('northAdmin')
    const email = `waits${crypto.getRandomValues(new Uint32Array(1))[0]}@panel.example`
    const customer = await client.customers.create({ name: 'Waits Ltd', admin: { firstName: 'Ada', lastName: 'Moe', email } })
    const user = (await client.companyUsers.list(customer.id)).data[0]!
    await client.companyUsers.changeEmail(customer.id, user.id, { email: `new.${email}` })
    const panel = await shown(client, 'users', customer)
    await shows(panel, `${email} new.${email} waits to be confirmed`)
    await assertAccessible()
    await client.companyUsers.changeEmail(customer.id, user.id, { email })
    await until(() => !shownText(panel).includes('waits to be confirmed'))
  })

  it('FORM-7 billing that was changed is shown as it changes, and told in the log by the names of its fields', async () => {
    const client = await clientOf('northAdmin')
    const customer = await client.customers.create({ name: 'Billed Ltd' })
    const panel = await shown(client, 'general', customer)
    await shows(panel, 'Billing address Same as the address')
    await client.billing.update(customer.id, { reference: 'PO 4711', taxNumber: 'NO 1' })
    await shows(panel, 'Reference on invoices PO 4711 VAT or tax number NO 1')
    panel.section = 'activity'
    await shows(panel, 'Changed reference on invoices and tax number')
  })
})

describe('DET-3 the lists of a customer', () => {
  it('DET-3 orders stand with number, date, amount and state, and more of them are shown when asked for', async () => {
    const panel = await shown(await clientOf('northAdmin'), 'orders')
    await shows(panel, '26 orders')
    assert.equal(allIn(panel, '.rows li').length, 20)
    assert.include(shownText(panel), 'More-1 Placed')
    assert.include(shownText(panel), 'NOK 50.00 Cancelled')
    assert.include(shownText(panel), '20 of 26')
    await assertAccessible()
    await press(panel, 'Show more')
    await until(() => allIn(panel, '.rows li').length === 26)
    assert.isUndefined(buttonOf(panel, 'Show more'))
    await until(() => deepActiveElement() === inPanel(panel, '#section'))
  })

  it('DET-3 subscriptions and services stand with their terms and what they cost', async () => {
    const panel = await shown(await clientOf('northAdmin'), 'subscriptions')
    await shows(panel, 'Told product Active since Mar 1')
    await shows(panel, 'Told service since Mar 1 NOK 1,200.50 Active')
    await assertAccessible()
  })

  it('DET-3 invoices say what is overdue, from everywhere one looks', async () => {
    const panel = await shown(await clientOf('northAdmin'), 'general')
    await shows(panel, 'View 2 overdue invoices')
    await shows(panel, 'Invoices 2 overdue')
    await shows(panel, '2 invoices overdue: NOK 2,199.50')
    assert.include(shownText(panel), 'Payment method Told card •••• 4242')
    assert.include(shownText(panel), 'Billing address Told street Norway')
    assert.include(shownText(panel), 'Invoices go to bills@told.example Reference on invoices Told reference VAT or tax number Told tax')
    await assertAccessible()
    const asked = heard(panel, 'open-section')
    await press(panel, 'View 2 overdue invoices')
    assert.equal(asked[0]?.detail.section, 'invoices')
    await shows(panel, '3 invoices, NOK 2,199.50 outstanding')
    assert.include(shownText(panel), 'NOK 999.00 Overdue')
    await assertAccessible()
  })

  it('DET-3 tickets and users of its own are there, the deactivated ones marked', async () => {
    const panel = await shown(await clientOf('northAdmin'), 'tickets')
    await shows(panel, 'Told ticket Opened Mar 1')
    panel.section = 'users'
    await shows(panel, 'Gone Person gone.person@company.example Deactivated Never signed in')
    await assertAccessible()
  })

  it('DET-3 a customer without anything says so in each list', async () => {
    const client = await clientOf('northAdmin')
    const panel = await shown(client, 'orders', await someCustomer(client))
    for (const [section, words] of [
      ['orders', 'No orders yet'],
      ['subscriptions', 'No subscriptions'],
      ['invoices', 'No invoices yet'],
      ['tickets', 'No tickets'],
      ['users', 'No users yet'],
      ['dashboard', 'Nothing was used in this period'],
    ] as const) {
      panel.section = section
      await shows(panel, words)
    }
    await assertAccessible()
  })

  it('DET-3 LIST-12 who sees no amounts sees no invoices, no billing and no money anywhere', async () => {
    const customer = await toldCustomer(await clientOf('northAdmin'))
    const panel = await shown(await asGroup('northSupport', 'support', customer), 'general', customer)
    await shows(panel, customer.name)
    assert.deepEqual(
      allIn(panel, '[role="tab"]').map((tab) => tab.textContent.trim()),
      ['General', 'Users', 'Orders', 'Subscriptions', 'Tickets', 'Activity', 'Dashboard', 'Settings'],
    )
    assert.isNull(inPanel(panel, '[data-count="invoices"]'))
    for (const section of ['general', 'orders', 'subscriptions', 'activity']) {
      panel.section = section
      await until(() => inPanel(panel, `#tab-${section}[aria-selected="true"]`) && !inPanel(panel, '[aria-busy="true"]'))
      assert.notInclude(shownText(panel), 'NOK')
    }
    panel.section = 'invoices'
    await until(() => panel.shownSection === 'general')
  })
})

describe('DASH-1 how much the customer uses', () => {
  it('DASH-1 DASH-4 draws a line for each measure, told in words, with a table behind it', async () => {
    const panel = await shown(await clientOf('northAdmin'), 'dashboard')
    await shows(panel, 'Bandwidth')
    await shows(panel, '60 GB')
    const chart = await until(() => allIn(panel, 'svg[role="img"]').find((svg) => svg.getAttribute('aria-label')?.startsWith('Bandwidth')))
    assert.match(chart.getAttribute('aria-label')!, /60.GB in all; 30.GB at first, 10.GB at last, 30.GB at most/)
    await assertAccessible()
    await press(panel, 'Show as table: Bandwidth')
    await until(() => inPanel(panel, 'table'))
    assert.deepEqual(
      allIn(panel, 'tbody td').map((cell) => cell.textContent),
      ['30', '20', '10'],
    )
    assert.equal(deepActiveElement(), buttonOf(panel, 'Show as line: Bandwidth'))
    await assertAccessible()
  })
})

describe('DET-6 settings', () => {
  it('DET-6 the language is saved as it is chosen, and can be taken back', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client, { language: 'nb' })
    const panel = await shown(client, 'settings', customer)
    const select = await until(() => inPanel<HTMLSelectElement>(panel, 'select'))
    assert.equal(select.value, 'nb')
    await assertAccessible()
    select.value = 'de'
    select.dispatchEvent(new Event('change'))
    await shows(panel, 'The language is German now.')
    assert.equal((await client.customers.retrieve(customer.id)).language, 'de')
    await press(panel, 'Undo')
    await until(async () => (await client.customers.retrieve(customer.id)).language === 'nb')
    await until(() => inPanel<HTMLSelectElement>(panel, 'select')!.value === 'nb')
  })

  it('DET-6 shows ids to copy, and nothing to change to those who may not', async () => {
    const admin = await clientOf('northAdmin')
    const customer = await someCustomer(admin, { language: 'nb' })
    const panel = await shown(await asGroup('northReadOnly', 'readOnly', customer), 'settings', customer)
    await shows(panel, 'Language Norwegian Bokmål Currency EUR')
    assert.isNull(inPanel(panel, 'select'))
    assert.include(shownText(panel), `Customer id ${customer.id}`)
    assert.exists(buttonOf(panel, 'Copy: Customer id'))
  })
})
