import { assert } from 'chai'
import type { Client, Customer } from '@clientele/sdk'
import { deepActiveElement } from '../../parts/focus.ts'
import { clientOf, shownText, unmountAll, until } from '../../testing/mount.ts'
import type { CustomerDetailPanel } from '../customer-detail-panel.ts'
import { allIn, assertAccessible, buttonOf, heard, inPanel, key, panelFor, press, someCustomer } from '../testing/panel.ts'

afterEach(unmountAll)

const shows = (panel: Element, text: string) => until(() => shownText(panel).includes(text))
const type = (panel: Element, id: string, value: string): void => {
  const input = inPanel<HTMLInputElement>(panel, `#${id}`)!
  input.value = value
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

async function editing(client: Client, customer: Customer): Promise<CustomerDetailPanel> {
  const panel = await panelFor(client)
  await panel.show({ customerId: customer.id })
  await press(panel, 'Edit')
  await until(() => deepActiveElement() === inPanel(panel, '#edit-name'))
  return panel
}

describe('DET-5 editing in place', () => {
  it('DET-5 turns the contact details into fields, saves what was typed, and says so before and after', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client, { country: 'NO' })
    const panel = await editing(client, customer)
    const before = heard(panel, 'before-customer-update')
    const after = heard(panel, 'customer-updated')
    await assertAccessible()
    type(panel, 'edit-phone', '+47 22 00 00 00')
    type(panel, 'edit-website', 'panel.example')
    type(panel, 'edit-address-city', 'Tromsø')
    type(panel, 'edit-country', 'SE')
    type(panel, 'edit-contact-name', 'Máret')
    await press(panel, 'Save changes')
    await shows(panel, `${customer.name} is saved.`)
    await until(() => deepActiveElement() === inPanel(panel, '[data-edit-contact]'))
    assert.include(shownText(panel), 'Address Tromsø Sweden')
    const changes = { phone: '+47 22 00 00 00', website: 'https://panel.example', country: 'SE' }
    assert.deepInclude(before[0]?.detail.changes, changes)
    assert.equal(after[0]?.detail.customer.phone, changes.phone)
    const saved = await client.customers.retrieve(customer.id)
    assert.deepEqual(saved.address, { city: 'Tromsø' })
    assert.equal(saved.contact?.name, 'Máret')
  })

  it('DET-5 saves nothing where a host holds it back, and keeps what was typed', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await editing(client, customer)
    panel.addEventListener('before-customer-update', (event) => event.preventDefault())
    type(panel, 'edit-phone', '+47 99')
    await press(panel, 'Save changes')
    assert.equal(inPanel<HTMLInputElement>(panel, '#edit-phone')?.value, '+47 99')
    assert.isNull((await client.customers.retrieve(customer.id)).phone)
  })

  it('DET-5 leaves editing to the host where it wants that', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    panel.addEventListener('edit-customer', (event) => event.preventDefault())
    const asked = heard(panel, 'edit-customer')
    await panel.show({ customerId: customer.id })
    await press(panel, 'Edit')
    assert.equal(asked[0]?.detail.customerId, customer.id)
    await panel.updateComplete
    assert.isNull(inPanel(panel, '.form'))
  })

  it('DET-5 says at its field what is wrong, by itself or from the server, and goes there', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await editing(client, customer)
    type(panel, 'edit-email', 'nobody')
    await press(panel, 'Save changes')
    await until(() => deepActiveElement() === inPanel(panel, '#edit-email'))
    assert.include(inPanel(panel, '#edit-email-error')?.textContent, 'looks like name@example.com')
    await assertAccessible()
    type(panel, 'edit-email', 'nobody@panel.example')
    await until(() => !inPanel(panel, '#edit-email-error'))
    const long = '1'.repeat(41)
    type(panel, 'edit-phone', long)
    await press(panel, 'Save changes')
    await until(() => inPanel(panel, '#edit-phone-error')?.textContent.includes('At most 40 characters'))
    await until(() => deepActiveElement() === inPanel(panel, '#edit-phone'))
    assert.equal(inPanel<HTMLInputElement>(panel, '#edit-phone')?.value, long)
    assert.equal(inPanel<HTMLInputElement>(panel, '#edit-email')?.value, 'nobody@panel.example')
  })

  it('DET-5 asks before what was typed would be lost: by Escape, by closing, by the next customer', async () => {
    const client = await clientOf('northAdmin')
    const customers = [await someCustomer(client), await someCustomer(client)]
    const panel = await panelFor(client)
    const at = (index: number) => Promise.resolve(customers[index])
    await panel.show({ customerId: customers[0]!.id, sequence: { index: 0, total: 2, at } })
    await press(panel, 'Edit')
    await until(() => deepActiveElement() === inPanel(panel, '#edit-name'))
    type(panel, 'edit-phone', '+47 99')
    for (const leave of [
      () => key(inPanel(panel, '#edit-phone')!, 'Escape'),
      () => buttonOf(panel, 'Close')!.click(),
      () => buttonOf(panel, 'Next customer')!.click(),
    ]) {
      leave()
      await shows(panel, `Leave without saving? What you typed for ${customers[0]!.name} will be lost.`)
      await until(() => deepActiveElement() === buttonOf(panel, 'Keep editing'))
      await assertAccessible()
      buttonOf(panel, 'Keep editing')!.click()
      await until(() => !inPanel(panel, '#leave[open]'))
      assert.equal(inPanel<HTMLInputElement>(panel, '#edit-phone')?.value, '+47 99')
      assert.isTrue(panel.open)
    }
    buttonOf(panel, 'Next customer')!.click()
    await press(panel, 'Leave')
    await until(() => panel.customerId === customers[1]!.id)
    assert.isNull(inPanel(panel, '.form'))
  })

  it('DET-5 closes at once where nothing was typed', async () => {
    const client = await clientOf('northAdmin')
    const panel = await editing(client, await someCustomer(client))
    key(inPanel(panel, '#edit-phone')!, 'Escape')
    await until(() => !inPanel(panel, '.form'))
    await until(() => deepActiveElement() === inPanel(panel, '[data-edit-contact]'))
    assert.isTrue(panel.open)
  })

  it('DET-5 FORM-7 puts two editors together who changed different fields, and tells what it kept', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await editing(client, customer)
    type(panel, 'edit-phone', '+47 99')
    await client.customers.update(customer.id, { email: 'other@panel.example' })
    await press(panel, 'Save changes')
    await shows(panel, 'keeps what somebody else changed in the meantime: e-mail.')
    const saved = await client.customers.retrieve(customer.id)
    assert.equal(saved.phone, '+47 99')
    assert.equal(saved.email, 'other@panel.example')
  })

  it('DET-5 FORM-7 shows both values of a field that both changed, and saves the one that is picked', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client, { phone: '+47 1' })
    const panel = await editing(client, customer)
    type(panel, 'edit-phone', '+47 2')
    type(panel, 'edit-organisationNumber', '999')
    await client.customers.update(customer.id, { phone: '+47 3', email: 'other@panel.example' })
    await press(panel, 'Save changes')
    await shows(panel, 'Somebody else saved first One field was changed by both of you.')
    assert.include(shownText(panel), 'Phone Was: +47 1 Yours +47 2 Saved by somebody else +47 3')
    assert.include(shownText(panel), 'E-mail was changed by somebody else and is kept: other@panel.example')
    await until(() => deepActiveElement()?.matches('.pick input'))
    await assertAccessible()
    assert.include(shownText(panel), 'Choose for one more field')
    buttonOf(panel, 'Save changes')!.click()
    assert.equal((await client.customers.retrieve(customer.id)).phone, '+47 3')
    allIn<HTMLInputElement>(panel, '.pick input')[0]!.click()
    await until(() => !shownText(panel).includes('Choose for one more field'))
    await press(panel, 'Save changes')
    await shows(panel, 'is saved')
    const saved = await client.customers.retrieve(customer.id)
    assert.deepEqual([saved.phone, saved.email, saved.organisationNumber], ['+47 2', 'other@panel.example', '999'])
  })

  it('DET-5 is not offered to those who may not', async () => {
    const admin = await clientOf('northAdmin')
    const customer = await someCustomer(admin)
    const readOnly = await clientOf('northReadOnly')
    const { person } = await readOnly.session.retrieve()
    await admin.links.create(customer.id, { userId: person!.id, group: 'readOnly' })
    const panel = await panelFor(readOnly)
    await panel.show({ customerId: customer.id })
    await shows(panel, 'Primary contact')
    assert.isUndefined(buttonOf(panel, 'Edit'))
  })
})
