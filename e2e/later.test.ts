// Code that comes later, as the files for script tags bring it: slowly, or not at all at first.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { buildCdn } from '../scripts/build.ts'
import { cdnFolder } from '../scripts/build/cdn-folder.ts'
import { root } from '../scripts/repository.ts'
import { pagesOfEachTest, startBrowser } from './browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { nonce, startHost, type Host } from './host.ts'

let demo: Demo
let host: Host
let browser: Browser
let files: string[]
before(async () => {
  await buildCdn()
  files = Object.keys(JSON.parse(readFileSync(join(root, cdnFolder, 'sri.json'), 'utf8')) as object)
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
  host = await startHost(demo)
})
const openPage = pagesOfEachTest()
after(async () => {
  await browser?.close()
  await host?.stop()
  await demo?.stop()
})

let count = 0

/** A page whose elements come when it is told to; what of their files has one of these names is held back until `release`. */
async function open(body: string, file: string, held: string[] = [], viewport?: { width: number; height: number }) {
  const address = host.show(`/later-${++count}`, {
    body:
      `<customer-provider base-url="${demo.url}" locale="en">${body}</customer-provider>` +
      `<script nonce="${nonce}">
        document.querySelector('customer-provider').fetchToken = () => '${await host.token()}'
        window.begin = () => void import('${file}')
      </script>`,
  })
  const { page, complaints } = await openPage(browser, address, viewport)
  const waiting: HTTPRequest[] = []
  if (held.length > 0) {
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      if (held.some((name) => request.url().includes(`/chunks/${name}-`))) waiting.push(request)
      else void request.continue()
    })
  }
  await page.evaluate('begin()')
  const release = async () => {
    held.length = 0
    for (const request of waiting.splice(0)) await request.continue()
  }
  return { page, complaints, waiting, release }
}

/** Waits until something is in the shadow tree of an element. */
const comes = (page: Page, tag: string, selector: string) =>
  page.waitForFunction((where, what) => Boolean(document.querySelector(where)?.shadowRoot?.querySelector(what)), {}, tag, selector)
const isThere = (page: Page, tag: string, selector: string) =>
  page.evaluate((where, what) => Boolean(document.querySelector(where)?.shadowRoot?.querySelector(what)), tag, selector)
const click = (page: Page, tag: string, selector: string) =>
  page.evaluate((where, what) => document.querySelector(where)?.shadowRoot?.querySelector<HTMLElement>(what)?.click(), tag, selector)
const table = 'customer-table'

for (const width of [1280, 360])
  test(`KIT-1: ${width} pixels wide, the first rows are there before the code of the toolbar, and nothing moves when it comes`, async () => {
    const { page, complaints, waiting, release } = await open(`<${table}></${table}>`, `/cdn/${table}.js`, ['table-tools'], {
      width,
      height: 900,
    })
    const top = () =>
      page.evaluate(() => document.querySelector('customer-table')!.shadowRoot!.querySelector('.frame')!.getBoundingClientRect().top)
    await comes(page, table, '.record .name')
    assert.equal(waiting.length, 1)
    assert.equal(await isThere(page, table, '#toolbar-search'), false)
    const before = await top()
    await release()
    await comes(page, table, '#toolbar-search')
    assert.equal(await top(), before)
    assert.deepEqual(complaints, [])
  })

test('KIT-1: what one clicks before its code is here is done when it comes', async () => {
  const { page, release } = await open(`<${table}></${table}>`, `/cdn/${table}.js`, ['table-tools'])
  await comes(page, table, '.record .name')
  assert.ok(await isThere(page, table, '.head [aria-sort="ascending"]'))
  await click(page, table, '.record [type="checkbox"]')
  await click(page, table, '.head [aria-sort] .sorter')
  assert.ok(await isThere(page, table, '.head [aria-sort="ascending"]'))
  await release()
  await comes(page, table, '.head [aria-sort="descending"]')
  await comes(page, table, '[part="bulk-bar"]')
})

test('KIT-1: where the code of the toolbar cannot be loaded the rows are there, the table says so, and one more try brings it', async () => {
  host.mirror('/cut/')
  for (const file of files.filter((name) => name.includes('table-tools')))
    host.answer(`/cut/${file}`, (hit) => ({ status: hit === 1 ? 503 : 200 }))
  const { page } = await open(`<${table}></${table}>`, `/cut/${table}.js`)
  await comes(page, table, '.record .name')
  await comes(page, table, '.toolbar [role="alert"] button')
  await click(page, table, '.toolbar [role="alert"] button')
  await comes(page, table, '#toolbar-search')
  assert.equal(await isThere(page, table, '.toolbar [role="alert"]'), false)
})

for (const [tag, chunk, inside] of [
  ['manage-users-dialog', 'users-inside', '#link'],
  ['customer-detail-panel', 'panel-inside', '#section'],
  ['customer-search', 'search-inside', 'footer'],
] as const)
  test(`KIT-1: where the inside of <${tag}> cannot be loaded it says so in its place, and one more try brings it`, async () => {
    const { data } = await demo.asOne('admin').customers.list({ limit: 1 })
    const mirror = `/cut-${chunk}/`
    host.mirror(mirror)
    for (const file of files.filter((name) => name.includes(chunk)))
      host.answer(`${mirror}${file}`, (hit) => ({ status: hit === 1 ? 503 : 200 }))
    const { page } = await open(`<${tag} customer-id="${data[0]!.id}" open></${tag}>`, `${mirror}${tag}.js`)
    await comes(page, tag, '.state[role="alert"] button')
    assert.equal(await isThere(page, tag, inside), false)
    await click(page, tag, '.state[role="alert"] button')
    await comes(page, tag, inside)
    assert.equal(await isThere(page, tag, '.state[role="alert"]'), false)
  })
