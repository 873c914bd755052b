import type { Client, Customer } from '@clientele/sdk'
import { billing, companyUser, mock, page, problem } from '@clientele/mocks'
import { assert } from 'chai'
import { html } from 'lit'
import { mocked } from '../proof/mocked.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { around, assertAccessible, drafts, openForm, someEmail, someName, type OpenForm } from './testing/form.ts'

afterEach(() => {
  unmountAll()
  for (const key of drafts()) localStorage.removeItem(key)
})

const closed = (form: OpenForm) => until(() => !form.dialog.open)
const isFocused = (form: OpenForm, id: string) => until(() => form.dialog.shadowRoot?.activeElement?.id === id)

/** A customer with an admin, and the form that edits it, with both its sections there. */
async function edited(client: Client, more: object = {}) {
  const email = someEmail()
  const admin = { firstName: 'Ada', lastName: 'Øye', email, password: 'Sommer-2026-no' }
  const customer = await client.customers.create({ name: someName(), country: 'NO', currency: 'NOK', admin, ...more })
  const form = await openForm(client, customer)
  await bothAreThere(form)
  return { client, customer, form, email }
}
const bothAreThere = (form: OpenForm) => until(() => form.field('user.email') && form.field('billing.email'))
const userOf = async (client: Client, { id }: Customer) => (await client.companyUsers.list(id)).data[0]!

describe('FORM-7 the billing of a customer', () => {
  it('FORM-7 is written beside the customer and saved with it; an address of its own comes and goes', async () => {
    const { client, customer, form } = await edited(await clientOf('northAdmin'))
    assert.isNull(form.field('billing.address.line1'))
    await assertAccessible()
    form.find('#form-billing-address')!.click()
    await until(() => form.field('billing.address.line1'))
    form.fill({ 'billing.country': 'DE' })
    form.fill({ 'billing.address.line1': 'Spree 1', 'billing.address.postalCode': '10117', 'billing.address.city': 'Berlin' })
    form.fill({ 'billing.email': 'bills@form.example', 'billing.reference': 'PO 4711', 'billing.taxNumber': 'DE 123', description: 'Both' })
    await assertAccessible()
    await form.press('Save changes')
    await closed(form)
    await form.says(`${customer.name} is saved.`)
    const saved = await client.billing.retrieve(customer.id)
    assert.deepInclude(saved, {
      ...{ address: { line1: 'Spree 1', postalCode: '10117', city: 'Berlin' }, country: 'DE', email: 'bills@form.example' },
      ...{ reference: 'PO 4711', taxNumber: 'DE 123', version: 2 },
    })
    assert.equal((await client.customers.retrieve(customer.id)).description, 'Both')
    assert.deepEqual(form.events[0]?.detail['changes'], { description: 'Both' })
    form.dialog.show({ customerId: customer.id })
    await until(() => form.field('billing.address.line1')?.value === 'Spree 1')
    form.find('#form-billing-address')!.click()
    await form.press('Save changes')
    await closed(form)
    const without = await client.billing.retrieve(customer.id)
    assert.deepEqual([without.address, without.country, without.reference, without.version], [null, null, 'PO 4711', 3])
  })

  it('FORM-7 what is wrong with it is said at its field and above, by our word or the server’s', async () => {
    const { form } = await edited(await clientOf('northAdmin'))
    form.fill({ 'billing.email': 'nobody' })
    await form.press('Save changes')
    await isFocused(form, 'form-billing-email')
    assert.equal(form.wrong('billing.email'), 'An e-mail address looks like name@example.com.')
    assert.isOk(form.button('E-mail for invoices (Billing)'))
    form.fill({ 'billing.email': '', 'billing.reference': 'x'.repeat(101) })
    await form.press('Save changes')
    await until(() => form.wrong('billing.reference') === 'At most 100 characters')
    await isFocused(form, 'form-billing-reference')
    await assertAccessible()
  })

  it('FORM-7 two who change it are put together, and of what both changed both are shown', async () => {
    const { client, customer, form } = await edited(await clientOf('northAdmin'))
    form.fill({ 'billing.reference': 'Mine', description: 'Saved before' })
    await client.billing.update(customer.id, { reference: 'Theirs', taxNumber: 'NO 1' })
    await form.press('Save changes')
    await form.says('Somebody else saved first')
    await form.says('Reference on invoices (Billing) Was: Nothing Yours Mine Saved by somebody else Theirs')
    await form.says('VAT or tax number (Billing) was changed by somebody else and is kept: NO 1')
    await assertAccessible()
    form.find<HTMLInputElement>('.pick input')!.click()
    await until(() => form.button('Save changes')?.getAttribute('aria-disabled') === null)
    await form.press('Save changes')
    await closed(form)
    const { reference, taxNumber } = await client.billing.retrieve(customer.id)
    assert.deepEqual([reference, taxNumber], ['Mine', 'NO 1'])
    assert.lengthOf(
      form.events.filter(({ type }) => type === 'customer-updated'),
      1,
    )
  })

  it('FORM-7 FORM-9 where it cannot be saved the rest is, which is said; everything stays, and the next try saves what is left', async () => {
    let isBroken = true
    const calls: string[] = []
    const { client } = await ownClient({
      fetch: (request) => {
        if (request.method !== 'PATCH') return fetch(request)
        const { pathname } = new URL(request.url)
        calls.push(pathname.split('/').at(-1)!)
        return isBroken && pathname.endsWith('/billing')
          ? Promise.resolve(problem('internal', { requestId: 'req_broken' }))
          : fetch(request)
      },
    })
    const { customer, form } = await edited(client)
    form.fill({ 'billing.reference': 'PO 9', description: 'Through' })
    calls.length = 0
    await form.press('Save changes')
    await isFocused(form, 'form-failure')
    await form.says('Not saved: Billing.')
    await form.says('Saved already: Company.')
    assert.notInclude(form.find('#form-failure')!.textContent, 'Nothing was changed')
    assert.equal(form.field('billing.reference').value, 'PO 9')
    await assertAccessible()
    isBroken = false
    await form.press('Save changes')
    await closed(form)
    assert.equal(calls.filter((call) => call === customer.id).length, 1)
    assert.equal((await client.billing.retrieve(customer.id)).reference, 'PO 9')
  })

  it('FORM-7 is not for those who see no amounts', async () => {
    const { client } = await ownClient({ without: ['money:read'] })
    const customer = await client.customers.create({ name: someName() })
    const form = await openForm(client, customer)
    await form.says('There is no admin who can sign in now.')
    assert.isNull(form.field('billing.email'))
    assert.notInclude(shownText(form.dialog), 'Billing')
    form.fill({ description: 'Without' })
    await form.press('Save changes')
    await closed(form)
  })
})

