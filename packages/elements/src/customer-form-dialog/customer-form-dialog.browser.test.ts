import type { Customer } from '@clientele/sdk'
import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerDetailPanel } from '../customer-detail-panel/customer-detail-panel.ts'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import type { CustomerFormDialog } from './customer-form-dialog.ts'
import { around, assertAccessible, complete, drafts, openForm, someEmail, someName } from './testing/form.ts'

afterEach(() => {
  unmountAll()
  for (const key of drafts()) localStorage.removeItem(key)
})

const closed = (form: { dialog: CustomerFormDialog }) => until(() => !form.dialog.open)
const isFocused = (form: { dialog: CustomerFormDialog }, id: string) => until(() => form.dialog.shadowRoot?.activeElement?.id === id)

describe('FORM-1 a new customer', () => {
  it('FORM-1 FORM-2 FORM-3 is made with all that was written, says so before and after, and the focus goes back', async () => {
    const client = await clientOf('northAdmin')
    const form = await openForm(client)
    await assertAccessible()
    const values = complete({
      organisationNumber: '987',
      website: 'form.example',
      email: someEmail(),
      country: 'NO',
      description: 'Two\nlines',
    })
    form.fill(values)
    form.fill({ 'address.postalCode': '9510', 'address.city': 'Alta', 'contact.name': 'Kari', 'contact.email': 'kari@form.example' })
    await until(() => form.find('.before')?.textContent === '+47')
    form.fill({ phone: '78 44 90 20', 'contact.phone': '+49 30 901820' })
    form.find('#form-own-address')!.click()
    await until(() => form.field('contact.address.line1'))
    form.fill({ 'contact.address.line1': 'Spree 1', 'contact.country': 'DE' })
    await form.press('Create customer')
    await closed(form)
    const made = form.events.find(({ type }) => type === 'customer-created')!.detail['customer'] as Customer
    assert.deepEqual(
      form.events.map(({ type }) => type),
      ['before-customer-create', 'customer-created', 'form-closed', 'customer-open'],
    )
    assert.deepInclude(await client.customers.retrieve(made.id), {
      ...{ name: values['name']!, website: 'https://form.example', country: 'NO', phone: '+4778449020', description: 'Two\nlines' },
      ...{ currency: 'NOK', language: 'nb', type: 'company' },
      address: { line1: 'Kaia 1', postalCode: '9510', city: 'Alta' },
      contact: {
        ...{ name: 'Kari', email: 'kari@form.example', phone: '+4930901820' },
        ...{ address: { line1: 'Spree 1' }, country: 'DE' },
      },
    })
    const { data } = await client.companyUsers.list(made.id)
    assert.deepEqual([data[0]?.name, data[0]?.email, data[0]?.status], ['Ada Øye', values['admin.email'], 'invited'])
    await form.says(`${values['name']} is created.`)
    await until(() => document.activeElement?.id === 'opener')
  })

  it('FORM-1 shows what the country decides: the parts of its address, their names, their order, its language and currency', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    const labels = () =>
      [...form.dialog.shadowRoot!.querySelectorAll('label')].map((label) => label.textContent.replace(/\s+/g, ' ').trim())
    form.fill({ country: 'US' })
    await until(() => labels().includes('ZIP code (required)'))
    const all = labels()
    assert.isTrue(all.indexOf('State (required)') < all.indexOf('ZIP code (required)'))
    const chosen = (path: string) => (form.field(path) as unknown as HTMLSelectElement).selectedOptions[0]?.textContent
    assert.include(chosen('currency'), 'USD')
    assert.include(chosen('language'), 'English')
    form.fill({ country: 'NO' })
    await until(() => !labels().includes('State (required)'))
    assert.isTrue(labels().indexOf('Postal code (required)') < labels().indexOf('Town or city (required)'))
    assert.include(chosen('currency'), 'NOK')
    form.fill({ 'address.postalCode': '951' })
    await until(() => form.wrong('address.postalCode')?.startsWith('Postal codes in Norway look like'))
  })

  it('FORM-1 refuses a phone number that cannot be one, and writes a good one as one reads it', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    form.fill({ country: 'NO' })
    await until(() => form.find('.before'))
    form.fill({ phone: '78 44' })
    await until(() => form.wrong('phone')?.startsWith('This number is too short'))
    form.fill({ phone: '78449020' })
    await until(() => form.wrong('phone') === undefined)
    await until(() => form.field('phone').value === '+47 78 44 90 20')
  })

  it('FORM-1 is given to another partner by those who may, and not asked of those who have none below', async () => {
    const admin = await clientOf('northAdmin')
    const form = await openForm(admin)
    const select = await until(() => form.field('partnerId') as unknown as HTMLSelectElement)
    const below = [...select.options].find(({ value }) => value !== '')!
    form.fill(complete({ partnerId: below.value }))
    await form.press('Create customer')
    await closed(form)
    const { customer } = form.events.find(({ type }) => type === 'customer-created')!.detail as { customer: Customer }
    assert.equal(customer.partner.id, below.value)
    unmountAll()
    const other = await openForm(await clientOf('resellerAdmin'))
    await until(() => other.field('currency'))
    assert.isNull(other.field('partnerId'))
  })

  it('FORM-1 is not for those who may not create', async () => {
    const { client } = await ownClient({ without: ['customers:create'] })
    const provider = await mount(html`<customer-form-dialog></customer-form-dialog>`, client)
    const dialog = provider.querySelector('customer-form-dialog')!
    dialog.show()
    await until(() => shownText(dialog).includes('You cannot do this'))
    await assertAccessible()
  })
})

