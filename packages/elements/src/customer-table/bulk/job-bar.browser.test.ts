import { assert } from 'chai'
import type { Client, Customer, Job } from '@clientele/sdk'
import { axeFindings } from '../../testing/axe.ts'
import { clientOf, unmountAll, until } from '../../testing/mount.ts'
import { ownClient } from '../../testing/own-client.ts'
import { settled } from '../../testing/settled.ts'
import { makeCustomers, nameOf, word } from '../../testing/table-page.ts'
import { endOf, openTable, SlowJobs, textOf, type BulkPage } from './testing/bulk-page.ts'

const admin = await clientOf('northAdmin')
afterEach(unmountAll)

/** A table with customers that no other test knows, and jobs of its own. */
async function opened(count: number, given?: Client): Promise<{ page: BulkPage; made: Customer[]; search: string; client: Client }> {
  const search = word()
  const [client, made] = [given ?? (await ownClient()).client, await makeCustomers(admin, search, count)]
  return { page: await openTable(client, search, nameOf(0, search)), made, search, client }
}

async function suspend(page: BulkPage, count: number): Promise<Job> {
  const known = page.named('bulk-action-started').length
  await page.ask('Suspend')
  await page.pressInDialog(`Suspend ${count} ${count === 1 ? 'customer' : 'customers'}`)
  return page.started(known)
}