describe('FORM-7 FORM-8 the admin of a customer', () => {
  it('FORM-8 another address is asked whether it is theirs; until then the old one stays, which is said, and it is taken back', async () => {
    const { client, customer, form, email } = await edited(await clientOf('northAdmin'))
    const next = someEmail()
    form.fill({ 'user.name': 'Ada Bø', 'user.email': next })
    await form.press('Save changes')
    await closed(form)
    await form.says(`${next} waits to be confirmed by the link that was sent to it. Until then ${email} signs in.`)
    const waiting = await userOf(client, customer)
    assert.deepEqual([waiting.name, waiting.email, waiting.newEmail], ['Ada Bø', email, next])
    form.dialog.show({ customerId: customer.id })
    await until(() => form.field('user.email')?.value === email)
    await form.says(`${next} waits to be confirmed`)
    await assertAccessible()
    await form.press('Take it back')
    await form.says(`Taken back: ${email} goes on signing in.`)
    await isFocused(form, 'form-user-email')
    assert.isUndefined(form.button('Take it back'))
    assert.isNull((await userOf(client, customer)).newEmail)
    await assertAccessible()
  })

  it('FORM-8 an address that signs in somebody else is refused at its field; the name is saved, and everything stays', async () => {
    const { client, customer, form } = await edited(await clientOf('northAdmin'))
    const taken = someEmail()
    await client.customers.create({ name: someName(), admin: { firstName: 'Bo', lastName: 'Lind', email: taken } })
    form.fill({ 'user.name': 'Ada Bø', 'user.email': taken })
    await form.press('Save changes')
    await until(() => form.wrong('user.email') === 'Somebody signs in with this address already. Use another one.')
    await isFocused(form, 'form-user-email')
    assert.deepEqual([form.field('user.name').value, form.field('user.email').value], ['Ada Bø', taken])
    assert.equal((await userOf(client, customer)).name, 'Ada Bø')
    const next = someEmail()
    form.fill({ 'user.email': next })
    await form.press('Save changes')
    await closed(form)
    assert.equal((await userOf(client, customer)).newEmail, next)
  })

  it('FORM-7 neither a name nor an address may be empty, and two who change them are asked', async () => {
    const { client, customer, form } = await edited(await clientOf('northAdmin'))
    form.fill({ 'user.name': ' ', 'user.email': 'nobody' })
    await form.press('Save changes')
    assert.equal(form.wrong('user.name'), 'An admin user needs a name.')
    assert.equal(form.wrong('user.email'), 'An e-mail address looks like name@example.com.')
    await isFocused(form, 'form-user-name')
    const user = await userOf(client, customer)
    form.fill({ 'user.name': 'Mine', 'user.email': user.email })
    await client.companyUsers.update(customer.id, user.id, { name: 'Theirs' })
    await form.press('Save changes')
    await form.says('Name (Admin user) Was: Ada Øye Yours Mine Saved by somebody else Theirs')
    await assertAccessible()
    const [, theirs] = form.dialog.shadowRoot!.querySelectorAll<HTMLInputElement>('.pick input')
    theirs!.click()
    await until(() => form.button('Save changes')?.getAttribute('aria-disabled') === null)
    await form.press('Save changes')
    await closed(form)
    assert.equal((await userOf(client, customer)).name, 'Theirs')
  })

  it('FORM-7 who is active gets a link for a new password; who was invited is welcomed again', async () => {
    const { client, customer, form, email } = await edited(await clientOf('northAdmin'))
    await form.press('Send a link for a new password')
    await form.says(`A link is on its way to ${email}.`)
    const mails = await client.mails.list({ customer: customer.id })
    assert.isTrue(mails.data.some(({ template, to }) => template === 'passwordReset' && to === email))
    await assertAccessible()
    unmountAll()
    const admin = { firstName: 'Bo', lastName: 'Lind', email: someEmail() }
    const invited = await edited(client, { admin })
    await invited.form.says('Has not accepted the invitation yet.')
    await invited.form.press('Send the welcome again')
    await invited.form.says(`A new welcome is on its way to ${admin.email}.`)
    assert.isUndefined(invited.form.button('Send a link for a new password'))
  })

  it('FORM-7 a link that cannot be sent is told there, and what was typed stays', async () => {
    const admin = companyUser({ name: 'Kari Moe' })
    const given = mocked({ handlers: [mock.companyUsers.list(() => page([admin]))] })
    const form = await openForm(given.client, given.customers[0])
    await until(() => form.field('user.name'))
    form.fill({ 'user.name': 'Kari Berg' })
    given.disturb(/password-reset$/, () => problem('rate_limited'))
    await form.press('Send a link for a new password')
    await form.says('Too many calls at once.')
    assert.equal(form.field('user.name').value, 'Kari Berg')
    await assertAccessible()
  })

  it('FORM-7 of several admins one is chosen, no other while something is typed; of none it is said', async () => {
    const [ada, bo, off] = [
      companyUser({ name: 'Ada Moe', email: 'ada@several.example' }),
      companyUser({ name: 'Bo Lind', email: 'bo@several.example' }),
      companyUser({ name: 'Cy Off', status: 'inactive' }),
    ]
    const changed: string[] = []
    const given = mocked({
      handlers: [
        mock.companyUsers.list(({ input }) => page(input.permissions === 'full' ? [ada, bo, off] : [])),
        mock.companyUsers.update(({ params, input }) => {
          changed.push(params.companyUser)
          return { ...bo, name: input.name!, version: 2 }
        }),
      ],
    })
    const form = await openForm(given.client, given.customers[0])
    const which = await until(() => form.find<HTMLSelectElement>('#form-user'))
    assert.deepEqual(
      [...which.options].map(({ label }) => label),
      ['Ada Moe · ada@several.example', 'Bo Lind · bo@several.example'],
    )
    assert.equal(form.field('user.name').value, 'Ada Moe')
    form.fill({ user: bo.id })
    await until(() => form.field('user.name').value === 'Bo Lind')
    form.fill({ 'user.name': 'Bo Berg' })
    await until(() => which.disabled)
    await form.says('Save or undo what you changed here before you choose another one.')
    await assertAccessible()
    await form.press('Save changes')
    await closed(form)
    assert.deepEqual(changed, [bo.id])
    unmountAll()
    const nobody = mocked({ handlers: [mock.companyUsers.list(() => page([off]))] })
    const other = await openForm(nobody.client, nobody.customers[0])
    await other.says('There is no admin who can sign in now.')
    await assertAccessible()
  })

  it('FORM-7 is not for those who may not change users', async () => {
    const { client } = await ownClient({ without: ['users:write'] })
    const customer = await client.customers.create({ name: someName() })
    const form = await openForm(client, customer)
    await until(() => form.field('billing.email'))
    assert.notInclude(shownText(form.dialog), 'Admin user')
  })
})

