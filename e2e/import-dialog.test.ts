import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import { pagesOfEachTest } from './browser.ts'
import type { Demo } from './demo.ts'
import { axeRun, namesUntil, says } from './portal-page.ts'
import { downloaded, keepDownloads, signInAsAdmin, startPortal } from './portal-visit.ts'

let demo: Demo
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'clientele-import-dialog-'))
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  ;({ demo, browser } = await startPortal())
})
after(async () => {
  await browser?.close()
  await demo?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const dialog = 'import-customers-dialog >>> '

/** The portal of an admin, the dialog open, and the folder that the browser downloads to. */
async function portal(name: string) {
  const { page } = await openPage(browser, demo.url)
  const downloads = join(folder, name)
  await keepDownloads(page, downloads)
  await signInAsAdmin(page, demo)
  await page.waitForSelector('customer-table >>> .button.import')
  await page.click('customer-table >>> .button.import')
  await page.waitForSelector(`${dialog}.drop`)
  return { page, downloads }
}

async function choose(page: Page, path: string) {
  const field = (await page.waitForSelector(`${dialog}input[type=file]`)) as ElementHandle<HTMLInputElement>
  await field.uploadFile(path)
  await next(page)
}

/** The way on, as soon as it is open. */
async function next(page: Page) {
  await page.waitForSelector(`${dialog}footer .primary[aria-disabled=false]`)
  await page.click(`${dialog}footer .primary`)
}

test('DAT-1 somebody imports a file in the portal, corrects a cell, and brings the rejected rows in from the file that comes back', async () => {
  const path = join(folder, 'kunder.csv')
  // As Excel writes it in Norway.
  const text =
    'Firmanavn;E-post;Postnr;Poststed;Land\r\nVidda Nett AS;post@vidda.example;9510;Alta;Norge\r\nVidda Ål AS;galt;3570;Ål;Norge\r\n;uten@vidda.example;;;Norge\r\n'
  writeFileSync(path, Buffer.from(text, 'latin1'))
  const { page, downloads } = await portal('rejected')
  await choose(page, path)
  await page.waitForSelector(`${dialog}.match select`)
  assert.deepEqual(await axeRun(page), [])
  await next(page)
  const cell = await page.waitForSelector(`${dialog}[aria-label="E-post, row 3"]`)
  await cell!.click({ count: 3 })
  await cell!.type('post@vidda-al.example')
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${dialog}#row-3 .fine`)
  assert.deepEqual(await axeRun(page), [])
  await next(page)
  await says(page, 'import-customers-dialog', '2 customers imported')
  assert.deepEqual(await axeRun(page), [])

  await page.click(`${dialog}#rejected`)
  const { path: rejected } = await downloaded(downloads)
  writeFileSync(rejected, readFileSync(rejected, 'utf8').replace('\n"",', '\n"Vidda Uten AS",'))
  await page.click(`${dialog}#again`)
  await choose(page, rejected)
  await page.waitForSelector(`${dialog}.match select`)
  await next(page)
  await page.waitForSelector(`${dialog}.tally`)
  await next(page)
  await says(page, 'import-customers-dialog', '1 customer imported')
  const made = (await demo.asOne('admin').customers.list({ search: 'Vidda' })).data
  assert.deepEqual(made.map(({ name: each, address }) => [each, address?.city ?? null]).sort(), [
    ['Vidda Nett AS', 'Alta'],
    ['Vidda Uten AS', null],
    ['Vidda Ål AS', 'Ål'],
  ])
  // The table behind has them, too.
  await page.click(`${dialog}footer .primary`)
  await page.type('customer-table >>> input[type=search]', 'Vidda')
  await namesUntil(page, (shown) => shown.length === 3)
})
