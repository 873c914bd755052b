import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerDetailPanel } from '../../customer-detail-panel/customer-detail-panel.ts'
import { around, complete, drafts, someName } from '../../customer-form-dialog/testing/form.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../../testing/mount.ts'
import { ownClient } from '../../testing/own-client.ts'
import type { CustomerTable } from '../customer-table.ts'

afterEach(() => {
  unmountAll()
  for (const key of drafts()) localStorage.removeItem(key)
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
    await until(() => !form.dialog.open)
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
