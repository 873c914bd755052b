import { assert } from 'chai'
import { ClienteleError, type Client, type Customer } from '@clientele/sdk'
import { axeFindings } from '../../testing/axe.ts'
import { clientOf, unmountAll, until } from '../../testing/mount.ts'
import { ownClient } from '../../testing/own-client.ts'
import { settled } from '../../testing/settled.ts'
import { makeCustomers, nameOf, word } from '../../testing/table-page.ts'
import { openTable, textOf, type BulkPage } from './testing/bulk-page.ts'

const admin = await clientOf('northAdmin')
let client: Client
const clientVia = async (fetch: (request: Request) => Promise<Response>) => (await ownClient({ fetch })).client

before(async () => {
  client = (await ownClient()).client
})
afterEach(() => {
  unmountAll()
  Object.assign(document.documentElement.style, { colorScheme: '', background: '' })
})

/** A table with customers that no other test knows. */
async function opened(count: number, as = client): Promise<{ page: BulkPage; made: Customer[]; search: string }> {
  const search = word()
  const made = await makeCustomers(admin, search, count)
  return { page: await openTable(as, search, nameOf(0, search)), made, search }
}
const barOf = ({ root }: BulkPage) => root.querySelector<HTMLElement>('.bulk:not(.job)')
const offered = (page: BulkPage) => [...(barOf(page)?.querySelectorAll('.act') ?? [])].map(textOf)

describe('the bulk bar', () => {
  it('LIST-8 says how many are selected, offers all that match, and goes when the selection is cleared by Escape', async () => {
    const { page, made } = await opened(3)
    assert.isNull(barOf(page))
    page.select(made[0]!, made[1]!)
    const bar = await until(() => barOf(page))
    assert.include(textOf(bar), '2 selected')
    await page.press('Select all 3')
    await until(() => textOf(barOf(page)).includes('3 selected'))
    assert.isTrue(page.table.selection.isAll)
    assert.isTrue(barOf(page)!.contains(page.focused))
    page.key('Escape')
    await until(() => !barOf(page))
    assert.isNotNull(page.focused, 'the keyboard stays in the table')
  })

  it('LIST-8 stands at the edge of the screen where the table is higher, and no row that has the focus is behind it', async () => {
    const { page, made } = await opened(12)
    page.table.style.height = '1600px'
    page.table.style.marginBlockStart = `${innerHeight - 260}px`
    page.select(made[0]!)
    const bar = await until(() => barOf(page))
    const { top, bottom } = bar.getBoundingClientRect()
    assert.isAtMost(bottom, innerHeight)
    assert.isAbove(bottom, innerHeight - 40)
    page.table.focus()
    for (let row = 0; row < 12; row++) {
      page.key('ArrowDown')
      await page.table.updateComplete
      const cell = page.focused!.getBoundingClientRect()
      assert.isAtMost(Math.round(cell.bottom), Math.round(bar.getBoundingClientRect().top), `row ${row}`)
    }
    assert.isAbove(top, 0)
  })

  it('LIST-8 offers what does something to those that are selected: reactivating only where one is not active', async () => {
    const { page, made } = await opened(3)
    page.select(made[0]!)
    await until(() => barOf(page))
    assert.deepEqual(offered(page), ['Move to reseller', 'Suspend', 'Deactivate', 'Delete'])
    await admin.customers.setStatus(made[1]!.id, { status: 'suspended' })
    page.select(made[1]!)
    await until(() => offered(page).includes('Reactivate'))
    page.table.selection.clear()
    page.select(made[1]!)
    await until(() => !offered(page).includes('Suspend'))
    assert.deepEqual(offered(page), ['Move to reseller', 'Deactivate', 'Reactivate', 'Delete'])
  })

  it('LIST-8 offers nothing to those who may not, and the server refuses them all the same', async () => {
    const search = word()
    const made = await makeCustomers(admin, search, 1)
    const { id } = (await (await clientOf('northRegular')).session.retrieve()).person!
    await admin.links.create(made[0]!.id, { userId: id, group: 'admin' })
    const regular = await clientOf('northRegular')
    const page = await openTable(regular, search, nameOf(0, search))
    page.select(made[0]!)
    await until(() => barOf(page))
    assert.deepEqual(offered(page), [])
    const refused: unknown = await regular.jobs
      .create({ action: 'customers.suspend', customers: [made[0]!.id] })
      .catch((error: unknown) => error)
    assert.instanceOf(refused, ClienteleError)
    assert.equal(refused.status, 403)
    assert.equal(await page.statusOf(made[0]!), 'active')
  })

  it('LIST-8 a client that may not delete is not offered it', async () => {
    const { page, made } = await opened(1, (await ownClient({ without: ['customers:delete'] })).client)
    page.select(made[0]!)
    await until(() => barOf(page))
    assert.deepEqual(offered(page), ['Move to reseller', 'Suspend', 'Deactivate'])
  })
})

