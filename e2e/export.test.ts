import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'puppeteer-core'
import readSheet from 'read-excel-file/node'
import { createClient, type Client } from '@clientele/sdk'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { pagesOfEachTest } from './browser.ts'
import { allCustomers, eventually, type Demo } from './demo.ts'
import { says } from './portal-page.ts'
import { downloaded, keepDownloads, signInAsAdmin, startPortal } from './portal-visit.ts'
import { startProcess, stopProcess } from './server-process.ts'

let demo: Demo
let admin: Client
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'clientele-export-'))
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  ;({ demo, browser } = await startPortal())
  admin = demo.asOne('admin')
})
after(async () => {
  await browser?.close()
  await demo?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The portal of an admin, and the folder that their browser downloads to. */
async function portal(name: string) {
  const { page } = await openPage(browser, demo.url)
  const downloads = join(folder, name)
  await keepDownloads(page, downloads)
  await signInAsAdmin(page, demo)
  return { page, downloads }
}

const dialog = 'export-customers-dialog >>> '
const exportAs = async (page: Page, format: string) => {
  await page.waitForSelector('customer-table >>> .button.export')
  await page.click('customer-table >>> .button.export')
  await page.waitForSelector(`${dialog}input[value=${format}]`)
  await page.click(`${dialog}input[value=${format}]`)
  await page.click(`${dialog}footer .primary`)
  return says(page, 'export-customers-dialog', 'exported')
}

test('DAT-2 the browser downloads what the table shows as CSV, and it is those customers in that order', async () => {
  const { page, downloads } = await portal('csv')
  await exportAs(page, 'csv')
  const { name, bytes } = await downloaded(downloads)
  assert.match(name, /^customers-\d{4}-\d\d-\d\d\.csv$/)
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true })
  const all = await allCustomers(admin)
  assert.deepEqual(
    rows.map((row) => row['Name']!.replace(/^'(?='*[=+\-@])/, '')),
    all.map(({ name: each }) => each),
  )
})

test('DAT-2 as a workbook it has the amounts as numbers, beside their currency', async () => {
  const { page, downloads } = await portal('xlsx')
  await exportAs(page, 'xlsx')
  const { bytes } = await downloaded(downloads)
  const [head, ...rows] = (await readSheet(bytes))[0]!.data
  const all = await allCustomers(admin)
  const [name, mrr, currency] = ['Name', 'MRR', 'Currency'].map((title) => head!.indexOf(title)) as [number, number, number]
  const digits = (code: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits!
  assert.deepEqual(
    rows.map((row) => [row[name], row[mrr], row[currency]]),
    all.map((each) => [each.name, each.mrr!.amount / 10 ** digits(each.currency), each.currency]),
  )
})

test('DAT-2 kill -9 in the middle of a large export: the download breaks off, nothing is lost, and it can be fetched anew', async () => {
  const dataDir = join(folder, 'data')
  const start = () => startProcess({ DATA_DIR: dataDir, DEMO: 'on', DEMO_CUSTOMERS: '6000', CALLS_PER_MINUTE: '1000000' })
  const clientOf = ({ url }: { url: string }) => {
    const visitor = createClient({ baseUrl: url })
    return createClient({
      baseUrl: url,
      token: () => visitor.session.signIn({ email: demo.personOf('admin').email, password: demoPassword }),
    })
  }
  const first = await start()
  const client = clientOf(first)
  const made = await client.exports.create({ format: 'jsonl' })
  const response = await client.exports.file(made.id)
  const reader = response.body!.getReader()
  await reader.read()
  first.child.kill('SIGKILL')
  await assert.rejects(async () => {
    while (!(await reader.read()).done);
  })
  await first.ended

  const second = await start()
  const later = clientOf(second)
  const { path } = await later.exports.link(made.id)
  const lines = (await (await fetch(second.url + path)).text()).trimEnd().split('\n')
  assert.equal(lines.length, made.total)
  assert.ok(made.total > 4_000)
  const done = await eventually(
    () => later.exports.retrieve(made.id),
    ({ status }) => status === 'done',
  )
  assert.equal(done.rows, made.total)
  await stopProcess(second)
})
