import { assert } from 'chai'
import { html } from 'lit'
import type { Client, Customer } from '@clientele/sdk'
import type { CustomerProvider } from '../../customer-provider/customer-provider.ts'
import { axeFindings } from '../../testing/axe.ts'
import { clientOf, mount, unmountAll, until } from '../../testing/mount.ts'
import { settled } from '../../testing/settled.ts'
import { makeCustomers, nameOf, press, recordOf, shows, word } from '../../testing/table-page.ts'
import type { CustomerTable } from '../customer-table.ts'

const admin = await clientOf('northAdmin')
afterEach(unmountAll)

interface Opened {
  readonly table: CustomerTable
  readonly provider: CustomerProvider
  readonly customer: Customer
}

/** A table of one customer that no other test knows. */
async function opened(
  settings: Partial<CustomerTable> = {},
  client: Client = admin,
  prepare?: (made: Customer) => Promise<unknown>,
): Promise<Opened> {
  const search = word()
  const [customer] = (await makeCustomers(admin, search, 1)) as [Customer]
  await prepare?.(customer)
  const provider = await mount(html`<customer-table .filter=${{ search, status: everyStatus }}></customer-table>`, client)
  const table = Object.assign(provider.querySelector<CustomerTable>('customer-table')!, settings)
  await shows(table, nameOf(0, search))
  await until(() => table.workspace?.session.state.value)
  // The menu comes beside the first rows.
  await until(() => menuOf({ table }))
  return { table, provider, customer }
}
const everyStatus = ['active', 'inactive', 'suspended', 'deleted']

const menuOf = ({ table }: Pick<Opened, 'table'>) => table.shadowRoot!.querySelector<HTMLElement>('#menu')!
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

async function openMenu(of: Opened): Promise<string[]> {
  // The one before is gone for good.
  await until(() => !menuOf(of).matches(':popover-open') && !menuOf(of).querySelector('.item'))
  const button = recordOf(of.table, of.customer.name)!.querySelector<HTMLElement>('.more button')!
  button.focus()
  button.click()
  await until(() => menuOf(of).matches(':popover-open') && menuOf(of).querySelector('.item'))
  return [...menuOf(of).querySelectorAll('.item')].map(text)
}
async function pick(of: Opened, label: string): Promise<void> {
  await openMenu(of)
  const item = [...menuOf(of).querySelectorAll<HTMLElement>('.item')].find((one) => text(one) === label)
  assert.isDefined(item, label)
  item.click()
  await of.table.updateComplete
}
const detailOf = (table: CustomerTable, name: string) =>
  new Promise<{ customerId: string; action?: string; section?: string }>((resolve) =>
    table.addEventListener(name, (event) => resolve((event as CustomEvent).detail), { once: true }),
  )
const cancel = (event: Event) => event.preventDefault()