describe('FORM-9 what is beside the customer', () => {
  it('FORM-9 where it cannot be loaded the rest of the form can be used, and it is asked for again', async () => {
    const given = mocked({
      handlers: [
        mock.companyUsers.list(() => page([companyUser({ name: 'Kari Moe' })])),
        mock.billing.retrieve(() => billing({ reference: 'PO 1' })),
      ],
    })
    given.disturb(/^GET .*\/(company-users|billing)$/, () => problem('internal'))
    const form = await openForm(given.client, given.customers[0])
    await form.says('The admin user could not be loaded. Everything else can be changed.')
    await form.says('Billing could not be loaded. Everything else can be changed.')
    await assertAccessible()
    form.fill({ name: 'Still typed' })
    await form.press('Try again')
    await isFocused(form, 'form-user-again')
    given.disturb()
    await form.press('Try again')
    await isFocused(form, 'form-user-name')
    assert.equal(form.field('user.name').value, 'Kari Moe')
    await form.press('Try again')
    await isFocused(form, 'form-billing-address')
    assert.equal(form.field('billing.reference').value, 'PO 1')
    assert.equal(form.field('name').value, 'Still typed')
    await form.press('Save changes')
    await closed(form)
  })

  it('FORM-9 while it is on its way the rest can be saved', async () => {
    const given = mocked()
    given.disturb(/^GET .*\/(company-users|billing)$/, () => new Promise(() => {}))
    const form = await openForm(given.client, given.customers[0])
    await until(() => form.find('fieldset .bones'))
    await assertAccessible()
    form.fill({ name: 'Quick' })
    await form.press('Save changes')
    await closed(form)
  })

  it('FORM-9 a draft holds it too, and meets what somebody else saved in the meantime', async () => {
    const answered: string[] = []
    const own = await ownClient({
      fetch: async (request) => {
        const response = await fetch(request)
        answered.push(new URL(request.url).pathname.split('/').at(-1)!)
        return response
      },
    })
    const { client, customer, form } = await edited(own.client)
    form.fill({ 'user.name': 'Mine', 'billing.reference': 'Mine too', 'billing.taxNumber': 'NO 1' })
    unmountAll()
    await client.billing.update(customer.id, { reference: 'Theirs', email: 'bills@form.example' })
    const provider = await mount(html`<customer-form-dialog></customer-form-dialog>`, client)
    const again = around(provider.querySelector('customer-form-dialog')!)
    answered.length = 0
    again.dialog.show({ customerId: customer.id })
    // While two versions are compared, no section shows that it has come.
    await until(() => answered.includes('company-users') && answered.includes('billing'))
    await again.says('This is what you typed')
    await again.says('Reference on invoices (Billing) Was: Nothing Yours Mine too Saved by somebody else Theirs')
    await again.says('E-mail for invoices (Billing) was changed by somebody else and is kept: bills@form.example')
    again.find<HTMLInputElement>('.pick input')!.click()
    await again.press('Save changes')
    await closed(again)
    const { reference, taxNumber, email } = await client.billing.retrieve(customer.id)
    assert.deepEqual([reference, taxNumber, email], ['Mine too', 'NO 1', 'bills@form.example'])
    assert.equal((await userOf(client, customer)).name, 'Mine')
    assert.deepEqual(drafts(), [])
  })

  it('FORM-9 a draft that has not met its section yet is not lost when the form goes', async () => {
    const world = mocked()
    const given = () => mocked({ customers: world.customers })
    const [customer] = world.customers
    const before = await openForm(given().client, customer)
    await until(() => before.field('billing.reference'))
    before.fill({ 'billing.reference': 'Kept' })
    unmountAll()
    const slow = given()
    slow.disturb(/^GET .*\/billing$/, () => new Promise(() => {}))
    const between = await openForm(slow.client, customer)
    await between.says('This is what you typed')
    await until(() => between.find('fieldset .bones'))
    unmountAll()
    const again = await openForm(given().client, customer)
    await until(() => again.field('billing.reference')?.value === 'Kept')
    await again.press('Discard it')
    await until(() => again.field('billing.reference')?.value === '')
    assert.deepEqual(drafts(), [])
  })

  it('FORM-9 a draft that has not met its section yet is not lost when the rest is saved', async () => {
    const world = mocked()
    const given = () => mocked({ customers: world.customers })
    const [customer] = world.customers
    const before = await openForm(given().client, customer)
    await until(() => before.field('billing.reference'))
    before.fill({ 'billing.reference': 'Kept', description: 'Saved' })
    unmountAll()
    const slow = given()
    slow.disturb(/^GET .*\/billing$/, () => new Promise(() => {}))
    const between = await openForm(slow.client, customer)
    await until(() => between.field('description').value === 'Saved')
    await between.press('Save changes')
    await closed(between)
    unmountAll()
    const again = await openForm(given().client, customer)
    await until(() => again.field('billing.reference')?.value === 'Kept')
  })
})
