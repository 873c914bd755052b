import { assert } from 'chai'
import { html } from 'lit'
import { clientOf, mount, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import type { CustomerFormDialog } from './customer-form-dialog.ts'
import { around, assertAccessible, complete, drafts, openForm, someName, someNumber } from './testing/form.ts'

afterEach(() => {
  unmountAll()
  for (const key of drafts()) localStorage.removeItem(key)
})

const closed = (form: { dialog: CustomerFormDialog }) => until(() => !form.dialog.open)
const isFocused = (form: { dialog: CustomerFormDialog }, id: string) => until(() => form.dialog.shadowRoot?.activeElement?.id === id)

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
    const number = someNumber()
    form.fill({ description: 'Mine', organisationNumber: number })
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
    assert.deepEqual([saved.description, saved.email, saved.organisationNumber], ['Mine', 'other@form.example', number])
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