describe('FORM-2 the first admin', () => {
  it('FORM-2 gets a password that keeps the rules, which are shown as one types; it is told to nobody else', async () => {
    const client = await clientOf('northAdmin')
    const form = await openForm(client)
    const values = complete()
    form.fill(values)
    form.find<HTMLInputElement>('input[value="password"]')!.click()
    await until(() => form.field('admin.password'))
    const kept = () => form.dialog.shadowRoot!.querySelectorAll('.rules .kept').length
    form.fill({ 'admin.password': 'sommer' })
    await until(() => kept() === 1)
    await form.says('Strength: weak')
    await form.press('Create customer')
    await until(() => form.wrong('admin.password') === 'This password does not keep every rule below yet.')
    await assertAccessible()
    form.fill({ 'admin.password': 'Sommer-2026-no' })
    await until(() => kept() === 5)
    await form.says('Strength: good')
    assert.equal(form.field('admin.password').type, 'password')
    await form.press('Show the password')
    await until(() => form.field('admin.password').type === 'text')
    await form.press('Create customer')
    await closed(form)
    assert.notInclude(JSON.stringify(form.events), 'Sommer-2026')
    const { customerId } = form.events.find(({ type }) => type === 'customer-created')!.detail as { customerId: string }
    assert.equal((await client.companyUsers.list(customerId)).data[0]?.status, 'active')
  })

  it('FORM-2 with an address that somebody has is refused at its field, and every other field stays', async () => {
    const client = await clientOf('northAdmin')
    const email = someEmail()
    await client.customers.create({ name: someName(), admin: { firstName: 'A', lastName: 'B', email } })
    const form = await openForm(client)
    const values = complete({ 'admin.email': email })
    form.fill(values)
    await form.press('Create customer')
    await until(() => form.wrong('admin.email') === 'Somebody signs in with this address already. Use another one.')
    await isFocused(form, 'form-admin-email')
    await form.says('One field needs a change before this can be saved.')
    for (const [path, value] of Object.entries(values)) assert.equal(form.field(path).value, value, path)
    form.fill({ 'admin.email': someEmail() })
    await form.press('Create customer')
    await closed(form)
  })

  it('FORM-2 is not asked of those who may not add users', async () => {
    const { client } = await ownClient({ without: ['users:write'] })
    const form = await openForm(client)
    assert.isNull(form.field('admin.email'))
    form.fill({ name: someName(), 'address.line1': 'Kaia 1' })
    await form.press('Create customer')
    await closed(form)
  })
})

