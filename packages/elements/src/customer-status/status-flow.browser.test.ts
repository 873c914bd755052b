import { assert } from 'chai'
import type { Client, Customer } from '@clientele/sdk'
import type { CustomerDetailPanel } from '../customer-detail-panel/customer-detail-panel.ts'
import { assertAccessible, buttonOf, heard, inPanel, key, panelFor, press, someCustomer } from '../customer-detail-panel/testing/panel.ts'
import { deepActiveElement } from '../parts/focus.ts'
import { clientOf, shownText, unmountAll, until } from '../testing/mount.ts'

afterEach(unmountAll)

const shows = (panel: Element, text: string) => until(() => shownText(panel).includes(text))
const statusOf = async (client: Client, { id }: Customer) => (await client.customers.retrieve(id)).status

async function choose(panel: CustomerDetailPanel, action: string): Promise<void> {
  await press(panel, 'More actions')
  const item = await until(() => inPanel(panel, `#actions:popover-open [data-id="${action}"]`))
  item.click()
}

async function opened(client: Client, customer: Customer): Promise<CustomerDetailPanel> {
  const panel = await panelFor(client)
  await panel.show({ customerId: customer.id })
  await shows(panel, customer.name)
  return panel
}

describe('LIFE-1 changing the status', () => {
  it('LIFE-1 suspends after a question, says so before and after, and takes it back by Undo', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    const before = heard(panel, 'before-status-change')
    const after = heard(panel, 'status-changed')
    await choose(panel, 'suspend')
    await shows(panel, `Suspend ${customer.name}? They can read and pay, nothing else.`)
    await until(() => deepActiveElement() === buttonOf(panel, 'Keep active'))
    await assertAccessible()
    await press(panel, 'Suspend customer')
    await shows(panel, `${customer.name} is suspended.`)
    assert.equal(await statusOf(client, customer), 'suspended')
    assert.deepEqual(before[0]?.detail, { customerId: customer.id, from: 'active', to: 'suspended' })
    assert.equal(after[0]?.detail.customer.status, 'suspended')
    await until(() => deepActiveElement() === buttonOf(panel, 'More actions'))
    await press(panel, 'Undo')
    await shows(panel, `${customer.name} is active again.`)
    assert.equal(await statusOf(client, customer), 'active')
  })

  it('LIFE-1 suspends for what is overdue when one says so, and Undo brings that back', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    await choose(panel, 'suspend')
    const tick = await until(() => inPanel<HTMLInputElement>(panel, '#customer-status input[type="checkbox"]'))
    assert.isFalse(tick.checked)
    tick.click()
    await assertAccessible()
    await press(panel, 'Suspend customer')
    await shows(panel, `${customer.name} is suspended.`)
    assert.equal((await client.customers.retrieve(customer.id)).suspendedFor, 'overdue')
    await choose(panel, 'reactivate')
    await shows(panel, `${customer.name} is active again.`)
    await press(panel, 'Undo')
    await shows(panel, `${customer.name} is suspended again.`)
    assert.equal((await client.customers.retrieve(customer.id)).suspendedFor, 'overdue')
    await client.customers.setStatus(customer.id, { status: 'active' })
    await choose(panel, 'suspend')
    await press(panel, 'Suspend customer')
    await shows(panel, `${customer.name} is suspended.`)
    assert.equal((await client.customers.retrieve(customer.id)).suspendedFor, 'other')
  })

  it('LIFE-2 asks before it deactivates, with how many users it concerns, and Escape changes nothing', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    await choose(panel, 'deactivate')
    await shows(panel, `Deactivate ${customer.name}? It has no users. Nothing is deleted; you can reactivate it.`)
    const dialog = inPanel<HTMLDialogElement>(panel, '#customer-status')!
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !dialog.open)
    assert.equal(await statusOf(client, customer), 'active')
    await choose(panel, 'deactivate')
    await press(panel, 'Deactivate')
    await shows(panel, `${customer.name} is deactivated.`)
    await shows(panel, 'Its users cannot sign in.')
    await choose(panel, 'reactivate')
    await shows(panel, `${customer.name} is active again.`)
    assert.equal(await statusOf(client, customer), 'active')
  })

  it('LIFE-2 deletes only when the name is typed, and restores', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    const deleted = heard(panel, 'customer-deleted')
    const restored = heard(panel, 'customer-restored')
    await choose(panel, 'delete')
    const until30Days = panel.workspace!.texts!.formats.date(new Date(Date.now() + 30 * 86_400_000).toISOString())
    await shows(panel, `Its users lose access now. You can restore it until ${until30Days}; after that it is gone for good`)
    const input = await until(() => inPanel<HTMLInputElement>(panel, '#typed-name'))
    await until(() => deepActiveElement() === input)
    input.value = customer.name.slice(1)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await press(panel, 'Delete customer')
    await shows(panel, `This is not the name. It is ${customer.name}.`)
    await assertAccessible()
    assert.equal(await statusOf(client, customer), 'active')
    input.value = ` ${customer.name} `
    input.dispatchEvent(new Event('input', { bubbles: true }))
    key(input, 'Enter', { ctrlKey: true })
    await shows(panel, 'It can be restored until')
    assert.equal(await statusOf(client, customer), 'deleted')
    assert.equal(deleted[0]?.detail.customerId, customer.id)
    await shows(panel, 'Its users have no access.')
    await assertAccessible()
    await press(panel, 'Restore customer')
    await shows(panel, `${customer.name} is restored.`)
    assert.equal(await statusOf(client, customer), 'active')
    assert.equal(restored.length, 1)
  })

  it('LIFE-1 changes nothing where a host holds it back', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    panel.addEventListener('before-status-change', (event) => event.preventDefault())
    await choose(panel, 'suspend')
    await press(panel, 'Suspend customer')
    await until(() => !inPanel(panel, '#customer-status[open]'))
    assert.equal(await statusOf(client, customer), 'active')
  })

  it('LIFE-1 says that somebody else changed the customer, and lets one decide again', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    await choose(panel, 'suspend')
    await shows(panel, 'They can read and pay')
    // The figures in the question are loaded anew when it opens; what comes after that is news.
    const { version } = await client.customers.update(customer.id, { phone: '+47 1' })
    await client.customers.update(customer.id, { phone: '+47 2' })
    assert.isAbove(version, customer.version)
    await press(panel, 'Suspend customer')
    await shows(panel, 'Somebody else changed this customer in the meantime')
    await assertAccessible()
    assert.equal(await statusOf(client, customer), 'active')
    await press(panel, 'Suspend customer')
    await shows(panel, 'is suspended.')
  })

  it('LIFE-1 says that it cannot be done any more after what somebody else did', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await opened(client, customer)
    await choose(panel, 'suspend')
    await shows(panel, 'They can read and pay')
    await client.customers.setStatus(customer.id, { status: 'inactive' })
    buttonOf(panel, 'Suspend customer')?.click()
    await shows(panel, 'It is inactive now, so this cannot be done any more. Nothing was changed by you.')
    inPanel(panel, '#customer-status button')!.click()
    await until(() => !inPanel(panel, '#customer-status[open]'))
  })

  it('LIST-9 offers only what leads somewhere, and nothing to those who may not', async () => {
    const admin = await clientOf('northAdmin')
    const customer = await someCustomer(admin)
    const panel = await opened(admin, customer)
    await press(panel, 'More actions')
    await until(() => inPanel(panel, '#actions:popover-open'))
    const offered = [...panel.shadowRoot!.querySelectorAll('#actions [data-id]')].map((item) => item.getAttribute('data-id'))
    assert.deepEqual(offered, ['manage-users', 'suspend', 'deactivate', 'delete'])
    await assertAccessible()
    unmountAll()
    const readOnly = await clientOf('northReadOnly')
    const { person } = await readOnly.session.retrieve()
    await admin.links.create(customer.id, { userId: person!.id, group: 'readOnly' })
    assert.isUndefined(buttonOf(await opened(readOnly, customer), 'More actions'))
  })
})
