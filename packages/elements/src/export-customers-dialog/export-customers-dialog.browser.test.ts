import { assert } from 'chai'
import { html } from 'lit'
import { customer, mock } from '@clientele/mocks'
import { ClienteleError, type Client, type Export } from '@clientele/sdk'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { deepActiveElement } from '../parts/focus.ts'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { makeCustomers, shows, word } from '../testing/table-page.ts'
import type { ExportCustomersDialog } from './export-customers-dialog.ts'
import type { ExportRequest } from './export-request.ts'

const admin = await clientOf('northAdmin')
const { click } = HTMLAnchorElement.prototype
/** What the browser would have downloaded: a page of a test has no folder for it. */
let downloads: string[]

beforeEach(() => {
  downloads = []
  HTMLAnchorElement.prototype.click = function () {
    downloads.push(this.href)
  }
})
afterEach(() => {
  unmountAll()
  HTMLAnchorElement.prototype.click = click
})

const eventNames = ['export-customers', 'before-export', 'export-started', 'export-finished', 'export-closed'] as const

async function stage(client: Client, filter?: { search: string }) {
  const provider = await mount(
    html`<button id="opener">Open</button>
      ${filter ? html`<customer-table .filter=${filter}></customer-table>` : ''}<export-customers-dialog></export-customers-dialog>`,
    client,
  )
  const dialog = provider.querySelector<ExportCustomersDialog>('export-customers-dialog')!
  const table = provider.querySelector<CustomerTable>('customer-table')
  const events: CustomEvent[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent))
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const primary = () => find<HTMLButtonElement>('footer .primary')
  return {
    ...{ provider, dialog, table, events, find, primary },
    text: () => shownText(dialog),
    heard: () => events.map(({ type }) => type),
    status: () => find('[data-status]')?.dataset['status'],
    async show(request?: ExportRequest) {
      provider.querySelector<HTMLElement>('#opener')!.focus()
      dialog.show(request)
      await until(() => find('dialog')?.matches(':modal') && primary() && find('.columns input'))
    },
    choose(value: string) {
      find<HTMLInputElement>(`input[value="${value}"]`)!.click()
    },
  }
}

