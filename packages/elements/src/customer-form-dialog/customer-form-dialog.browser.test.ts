import type { Customer } from '@clientele/sdk'
import { assert } from 'chai'
import { html } from 'lit'
import { mock } from '@clientele/mocks'
import type { CustomerDetailPanel } from '../customer-detail-panel/customer-detail-panel.ts'
import { mocked } from '../proof/mocked.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import type { CustomerFormDialog } from './customer-form-dialog.ts'
import { around, assertAccessible, complete, drafts, openForm, someEmail, someName, someNumber } from './testing/form.ts'

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
    const site = `${someNumber()}.example`
    const values = complete({
      organisationNumber: someNumber(),
      website: site,
      email: someEmail(),
      country: 'NO',
      description: 'Two\nlines',
    })
    form.fill(values)
    form.fill({ 'address.postalCode': '9510', 'address.city': 'Alta', 'contact.name': 'Kari', 'contact.email': `kari@${site}` })
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
      ...{ name: values['name']!, website: `https://${site}`, country: 'NO', phone: '+4778449020', description: 'Two\nlines' },
      ...{ currency: 'NOK', language: 'nb', type: 'company' },
      address: { line1: 'Kaia 1', postalCode: '9510', city: 'Alta' },
      contact: {
        ...{ name: 'Kari', email: `kari@${site}`, phone: '+4930901820' },
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

  it('FORM-6 warns of a website that does not answer, and saves it all the same', async () => {
    const { client } = mocked({
      handlers: [
        mock.customers.duplicates(({ input }) => ({
          data: [],
          warnings: input.website?.includes('gone') ? [{ code: 'website_unreachable', field: 'website', message: 'Not there' }] : [],
        })),
      ],
    })
    const form = await openForm(client)
    form.fill(complete({ website: 'https://gone.example.com/about' }))
    await form.says('gone.example.com does not answer.')
    form.fill({ website: 'https://there.example.com' })
    await until(() => !shownText(form.dialog).includes('does not answer'))
    form.fill({ website: 'https://gone.example.com/about' })
    await form.press('Create customer')
    await closed(form)
  })
})