describe('a job', () => {
  it('LIST-8 that went well for all ends in a toast, and Ctrl+Z takes it back while that stands', async () => {
    const { page, made } = await opened(3)
    page.select(...made)
    const job = await suspend(page, 3)
    await page.ended(job)
    await page.toasted('3 customers suspended')
    await until(() => page.line(job.id) === null)
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.table.focus()
    page.key('z', { ctrlKey: true })
    const undo = await page.started(1)
    assert.equal(undo.undoes, job.id)
    await page.ended(undo)
    await page.toasted('Everything is as it was at ')
    assert.deepEqual(await Promise.all(made.map((one) => page.statusOf(one))), ['active', 'active', 'active'])
  })

  it('LIST-8 that did not work everywhere says for whom and why, and what helps', async () => {
    const { page, made } = await opened(4)
    page.select(...made)
    await page.ask('Suspend')
    // Somebody else is quicker.
    await admin.customers.setStatus(made[0]!.id, { status: 'inactive' })
    await admin.customers.setStatus(made[1]!.id, { status: 'suspended' })
    await page.pressInDialog('Suspend 4 customers')
    const job = await page.ended(await page.started())
    assert.deepEqual([job.done, job.skipped, job.failed], [2, 1, 1])
    const line = await until(() => page.line(job.id))
    assert.include(textOf(line), '2 customers suspended, 1 not')
    assert.include(page.said, '2 customers suspended, 1 not')

    await page.press('See which', () => page.line(job.id))
    const failed = await until(() => page.dialog?.querySelector('.people li'))
    assert.include(textOf(failed), nameOf(0, made[0]!.name.split(' ')[1]!))
    assert.include(textOf(failed), 'The customer is inactive')
    assert.equal(textOf(page.dialog!.querySelector('footer .grow')), '1 needs a change first')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    const [, done, skipped] = page.dialog!.querySelectorAll<HTMLInputElement>('.segments input')
    done!.click()
    await until(() => page.dialog!.querySelectorAll('.people li').length === 2)
    skipped!.click()
    await until(() => textOf(page.dialog!.querySelector('.people')).includes(made[1]!.name))

    const asked: string[] = []
    page.table.addEventListener('customer-open', (event) => {
      event.preventDefault()
      asked.push((event as CustomEvent).detail.customerId as string)
    })
    page.dialog!.querySelector<HTMLInputElement>('.segments input')!.click()
    await page.pressInDialog('Open')
    assert.deepEqual(asked, [made[0]!.id])
    await until(() => !page.dialog)

    page.line(job.id)!.querySelector<HTMLElement>('[aria-label="Dismiss"]')!.click()
    await until(() => page.line(job.id) === null)
  })

  it('LIST-8 is taken back but for what was changed since, and that can be tried again', async () => {
    const { page, made, client } = await opened(2)
    page.select(...made)
    const job = await page.ended(await suspend(page, 2))
    await page.toasted('2 customers suspended')
    const { version } = await client.customers.retrieve(made[0]!.id)
    await admin.customers.update(made[0]!.id, { description: 'Changed since' }, { ifMatch: version })
    await page.press('Undo', () => page.root.querySelector('.toast'))
    const undo = await page.ended(await page.started(1))
    assert.deepEqual([undo.undoes, undo.done, undo.failed], [job.id, 1, 1])
    await page.press('See which', () => page.line(undo.id))
    const row = await until(() => page.dialog?.querySelector('.people li'))
    assert.include(textOf(row), 'Somebody changed it since, so it was left as it is')
    await page.pressInDialog('Try again')
    await until(() => textOf(row).includes('Done now'))
    assert.equal(await page.statusOf(made[0]!), 'active')
    await settled()
    assert.deepEqual(await axeFindings(), [])
  })

  it('LIST-8 can be stopped: what is done stays done, the rest is left, and that is said', async () => {
    const slow = new SlowJobs()
    const { page, made } = await opened(1, (await ownClient({ fetch: slow.fetch })).client)
    page.select(made[0]!)
    slow.done = 60
    const job = await suspend(page, 1)
    await until(() => textOf(page.line(job.id)).includes('Suspending 60 of 200'))
    await page.press('Stop', () => page.line(job.id))
    const text = '60 customers suspended, stopped before the other 140'
    await until(() => textOf(page.line(job.id)).includes(text))
    assert.include(page.said, text)
    assert.isNotNull(page.focused, 'the keyboard stays in the table')
  })

  it('LIST-8 outlives the page: a table that comes later shows it as it runs, and how it ends', async () => {
    const slow = new SlowJobs()
    const { page, made, search, client } = await opened(1, (await ownClient({ fetch: slow.fetch })).client)
    page.select(made[0]!)
    const job = await suspend(page, 1)
    unmountAll()
    slow.done = 120
    const again = await openTable(client, search, nameOf(0, search))
    await until(() => textOf(again.line(job.id)).includes('Suspending 120 of 200'))
    slow.isDone = true
    await again.toasted('200 customers suspended')
    assert.equal(again.named('bulk-action-finished')[0]?.detail.job.id, job.id)
  })

  it('LIST-8 that ended while nobody looked is shown once, with the way back, until it is dismissed', async () => {
    const { page, made, client, search } = await opened(2)
    const job = await client.jobs.create({ action: 'customers.deactivate', customers: made.map(({ id }) => id) })
    unmountAll()
    await endOf(client, job.id)
    const again = await openTable(client, search, nameOf(0, search))
    const line = await until(() => again.line(job.id))
    assert.include(textOf(line), '2 customers deactivated')
    assert.isNotNull(line.querySelector('.undo'))
    line.querySelector<HTMLElement>('.square')!.click()
    await until(() => again.line(job.id) === null)
    unmountAll()
    const other = await client.jobs.create({ action: 'customers.activate', customers: [made[0]!.id] })
    const once = await openTable(client, search, nameOf(0, search))
    await until(() => once.line(other.id) ?? once.toast)
    assert.isNull(once.line(job.id))
    assert.equal(page.named('bulk-action-started').length, 0)
  })

  it('LIST-8 says how far it is as it goes, and speaks at each quarter and not more often', async () => {
    const slow = new SlowJobs()
    const { page, made } = await opened(1, (await ownClient({ fetch: slow.fetch })).client)
    page.select(made[0]!)
    const job = await suspend(page, 1)
    const shown = async (count: number) => {
      slow.done = count
      await until(() => textOf(page.line(job.id)).includes(`Suspending ${count} of 200`))
      assert.equal(page.line(job.id)!.querySelector('progress')!.value, count)
    }
    await shown(10)
    await settled()
    assert.deepEqual(await axeFindings(), [])
    await shown(60)
    await shown(70)
    await shown(150)
    const spoken = page.said.filter((text) => text.startsWith('Suspending'))
    assert.deepEqual(spoken.slice(-2), ['Suspending 60 of 200', 'Suspending 150 of 200'])
    assert.notInclude(spoken, 'Suspending 70 of 200')
    assert.notInclude(spoken, 'Suspending 10 of 200')
  })
})