describe('the export dialog', () => {
  it('DAT-2 opens from the table for what it shows, says how many that are, and gives the browser a link to just those', async () => {
    const { client } = await ownClient()
    const search = word()
    await makeCustomers(admin, search, 3)
    const page = await stage(client, { search })
    const button = await until(() => page.table!.shadowRoot!.querySelector<HTMLElement>('.button.export'))
    await until(() => page.table!.total === 3)
    button.click()
    await until(() => page.primary()?.textContent.includes('Export 3'))
    assert.equal(page.find<HTMLInputElement>('[name=what]:checked')!.value, 'view')
    const shown = page.table!.shownColumns.map(({ id }) => id)
    const checked = [...page.dialog.shadowRoot!.querySelectorAll<HTMLInputElement>('.columns input:checked')].map(({ value }) => value)
    assert.deepEqual(checked, shown)
    await settled()
    assert.deepEqual(await axeFindings(), [])

    page.primary()!.click()
    await until(() => downloads.length === 1)
    const file = await (await fetch(downloads[0]!)).text()
    const lines = file.replace('\ufeff', '').trimEnd().split('\r\n')
    assert.equal(lines.length, 4)
    assert.isTrue(lines[0]!.startsWith('"Name","Type","Status"'))
    assert.isTrue(lines.slice(1).every((line) => line.includes(search)))
    await until(() => page.status() === 'done')
    assert.include(page.text(), '3 customers exported')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    assert.deepEqual(page.heard(), ['export-customers', 'before-export', 'export-started', 'export-finished'])
    assert.equal((page.events.at(-1)!.detail as { export: Export }).export.rows, 3)
    // The address with the secret is nowhere a host or a person reads.
    assert.notInclude(document.body.innerHTML + page.dialog.shadowRoot!.innerHTML, 'dwn_')
  })

  it('DAT-2 opens from the bar for what is selected; all but some as such', async () => {
    const { client } = await ownClient()
    const search = word()
    const made = await makeCustomers(admin, search, 3)
    const page = await stage(client, { search })
    await shows(page.table!, made[0]!.name)
    page.table!.selection.set([made[1]!.id], true)
    const button = await until(() => page.table!.shadowRoot!.querySelector<HTMLElement>('[data-action=export]'))
    button.click()
    await until(() => page.primary()?.textContent.includes('Export 1'))
    page.choose('jsonl')
    page.primary()!.click()
    await until(() => downloads.length === 1)
    assert.equal((JSON.parse(await (await fetch(downloads[0]!)).text()) as { name: string }).name, made[1]!.name)
    await until(() => page.status() === 'done')
    page.dialog.hide()

    page.table!.selection.selectAll()
    page.table!.selection.set([made[1]!.id], false)
    button.click()
    await until(() => page.primary()?.textContent.includes('Export 2'))
    page.choose('jsonl')
    page.primary()!.click()
    await until(() => downloads.length === 2)
    const lines = (await (await fetch(downloads[1]!)).text()).trimEnd().split('\n')
    assert.deepEqual(lines.map((line) => (JSON.parse(line) as { name: string }).name).sort(), [made[0]!.name, made[2]!.name].sort())
  })

  it('DAT-2 a host that exports itself cancels the event, and one that forbids it the next', async () => {
    const { client } = await ownClient()
    const search = word()
    await makeCustomers(admin, search, 1)
    const page = await stage(client, { search })
    const button = await until(() => page.table!.shadowRoot!.querySelector<HTMLElement>('.button.export'))
    page.provider.addEventListener('export-customers', (event) => event.preventDefault(), { once: true })
    button.click()
    assert.isFalse(page.dialog.open)
    assert.deepEqual((page.events[0]!.detail as ExportRequest).filter, { search })

    button.click()
    await until(() => page.primary()?.textContent.includes('Export 1'))
    page.provider.addEventListener('before-export', (event) => event.preventDefault(), { once: true })
    page.primary()!.click()
    await page.dialog.updateComplete
    assert.deepEqual((await client.exports.list()).data, [])
    assert.deepEqual(downloads, [])
  })

  it('DAT-2 who may not export is not offered it, and without a dialog on the page nobody is', async () => {
    const search = word()
    await makeCustomers(admin, search, 1)
    const limited = await stage((await ownClient({ without: ['customers:export'] })).client, { search })
    await until(() => limited.table!.total === 1)
    assert.isNull(limited.table!.shadowRoot!.querySelector('.button.export'))
    unmountAll()
    const page = await stage((await ownClient()).client, { search })
    await until(() => page.table!.shadowRoot!.querySelector('.button.export'))
    page.dialog.remove()
    await until(() => !page.table!.shadowRoot!.querySelector('.button.export'))
  })

  it('DAT-2 without a column there is nothing to export, and it says so', async () => {
    const page = await stage((await ownClient()).client)
    await page.show()
    const none = [...page.dialog.shadowRoot!.querySelectorAll<HTMLElement>('.over .link')].find(
      ({ textContent }) => textContent === 'Choose none',
    )!
    none.click()
    await until(() => page.text().includes('Choose at least one column.'))
    assert.equal(page.primary()!.ariaDisabled, 'true')
    page.primary()!.click()
    await page.dialog.updateComplete
    assert.deepEqual(page.heard(), [])
    page.choose('name')
    await until(() => page.primary()!.ariaDisabled === 'false')
  })

  it('DAT-2 by keyboard: the focus is on the choice, Escape closes it, and the focus goes back', async () => {
    const page = await stage((await ownClient()).client)
    await page.show()
    await until(() => (deepActiveElement() as HTMLInputElement | null)?.name === 'what')
    page.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !page.dialog.open)
    assert.equal(document.activeElement?.id, 'opener')
    assert.deepEqual(page.heard(), ['export-closed'])
  })

  it('DAT-2 what is refused is said in words, with the choice kept', async () => {
    const { client } = await ownClient()
    const failing: Client = {
      ...client,
      exports: {
        ...client.exports,
        create: () => Promise.reject(new ClienteleError('network', 'exports.create', 'No whole answer')) as never,
      },
    }
    const page = await stage(failing)
    await page.show()
    page.choose('xlsx')
    page.primary()!.click()
    await until(() => page.find('.notice.bad')?.textContent.includes('No connection'))
    assert.isTrue(page.find<HTMLInputElement>('input[value=xlsx]')!.checked)
    assert.deepEqual(downloads, [])
  })

  it('DAT-2 what cannot be loaded is said, and asked for again by a button', async () => {
    const given = mocked()
    given.disturb(/summary/, () => Response.error())
    const page = await stage(given.client)
    page.dialog.show()
    await until(() => page.find('.state[role=alert]')?.textContent.includes('No connection'))
    given.disturb()
    page.find('.state .button')!.click()
    await until(() => page.primary()?.ariaDisabled === 'false')
  })

  it('DAT-2 it follows a long one: how far it is, that it broke off, and the way to have it once more or to stop it', async () => {
    let now: Export = {
      ...{ id: 'exp_00000000000000000000000000', format: 'csv', columns: ['name'], status: 'ready', total: 4000, rows: 0, bytes: 0 },
      ...{ createdAt: '2026-11-01T10:00:00.000Z', finishedAt: null, expiresAt: '2026-11-02T10:00:00.000Z' },
    }
    let links = 0
    const { client } = mocked({
      customers: [customer()],
      handlers: [
        mock.exports.create(() => now),
        mock.exports.retrieve(() => now),
        mock.exports.link(() => ({ path: `/v1/downloads/dwn_${++links}`, expiresAt: now.expiresAt })),
        mock.exports.cancel(() => (now = { ...now, status: 'cancelled', finishedAt: now.createdAt })),
      ],
    })
    const page = await stage(client)
    await page.show()
    page.primary()!.click()
    await until(() => page.status() === 'ready')
    assert.deepEqual(downloads, ['https://mock.example/v1/downloads/dwn_1'])
    assert.include(page.text(), 'Your browser is about to download the file')

    now = { ...now, status: 'running', rows: 1000, bytes: 50_000 }
    await until(() => page.status() === 'running')
    assert.equal(page.find<HTMLProgressElement>('progress')!.value, 1000)
    assert.include(page.text(), '1,000 of 4,000 exported')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    // Closed and opened again, it shows the same.
    page.dialog.hide()
    await page.dialog.updateComplete
    page.dialog.show()
    await until(() => page.status() === 'running')

    now = { ...now, status: 'failed' }
    await until(() => page.status() === 'failed')
    assert.include(page.text(), 'The download broke off')
    page.find('#again')!.click()
    await until(() => downloads.length === 2)
    now = { ...now, status: 'running', rows: 5 }
    await until(() => page.status() === 'running')
    page.find('#stop')!.click()
    await until(() => page.status() === 'cancelled')
    assert.isNull(page.find('#again'))
    assert.deepEqual(page.heard().filter((name) => name === 'export-finished').length, 2)
    page.find('#other')!.click()
    await until(() => page.find('.columns'))
  })

  it('DAT-2 says when a workbook needs more than one sheet, and when there is nothing to export', async () => {
    const many = mocked({ handlers: [mock.customers.summary(() => ({ customers: 1_200_000, companies: 0, users: 0, byStatus: {} }))] })
    const page = await stage(many.client)
    await page.show()
    page.choose('xlsx')
    await until(() => page.text().includes('A sheet holds 1,048,575 customers.'))
    unmountAll()
    const none = mocked({ handlers: [mock.customers.summary(() => ({ customers: 0, companies: 0, users: 0, byStatus: {} }))] })
    const empty = await stage(none.client)
    await empty.show()
    await until(() => empty.text().includes('There is nothing to export.'))
    assert.equal(empty.primary()!.ariaDisabled, 'true')
  })
})