describe('FORM-6 what may be there already', () => {
  it('FORM-6 is shown while one types, with why, and opens in the panel; what was typed waits', async () => {
    const client = await clientOf('northAdmin')
    const there = await client.customers.create({ name: someName(), organisationNumber: someName() })
    const provider = await mount(html`<customer-form-dialog></customer-form-dialog><customer-detail-panel></customer-detail-panel>`, client)
    const form = around(provider.querySelector('customer-form-dialog')!)
    form.dialog.show()
    await until(() => form.find('#form-name'))
    form.fill({ name: 'Another name', organisationNumber: there.organisationNumber!.toUpperCase() })
    await form.says('This may be a customer already')
    await form.says(`${there.name} same organisation number`)
    await assertAccessible()
    await form.press(`Open ${there.name}`)
    const panel = provider.querySelector<CustomerDetailPanel>('customer-detail-panel')!
    await until(() => panel.open && panel.customerId === there.id)
    assert.isFalse(form.dialog.open)
    await panel.hide()
    form.dialog.show()
    await until(() => form.find('#form-name'))
    assert.equal(form.field('name').value, 'Another name')
  })

  it('FORM-6 holds up saving once, never more', async () => {
    const client = await clientOf('northAdmin')
    const there = await client.customers.create({ name: someName(), organisationNumber: someName() })
    const form = await openForm(client)
    const values = complete({ organisationNumber: there.organisationNumber! })
    form.fill(values)
    await form.press('Create customer')
    await isFocused(form, 'form-duplicates')
    assert.isFalse(form.events.some(({ type }) => type === 'before-customer-create'))
    await form.press('Create all the same')
    await closed(form)
    assert.isTrue(form.events.some(({ type }) => type === 'customer-created'))
  })

  it('FORM-6 goes away when somebody says that it is another one, and warns of a personal address', async () => {
    const client = await clientOf('northAdmin')
    const there = await client.customers.create({ name: someName(), organisationNumber: someName() })
    const form = await openForm(client)
    form.fill(complete({ organisationNumber: there.organisationNumber!, email: 'post@gmail.com' }))
    await form.says('People have addresses of their own at gmail.com')
    await form.press('It is another one')
    await until(() => !form.find('#form-duplicates'))
    await form.press('Create customer')
    await closed(form)
  })
})

