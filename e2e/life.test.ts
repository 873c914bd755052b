import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { listen } from '../packages/server/src/adapters/node-server.ts'
import { purgeCustomers } from '../packages/server/src/customers/purge.ts'
import { startServer, type TestServer } from '../packages/server/src/testing/harness.ts'
import { password } from '../packages/server/src/testing/world.ts'
import { buildPortal, portalDist } from '../scripts/build.ts'
import { pagesOfEachTest, startBrowser } from './browser.ts'
import { axeRun, namesUntil, openRow, says } from './portal-page.ts'

// The real portal on a server in this process, so that a day can be let pass.
const day = 86_400_000
let server: TestServer
let listening: Awaited<ReturnType<typeof listen>>
let browser: Browser
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  await buildPortal()
  server = await startServer({ settings: { graceDays: 1 } })
  listening = await listen(server.app.fetch, { port: 0, host: '127.0.0.1', pages: { folder: portalDist } })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await listening?.close(0)
  await server?.stop()
})

const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
const make = async (name: string) => (await admin('POST', '/customers', { name })).body.id as string
const panel = 'customer-detail-panel'

async function signedIn() {
  const { page } = await openPage(browser, listening.url)
  await page.evaluate(() => localStorage.setItem('portal.look', JSON.stringify({ locale: 'en-GB' })))
  await page.reload()
  await page.waitForSelector('#email')
  await page.type('#email', server.people.northAdmin.email)
  await page.type('#password', password)
  const following = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/events')
  await page.click('form .primary')
  await following
  return page
}

/** Presses the button of the panel that says this. */
const press = (page: Page, text: string) =>
  page.waitForFunction(
    (tag, wanted) => {
      const buttons = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('button')]
      const button = buttons.find((one) => one.checkVisibility() && one.textContent.trim() === wanted)
      button?.click()
      return button !== undefined
    },
    {},
    panel,
    text,
  )
const choose = async (page: Page, action: string) => {
  await page.locator(`${panel} >>> button[aria-label="More actions"]`).click()
  await page.locator(`${panel} >>> #actions [data-id="${action}"]`).click()
}
const askToDelete = async (page: Page, typed: string) => {
  await choose(page, 'delete')
  await page.waitForSelector(`${panel} >>> #typed-name`)
  await page.type(`${panel} >>> #typed-name`, typed)
  await page.click(`${panel} >>> #customer-status button[type=submit]`)
}

test('LIFE-1 LIFE-2: a customer is deleted with its name typed, restored, deleted again, and purged a day later; list and panel follow', async () => {
  const [doomed, stays] = [await make('Doomed AS'), await make('Stays AS')]
  const page = await signedIn()
  await namesUntil(page, (names) => names.includes('Doomed AS') && names.includes('Stays AS'))
  await openRow(page, 'Doomed AS')
  await says(page, panel, 'Doomed AS')

  await askToDelete(page, 'Doomed')
  await says(page, panel, 'This is not the name. It is Doomed AS.')
  assert.equal((await admin('GET', `/customers/${doomed}`)).body.status, 'active')
  await page.type(`${panel} >>> #typed-name`, ' AS')
  await page.click(`${panel} >>> #customer-status button[type=submit]`)
  await says(page, panel, 'Its users have no access. It can be restored until')
  assert.equal((await admin('GET', `/customers/${doomed}`)).body.status, 'deleted')
  assert.deepEqual(await axeRun(page), [])

  await press(page, 'Restore customer')
  await says(page, panel, 'Doomed AS is restored.')
  assert.equal((await admin('GET', `/customers/${doomed}`)).body.status, 'active')

  await askToDelete(page, 'Doomed AS')
  await says(page, panel, 'Its users have no access. It can be restored until')
  server.forward(day + 1000)
  await purgeCustomers(server.database, server.clock())
  server.app.services.events.wake()
  await says(page, panel, 'It was deleted for good')
  assert.deepEqual(await axeRun(page), [])
  assert.equal((await admin('GET', `/customers/${doomed}`)).body.code, 'not_found')

  await page.reload()
  await namesUntil(page, (names) => names.includes('Stays AS') && !names.includes('Doomed AS'))
  assert.equal((await admin('GET', `/customers/${stays}`)).body.status, 'active')
})

test('LIFE-1: somebody else’s payment lifts the suspension of the customer that one looks at, and the panel says so', async () => {
  const id = await make('Debtor AS')
  const at = (days: number) => new Date(server.clock().getTime() + days * day)
  const invoice = `inv_${'0'.repeat(25)}1`
  await server.database.db
    .insertInto('invoices')
    .values({
      ...{ partner_id: server.partners.north, customer_id: id, id: invoice, number: 'F-1', status: 'open' },
      ...{ amount: 5000, currency: 'EUR', issued_at: at(-30), due_at: at(-1) },
    })
    .execute()
  const page = await signedIn()
  await namesUntil(page, (names) => names.includes('Debtor AS'))
  await openRow(page, 'Debtor AS')
  await says(page, panel, 'Debtor AS')
  await choose(page, 'suspend')
  await page.locator(`${panel} >>> #customer-status input[type=checkbox]`).click()
  assert.deepEqual(await axeRun(page), [])
  await page.click(`${panel} >>> #customer-status button[type=submit]`)
  await says(page, panel, 'Debtor AS is suspended.')
  await says(page, panel, 'Suspended')
  assert.equal((await admin('POST', `/customers/${id}/invoices/${invoice}/payment`, {})).status, 200)
  await says(page, panel, 'Active')
  assert.equal((await admin('GET', `/customers/${id}`)).body.status, 'active')
})