describe('the question before', () => {
  it('LIST-8 says what will change and what is left out and why, and does just that', async () => {
    const { page, made } = await opened(5)
    await admin.customers.setStatus(made[1]!.id, { status: 'suspended' })
    await admin.customers.setStatus(made[2]!.id, { status: 'inactive' })
    page.table.refreshRows()
    await until(() => page.table.workspace!.customers.get(made[2]!.id)?.status === 'inactive')
    page.select(...made.slice(0, 4))
    const dialog = await page.ask('Suspend')
    assert.equal(textOf(dialog.querySelector('h2')), 'Suspend 2 of the 4 customers?')
    assert.deepEqual(page.tally, { 'Will be suspended': '2', 'Suspended already': '1', 'Left out: inactive': '1' })
    assert.equal(textOf(page.focused), 'Keep them as they are')
    page.type('#bulk-reason', 'Contract year ends')
    await page.pressInDialog('Suspend 2 customers')
    const job = await page.ended(await page.started())
    assert.deepEqual([job.total, job.done, job.reason], [2, 2, 'Contract year ends'])
    assert.deepEqual(await Promise.all(made.map((one) => page.statusOf(one))), [
      'suspended',
      'suspended',
      'inactive',
      'suspended',
      'active',
    ])
    assert.isTrue(page.table.selection.isEmpty)
  })

  it('LIST-8 is about all that match but those that were taken out', async () => {
    const { page, made, search } = await opened(4)
    await admin.customers.setStatus(made[3]!.id, { status: 'inactive' })
    page.table.selection.selectAll()
    page.table.selection.toggle(made[1]!.id)
    await until(() => textOf(barOf(page)).includes('3 selected'))
    await page.ask('Suspend')
    assert.deepEqual(page.tally, { 'Will be suspended': '2', 'Left out: inactive': '1' })
    await page.pressInDialog('Suspend 2 customers')
    const before = page.named('before-bulk-action')[0]!
    assert.deepEqual(before.detail.scope, { kind: 'all', filter: { search }, except: [made[1]!.id] })
    const job = await page.ended(await page.started())
    assert.deepEqual([job.total, job.done], [2, 2])
    assert.deepEqual(await Promise.all(made.map((one) => page.statusOf(one))), ['suspended', 'active', 'suspended', 'inactive'])
  })

  it('LIST-8 deleting many takes the number typed, and a wrong one is said to be wrong', async () => {
    const { page, made } = await opened(2)
    page.select(...made)
    await page.ask('Delete')
    assert.equal(page.focused?.id, 'bulk-typed')
    page.type('#bulk-typed', '3')
    await page.pressInDialog('Delete 2 customers')
    await until(() => page.dialog!.querySelector('#bulk-typed-error'))
    assert.equal(page.textOf('#bulk-typed-error'), 'This is not the number. It is 2.')
    assert.equal(page.focused?.id, 'bulk-typed')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.type('#bulk-typed', ' 2 ')
    page.key('Enter', { ctrlKey: true })
    await page.ended(await page.started())
    assert.deepEqual(await Promise.all(made.map((one) => page.statusOf(one))), ['deleted', 'deleted'])
  })

  it('LIST-8 moves to the reseller that one finds and chooses, and wants one to be chosen', async () => {
    const { page, made } = await opened(2)
    page.select(...made)
    const dialog = await page.ask('Move to reseller')
    assert.equal(page.focused?.id, 'bulk-partner')
    await page.pressInDialog('Move 2 customers')
    await until(() => page.dialog!.querySelector('#bulk-partner-error'))
    page.type('#bulk-partner', 'North Res')
    await until(() => [...dialog.querySelectorAll('.pick')].map(textOf).join() === 'North Reseller')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.key('Enter')
    await until(() => dialog.querySelector('.pick :checked'))
    await page.pressInDialog('Move 2 customers')
    const job = await page.ended(await page.started())
    assert.equal(job.done, 2)
    assert.equal((await client.customers.retrieve(made[0]!.id)).partner.name, 'North Reseller')
  })

  it('KIT-5 a host can keep it from happening', async () => {
    const { page, made } = await opened(1)
    page.table.addEventListener('before-bulk-action', (event) => event.preventDefault(), { once: true })
    page.select(made[0]!)
    await page.ask('Suspend')
    await page.pressInDialog('Suspend 1 customer')
    await until(() => !page.dialog)
    assert.deepEqual(page.named('bulk-action-started'), [])
    assert.deepEqual(
      (await client.jobs.list({ limit: 1 })).data.filter(({ createdAt }) => createdAt > made[0]!.createdAt),
      [],
    )
    assert.equal(await page.statusOf(made[0]!), 'active')
  })

  it('Escape leaves everything as it is, and the keyboard where it was', async () => {
    const { page, made } = await opened(1)
    page.select(made[0]!)
    const dialog = await page.ask('Deactivate')
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !page.dialog)
    assert.equal(textOf(page.focused), 'Deactivate')
    assert.isFalse(page.table.selection.isEmpty)
  })

  it('when it cannot be begun, says so in words, keeps what was typed, and begins it once when tried again', async () => {
    const calls: (string | null)[] = []
    const failing = await clientVia(async (request) => {
      if (request.method !== 'POST' || !request.url.endsWith('/v1/jobs')) return fetch(request)
      calls.push(request.headers.get('idempotency-key'))
      // The first answer is lost on its way, after the server did its work.
      const answer = await fetch(request)
      return calls.length > 3 ? answer : Promise.reject(new TypeError('Cut'))
    })
    const { page, made } = await opened(2, failing)
    page.select(...made)
    await page.ask('Suspend')
    page.type('#bulk-reason', 'As agreed')
    await page.pressInDialog('Suspend 2 customers')
    const notice = await until(() => page.dialog!.querySelector('.notice.bad'))
    assert.include(textOf(notice), 'No connection')
    assert.equal(page.dialog!.querySelector<HTMLInputElement>('#bulk-reason')!.value, 'As agreed')
    assert.deepEqual(await axeFindings(), [])
    await page.pressInDialog('Suspend 2 customers')
    await page.ended(await page.started())
    assert.equal(new Set(calls).size, 1)
    assert.lengthOf((await failing.jobs.list()).data, 1)
  })

  it('says so when it cannot be counted, and counts when tried again', async () => {
    let fails = false
    const failing = await clientVia(async (request) =>
      fails && request.url.includes('/customer-summary') ? Promise.reject(new TypeError('Cut')) : fetch(request),
    )
    const { page } = await opened(2, failing)
    page.table.selection.selectAll()
    fails = true
    await page.press('Suspend', () => barOf(page))
    await until(() => page.dialog?.querySelector('.notice.bad'))
    fails = false
    await page.pressInDialog('Try again')
    await until(() => page.tally['Will be suspended'] === '2')
  })

  it('KIT-10 bar and question are accessible, in the light and in the dark', async () => {
    const { page, made } = await opened(2)
    page.select(made[0]!)
    await until(() => barOf(page))
    for (const theme of ['light', 'dark']) {
      Object.assign(document.documentElement.style, { colorScheme: theme, background: 'Canvas' })
      await settled()
      assert.deepEqual(await axeFindings(), [])
    }
    await page.ask('Suspend')
    for (const theme of ['light', 'dark']) {
      Object.assign(document.documentElement.style, { colorScheme: theme, background: 'Canvas' })
      await settled()
      assert.deepEqual(await axeFindings(), [])
    }
  })

  it('KIT-11 in a narrow place the actions are in a menu', async () => {
    const { page, made } = await opened(2)
    page.table.style.inlineSize = '360px'
    page.select(made[0]!)
    await until(() => barOf(page))
    await page.press('Actions', () => barOf(page))
    const menu = await until(() => page.root.querySelector('#bulk-menu:popover-open'))
    assert.deepEqual([...menu.querySelectorAll('.item')].map(textOf), ['Move to reseller', 'Suspend', 'Deactivate', 'Delete'])
    await settled()
    assert.deepEqual(await axeFindings(), [])
    menu.querySelector<HTMLElement>('[data-id="suspend"]')!.click()
    await until(() => page.dialog?.querySelector('dl.tally'))
    assert.isAtMost(barOf(page)!.getBoundingClientRect().width, 360)
  })
})