describe('FORM-9 nothing is lost, nothing is made twice', () => {
  it('FORM-9 shows what is wrong at each field and above, goes to the first, and each is a way to its field', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    form.fill({ email: 'nobody' })
    await form.press('Create customer')
    await isFocused(form, 'form-name')
    await form.says('6 fields need a change before this can be saved.')
    assert.equal(form.wrong('name'), 'A customer needs a name.')
    assert.equal(form.find('#form-failure')?.getAttribute('role'), 'alert')
    await assertAccessible()
    await form.press('E-mail (First admin)')
    await isFocused(form, 'form-admin-email')
    form.fill({ name: someName() })
    await form.says('5 fields need a change')
  })

  it('FORM-9 asks before what was typed is lost, and closes at once where nothing was', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    await form.press('Cancel')
    await closed(form)
    form.dialog.show()
    await until(() => form.find('#form-name'))
    form.fill({ name: 'Half' })
    form.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await form.says('Leave without creating? What you typed will be lost.')
    await isFocused(form, 'form-keep')
    await assertAccessible()
    await form.press('Keep editing')
    await until(() => form.button('Create customer'))
    assert.equal(form.field('name').value, 'Half')
    await form.press('Close')
    await form.press('Leave')
    await closed(form)
    assert.deepEqual(drafts(), [])
  })

  it('FORM-9 keeps what was typed for the next time, but no password, and offers to discard it', async () => {
    const client = await clientOf('northAdmin')
    const before = await openForm(client)
    before.find<HTMLInputElement>('input[value="password"]')!.click()
    await until(() => before.field('admin.password'))
    before.fill({ name: 'Begun', country: 'NO', 'admin.password': 'Geheim-2026' })
    // The page goes away.
    unmountAll()
    assert.notInclude(JSON.stringify(localStorage), 'Geheim')
    const form = await openForm(client)
    await form.says('This is what you typed')
    assert.deepEqual([form.field('name').value, form.field('country').value, form.field('admin.password').value], ['Begun', 'NO', ''])
    await form.press('Discard it')
    await until(() => form.field('name').value === '')
    assert.deepEqual(drafts(), [])
  })

  it('FORM-9 a draft is for one person alone', async () => {
    const before = await openForm(await clientOf('northAdmin'))
    before.fill({ name: 'Mine' })
    unmountAll()
    const form = await openForm(await clientOf('southAdmin'))
    assert.equal(form.field('name').value, '')
  })

  it('FORM-9 a save that fails keeps every field, and the next try with the same content makes one customer', async () => {
    let isCut = true
    const calls: string[] = []
    const { client } = await ownClient({
      fetch: async (request) => {
        const isCreate = request.method === 'POST' && new URL(request.url).pathname.endsWith('/customers')
        if (isCreate) calls.push(request.headers.get('idempotency-key')!)
        const answer = await fetch(request)
        // The server has made it; the answer is lost on the way.
        if (isCreate && isCut) throw new TypeError('cut')
        return answer
      },
    })
    const form = await openForm(client)
    const values = complete()
    form.fill(values)
    await form.press('Create customer')
    await until(() => form.find('#form-failure'), 60_000)
    for (const [path, value] of Object.entries(values)) assert.equal(form.field(path).value, value, path)
    isCut = false
    await form.press('Create customer')
    // It is there by now, and is named before it would be made again.
    if ((await until(() => (form.button('Create all the same') ? 'asked' : !form.dialog.open && 'closed'))) === 'asked')
      await form.press('Create all the same')
    await closed(form)
    assert.equal(new Set(calls).size, 1)
    assert.equal((await client.customers.list({ search: values['name'] })).data.length, 1)
  }).timeout(90_000)

  it('FORM-9 pressed twice, it is sent once', async () => {
    let sent = 0
    const { client } = await ownClient({
      fetch: (request) => {
        if (request.method === 'POST') sent++
        return fetch(request)
      },
    })
    const form = await openForm(client)
    form.fill(complete())
    const button = form.button('Create customer')!
    button.click()
    button.click()
    await closed(form)
    assert.equal(sent, 1)
  })

  it('FORM-9 KIT-5 a host can hold a creation back; nothing is made, and everything stays', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    form.dialog.addEventListener('before-customer-create', (event) => event.preventDefault())
    const values = complete()
    form.fill(values)
    await form.press('Create customer')
    await until(() => form.events.length === 1)
    await until(() => form.button('Create customer'))
    assert.equal(form.field('name').value, values['name'])
  })
})