describe('the menu of a row', () => {
  it('LIST-9 offers everything to those who may, in one order, what changes the account after a line', async () => {
    const of = await opened({ canAct: true })
    of.provider.workspace!.surfaces.register('users', () => {})
    const items = await openMenu(of)
    assert.deepEqual(items, [
      ...['Open', 'Edit', 'Manage users', 'View dashboard', 'View billing', 'View as customer'],
      ...['Suspend…', 'Deactivate…', 'Delete…'],
    ])
    assert.equal(text(menuOf(of).querySelector('hr + .item')!), 'Suspend…')
    assert.lengthOf(menuOf(of).querySelectorAll('hr'), 1)
    await settled()
    assert.deepEqual(await axeFindings(), [])
  })

  it('LIST-9 offers by status: reactivating what is suspended, restoring what is deleted', async () => {
    const suspended = await opened({}, admin, ({ id }) => admin.customers.setStatus(id, { status: 'suspended' }))
    assert.deepEqual((await openMenu(suspended)).slice(-3), ['Reactivate', 'Deactivate…', 'Delete…'])
    unmountAll()
    const deleted = await opened({ canAct: true }, admin, ({ id }) => admin.customers.delete(id))
    assert.deepEqual(await openMenu(deleted), ['Open', 'View billing', 'Restore'])
  })

  it('LIST-9 leaves out what one may not do, and the server refuses it all the same', async () => {
    for (const [who, group, offered] of [
      ['northReadOnly', 'readOnly', ['Open', 'View dashboard', 'View billing']],
      ['northSupport', 'support', ['Open', 'View dashboard']],
    ] as const) {
      const client = await clientOf(who)
      const { id: userId } = (await client.session.retrieve()).person!
      const of = await opened({}, client, ({ id }) => admin.links.create(id, { userId, group }))
      assert.deepEqual(await openMenu(of), [...offered])
      const refused: unknown = await client.customers.setStatus(of.customer.id, { status: 'suspended' }).catch((error: unknown) => error)
      assert.propertyVal(refused, 'status', 403)
      unmountAll()
    }
  })

  it('LIST-9 opens the panel at the section that is asked for, or lets the host do it', async () => {
    const of = await opened()
    const asked: unknown[] = []
    of.provider.workspace!.surfaces.register('detail', ({ customerId, section }) => asked.push([customerId, section]))
    await pick(of, 'View dashboard')
    await pick(of, 'View billing')
    await pick(of, 'Open')
    const { id } = of.customer
    assert.deepEqual(asked, [
      [id, 'dashboard'],
      [id, 'invoices'],
      [id, undefined],
    ])
    of.table.addEventListener('customer-open', cancel)
    const detail = detailOf(of.table, 'customer-open')
    await pick(of, 'View dashboard')
    assert.equal((await detail).section, 'dashboard')
    assert.lengthOf(asked, 3)
  })

  it('LIST-9 tells of editing and of acting as the customer', async () => {
    const of = await opened({ canAct: true })
    for (const [label, name] of [
      ['Edit', 'edit-customer'],
      ['View as customer', 'view-as-customer'],
    ] as const) {
      const detail = detailOf(of.table, name)
      await pick(of, label)
      assert.equal((await detail).customerId, of.customer.id)
    }
  })

  it('LIST-9 suspends after asking, says so, and the row shows it', async () => {
    const of = await opened()
    await pick(of, 'Suspend…')
    const dialog = await until(() => of.table.shadowRoot!.querySelector<HTMLDialogElement>('#customer-status:modal'))
    await settled()
    assert.deepEqual(await axeFindings(), [])
    dialog.querySelector<HTMLElement>('[type="submit"]')!.click()
    await until(() => recordOf(of.table, of.customer.name)?.textContent.includes('Suspended'))
    assert.equal((await admin.customers.retrieve(of.customer.id)).status, 'suspended')
    assert.isTrue(recordOf(of.table, of.customer.name)!.contains(of.table.shadowRoot!.activeElement), 'the keyboard is back at the row')
  })

  it('KIT-5 a host can do something else instead of any of them', async () => {
    const of = await opened()
    of.table.addEventListener('row-action', cancel)
    const detail = detailOf(of.table, 'row-action')
    await pick(of, 'Suspend…')
    assert.include(await detail, { action: 'suspend', customerId: of.customer.id })
    assert.isNull(of.table.shadowRoot!.querySelector('dialog:modal'))
  })

  it('LIST-16 a host adds actions of its own and leaves out others', async () => {
    const done: string[] = []
    const of = await opened({
      rowActions: (customer, defaults) => [
        ...defaults.filter(({ id }) => id === 'open' || id === 'delete'),
        { id: 'note', label: `Note on <b>${customer.name}</b>`, run: () => done.push(customer.id) },
      ],
    })
    const own = `Note on <b>${of.customer.name}</b>`
    assert.deepEqual(await openMenu(of), ['Open', 'Delete…', own])
    menuOf(of).hidePopover()
    await until(() => !menuOf(of).matches(':popover-open'))
    await pick(of, own)
    assert.deepEqual(done, [of.customer.id])
  })

  it('LIST-9 opens by keyboard, and Escape gives the focus back to the row', async () => {
    const of = await opened()
    const cell = recordOf(of.table, of.customer.name)!.children[1] as HTMLElement
    cell.focus()
    press(of.table, 'F10', { shiftKey: true })
    await until(() => menuOf(of).matches(':popover-open') && menuOf(of).contains(of.table.shadowRoot!.activeElement))
    assert.approximately(menuOf(of).getBoundingClientRect().left, cell.getBoundingClientRect().left, 1, 'it begins where the cell does')
    menuOf(of).hidePopover()
    await until(() => of.table.shadowRoot!.activeElement === cell)
  })
})