describe('FORM-7 editing', () => {
  it('FORM-7 saves what changed, finds no fault with what was there, and asks for no admin', async () => {
    const client = await clientOf('northAdmin')
    const customer = await client.customers.create({ name: someName(), country: 'NO', phone: '+47 99', address: { postalCode: 'X' } })
    const form = await openForm(client, customer)
    await form.says(`Edit ${customer.name}`)
    assert.isNull(form.field('admin.email'))
    await assertAccessible()
    form.fill({ description: 'New', language: 'de' })
    await form.press('Save changes')
    await closed(form)
    await form.says(`${customer.name} is saved.`)
    assert.deepEqual(form.events[0]?.detail['changes'], { description: 'New', language: 'de' })
    const saved = await client.customers.retrieve(customer.id)
    assert.deepEqual([saved.description, saved.phone, saved.address], ['New', '+47 99', { postalCode: 'X' }])
  })

  it('FORM-7 puts two editors together, and asks about what both changed', async () => {
    const client = await clientOf('northAdmin')
    const customer = await client.customers.create({ name: someName(), description: 'Was' })
    const form = await openForm(client, customer)
    form.fill({ description: 'Mine', organisationNumber: '42' })
    await client.customers.update(customer.id, { description: 'Theirs', email: 'other@form.example' })
    await form.press('Save changes')
    await form.says('Somebody else saved first')
    await form.says('Description Was: Was Yours Mine Saved by somebody else Theirs')
    await form.says('E-mail was changed by somebody else and is kept: other@form.example')
    await assertAccessible()
    form.find<HTMLInputElement>('.pick input')!.click()
    await until(() => form.button('Save changes')?.getAttribute('aria-disabled') === null)
    await form.press('Save changes')
    await closed(form)
    const saved = await client.customers.retrieve(customer.id)
    assert.deepEqual([saved.description, saved.email, saved.organisationNumber], ['Mine', 'other@form.example', '42'])
  })

  it('FORM-7 FORM-9 a draft of an edit meets what somebody else saved in the meantime', async () => {
    const client = await clientOf('northAdmin')
    const customer = await client.customers.create({ name: someName(), description: 'Was' })
    const before = await openForm(client, customer)
    before.fill({ description: 'Mine' })
    unmountAll()
    await client.customers.update(customer.id, { description: 'Theirs', organisationNumber: '7' })
    const provider = await mount(html`<customer-form-dialog></customer-form-dialog>`, client)
    const form = around(provider.querySelector('customer-form-dialog')!)
    form.dialog.show({ customerId: customer.id })
    await form.says('Somebody else saved first')
    await form.says('Theirs')
  })

  it('FORM-7 of a customer that is not there says so', async () => {
    const provider = await mount(html`<customer-form-dialog></customer-form-dialog>`, await clientOf('northAdmin'))
    const form = around(provider.querySelector('customer-form-dialog')!)
    form.dialog.show({ customerId: 'cus_00000000000000000000000000' })
    await until(() => form.find('.state'))
    await assertAccessible()
    await form.press('Close')
    await closed(form)
  })
})

describe('FORM-1 from the table', () => {
  const page = async (client: Awaited<ReturnType<typeof clientOf>>) => {
    const provider = await mount(
      html`<customer-table></customer-table><customer-form-dialog></customer-form-dialog><customer-detail-panel></customer-detail-panel>`,
      client,
    )
    return {
      table: provider.querySelector<CustomerTable>('customer-table')!,
      form: around(provider.querySelector('customer-form-dialog')!),
      provider,
    }
  }
  const add = (table: CustomerTable) => table.shadowRoot?.querySelector<HTMLButtonElement>('.add-customer')

  it('FORM-1 Add customer opens the form; the table shows what was made, and the panel opens', async () => {
    const { client } = await ownClient()
    const { table, form, provider } = await page(client)
    const name = someName()
    table.filter = { search: name }
    ;(await until(() => add(table))).click()
    await until(() => form.find('#form-name'))
    form.fill(complete({ name }))
    await form.press('Create customer')
    await closed(form)
    await until(() => [...table.shadowRoot!.querySelectorAll('.record .name')].some((cell) => cell.textContent === name))
    const panel = provider.querySelector<CustomerDetailPanel>('customer-detail-panel')!
    await until(() => panel.open && shownText(panel).includes(name))
  })

  it('FORM-1 KIT-5 a host may open a form of its own instead', async () => {
    const { table, form } = await page(await clientOf('northAdmin'))
    table.addEventListener('add-customer', (event) => event.preventDefault())
    ;(await until(() => add(table))).click()
    await table.updateComplete
    assert.isFalse(form.dialog.open)
  })

  it('FORM-1 the button is there only for those who may, and where there is a form', async () => {
    const { client } = await ownClient({ without: ['customers:create'] })
    const { table } = await page(client)
    await until(() => table.workspace?.session.state.value)
    await table.updateComplete
    assert.isNull(add(table))
    unmountAll()
    const provider = await mount(html`<customer-table></customer-table>`, await clientOf('northAdmin'))
    const alone = provider.querySelector<CustomerTable>('customer-table')!
    await until(() => alone.workspace?.session.state.value)
    await alone.updateComplete
    assert.isNull(add(alone))
  })
})
