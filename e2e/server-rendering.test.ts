// Elements that a host's server has drawn, on a page with a strict policy, taken over by the browser.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import type { Browser, Page } from 'puppeteer-core'
import { createClient, type CustomerFilter } from '@clientele/sdk'
import { prerender, type Prerender, type PrerenderOptions } from '@clientele/elements/ssr'
import { widgets } from '../packages/elements/src/elements.ts'
import { root } from '../scripts/repository.ts'
import { pagesOfEachTest, startBrowser } from './browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { nonce, startHost, type Host } from './host.ts'

let demo: Demo
let host: Host
let browser: Browser
before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
  host = await startHost(demo)
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { hydrate } from '@clientele/elements/hydrate'
        import '@clientele/elements/define'
        window.takeOver = hydrate`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    conditions: ['@clientele/source'],
    write: false,
  })
  host.answer('/client.js', () => ({ status: 200, body: outputFiles[0]!.text }))
})
// Whatever a test does, the page must not have complained: of an error of its own, or of its security policy.
const openPage = pagesOfEachTest({ spotless: true })
after(async () => {
  await browser?.close()
  await host?.stop()
  await demo?.stop()
})

let count = 0
type Made = { wanted?: Prerender[]; change?: (text: string) => string } & Partial<PrerenderOptions>
/** Puts up a page as a server would make it; the script that takes over waits for `start()`. */
const make = async ({ wanted = [{ tag: 'customer-summary' }], change = (text) => text, ...more }: Made = {}) => {
  const options = { baseUrl: demo.url, client: demo.asOne('admin'), locale: 'en', nonce, timeoutMs: 20_000, ...more }
  const { start, elements, end } = await prerender(options, wanted)
  const token = await host.token()
  const page = host.show(`/drawn-${++count}`, {
    policy:
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src ${demo.url}; ` +
      `require-trusted-types-for 'script'; trusted-types lit-html`,
    head: `<script type="module" src="/client.js" nonce="${nonce}"></script>`,
    body: `${change(start + elements.join('') + end)}<script nonce="${nonce}">window.start = () => takeOver({ fetchToken: () => '${token}' })</script>`,
  })
  return { url: page, html: elements.join('') }
}
const open = async (url: string) => {
  const made = await openPage(browser, 'about:blank')
  const calls: string[] = []
  const asked: URL[] = []
  made.page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.pathname.startsWith('/v1/') || request.method() !== 'GET') return
    calls.push(url.pathname)
    asked.push(url)
  })
  await made.page.goto(url)
  await made.page.waitForFunction('window.takeOver')
  return { page: made.page, calls, asked }
}
const text = (page: Page) =>
  page.$eval('customer-summary', (element) => element.shadowRoot?.querySelector('.root')?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
const shows = (page: Page, what: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('customer-summary')?.shadowRoot?.textContent?.replace(/\s+/g, ' ').includes(wanted),
    { timeout: 20_000 },
    what,
  )
const figures = async () => {
  const { customers, byStatus } = await demo.asOne('admin').customers.summary()
  return `Customers ${customers} ${byStatus['active']} active`
}

test('KIT-6: what a server has drawn is there before any script, with its data', async () => {
  const { url } = await make()
  const made = await openPage(browser, 'about:blank')
  await made.page.setJavaScriptEnabled(false)
  await made.page.goto(url)
  assert.ok((await text(made.page)).includes(await figures()))
  assert.equal(await made.page.$eval('customer-summary', (element) => getComputedStyle(element).display), 'block')
})

test('KIT-6: the browser takes over what is there, node by node, and asks for nothing that the server knew', async () => {
  const { url } = await make()
  const { page, calls } = await open(url)
  await page.evaluate(() => {
    const list = document.querySelector('customer-summary')?.shadowRoot?.querySelector('dl')
    Object.assign(window, { drawn: list })
  })
  const before = await text(page)
  const following = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/events')
  await page.evaluate('start()')
  await page.waitForFunction(() => (document.querySelector('customer-summary') as unknown as { hasUpdated: boolean }).hasUpdated)
  // It lives: the button opens what it is for, and a change is shown as it happens.
  await page.evaluate(() => document.querySelector('customer-summary')?.shadowRoot?.querySelector<HTMLButtonElement>('.link')?.click())
  await page.waitForFunction(() =>
    document.querySelector('customer-summary')?.shadowRoot?.querySelector('#currencies')?.matches(':popover-open'),
  )
  assert.equal(await text(page), before)
  assert.equal(
    await page.evaluate(() => {
      const { drawn } = window as unknown as { drawn: Element }
      return drawn === document.querySelector('customer-summary')?.shadowRoot?.querySelector('dl')
    }),
    true,
  )
  assert.deepEqual(
    calls.filter((path) => path !== '/v1/events'),
    [],
  )
  await following
  await demo.asOne('admin').customers.create({ name: `Server drawn ${count}`, currency: 'EUR' })
  await shows(page, await figures())
})

test('KIT-6: every element can be drawn by a server and taken over', async () => {
  const { data } = await demo.asOne('admin').customers.list({ limit: 1 })
  const customerId = data[0]!.id
  const each: Prerender[] = [
    { tag: 'customer-table' },
    { tag: 'customer-detail-panel', properties: { customerId, inline: true } },
    { tag: 'manage-users-dialog', properties: { customerId } },
    { tag: 'customer-form-dialog', properties: { customerId } },
    { tag: 'export-customers-dialog' },
    { tag: 'import-customers-dialog' },
    { tag: 'invite-customers-dialog' },
    { tag: 'webhook-endpoints' },
    { tag: 'customer-search' },
    { tag: 'api-keys' },
  ]
  assert.deepEqual(
    Object.keys(widgets).filter((tag) => tag !== 'customer-summary' && !each.some((one) => one.tag === tag)),
    [],
  )
  for (const one of each) {
    const { url, html } = await make({ wanted: [one] })
    assert.match(html, /<template shadowroot/, one.tag)
    const { page } = await open(url)
    await page.evaluate('start()')
    await page.waitForFunction((tag) => (document.querySelector(tag) as unknown as { hasUpdated: boolean }).hasUpdated, {}, one.tag)
    if (one.tag === 'customer-table')
      await page.waitForFunction(() =>
        document.querySelector('customer-table')?.shadowRoot?.querySelector('[role="row"] [role="gridcell"]'),
      )
    if (one.tag === 'customer-detail-panel')
      await page.waitForFunction(
        (name) => document.querySelector('customer-detail-panel')?.shadowRoot?.textContent?.includes(name),
        {},
        data[0]!.name,
      )
  }
})

const tableOf = async (filter: CustomerFilter = {}) => {
  const admin = demo.asOne('admin')
  const { data } = await admin.customers.list({ ...filter, sort: 'name', limit: 100 })
  return { admin, names: data.map(({ name }) => name), ids: data.map(({ id }) => id) }
}
/** The names in the rows of the table, those a server has drawn or those of the browser. */
const rowNames = (page: Page, which: string) =>
  page.$$eval(`customer-table >>> .record${which} .name`, (names) => names.map(({ textContent }) => textContent.trim()))

test('KIT-6: a table has the rows of its first page before any script, in lanes with their titles', async () => {
  const filter: CustomerFilter = { status: ['active'] }
  const { names } = await tableOf(filter)
  const { url, html } = await make({ wanted: [{ tag: 'customer-table', properties: { filter } }] })
  assert.doesNotMatch(html, /checked="false"/)
  const made = await openPage(browser, 'about:blank')
  await made.page.setJavaScriptEnabled(false)
  await made.page.goto(url)
  assert.deepEqual(await rowNames(made.page, '.drawn'), names.slice(0, 50))
  const lanes = (selector: string) =>
    made.page.$$eval(selector, (cells) => cells.map((cell) => [Math.round(cell.getBoundingClientRect().left), cell.checkVisibility()]))
  const titles = await lanes('customer-table >>> .head .cell')
  assert.deepEqual(await lanes('customer-table >>> .drawn:first-child > .cell'), titles)
  assert.ok(titles.every(([, isSeen]) => isSeen) && new Set(titles.map(([left]) => left)).size === titles.length)
  const tops = await made.page.$$eval('customer-table >>> .drawn', (rows) => rows.map((row) => row.getBoundingClientRect().top))
  assert.deepEqual(
    tops.slice(1).map((top, index) => top - tops[index]!),
    tops.slice(1).map(() => 40),
  )
})

test('KIT-6: the browser takes over the rows of a table without asking for them, and they live', async () => {
  const { admin, names, ids } = await tableOf()
  const { url } = await make({ wanted: [{ tag: 'customer-table' }] })
  const { page, asked } = await open(url)
  const following = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/events')
  await page.evaluate('start()')
  await page.waitForSelector('customer-table >>> .record:not(.drawn, [hidden]) .name')
  assert.deepEqual(await rowNames(page, '.drawn'), [])
  const shown = await rowNames(page, ':not([hidden])')
  assert.deepEqual(shown, names.slice(0, shown.length))
  await following
  await page.waitForNetworkIdle({ concurrency: 1 })
  // Who is there, the figures, the columns and the first rows came with the page; the next rows are asked for ahead of time.
  const known = ['/v1/session', '/v1/customer-summary', '/v1/service-kinds', '/v1/preferences', '/v1/views']
  assert.deepEqual(
    asked.filter(
      ({ pathname, searchParams }) =>
        known.includes(pathname) || (pathname === '/v1/customers' && !searchParams.has('cursor') && !searchParams.has('offset')),
    ),
    [],
  )
  const name = `${names[0]!} drawn`
  await admin.customers.update(ids[0]!, { name })
  await page.waitForFunction(
    (wanted) => document.querySelector('customer-table')?.shadowRoot?.querySelector('.record .name')?.textContent?.includes(wanted),
    { timeout: 20_000 },
    name,
  )
})

test('KIT-6: rows from a page that lay in a cache are shown and loaded anew', async () => {
  const { url } = await make({ wanted: [{ tag: 'customer-table' }], change: (page) => page.replace(/"at":\d+/, '"at":1000') })
  const { page } = await open(url)
  const loading = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/customers')
  await page.evaluate('start()')
  await page.waitForSelector('customer-table >>> .record:not(.drawn, [hidden]) .name')
  await loading
})

for (const isBefore of [true, false])
  test(`KIT-6: a host sets columns of its own ${isBefore ? 'before' : 'after'} it takes over a table that a server has drawn`, async () => {
    const { url } = await make({ wanted: [{ tag: 'customer-table' }] })
    const { page } = await open(url)
    const set = `document.querySelector('customer-table').columns = (usual) => [usual[0], { id: 'own', header: 'Own', cell: () => 'mine' }]`
    await page.evaluate(isBefore ? `${set}; start()` : `start(); ${set}`)
    await page.waitForFunction(
      () => document.querySelector('customer-table')?.shadowRoot?.querySelector('.record:not(.drawn)')?.textContent?.includes('mine'),
      { timeout: 20_000 },
    )
    assert.deepEqual(
      await page.$$eval('customer-table >>> .head .cell:not(.select, .more)', (cells) =>
        cells.map(({ textContent }) => textContent.trim()),
      ),
      ['Name', 'Own'],
    )
  })

test('KIT-6: properties, language and brand are the same on both sides', async () => {
  const filter: CustomerFilter = { status: ['suspended'] }
  const { url, html } = await make({
    wanted: [{ tag: 'customer-summary', properties: { filter } }],
    locale: 'de',
    appearance: { theme: 'dark', variables: { colorPrimary: 'rgb(9, 8, 7)' } },
  })
  const { customers } = await demo.asOne('admin').customers.summary(filter)
  assert.match(html, /--_brand-color-primary:rgb\(9, 8, 7\);color-scheme:dark/)
  const { page, calls } = await open(url)
  const look = () =>
    page.$eval('customer-summary', (element) => [
      getComputedStyle(element).colorScheme,
      getComputedStyle(element).getPropertyValue('--_primary'),
    ])
  assert.deepEqual(await look(), ['dark', 'rgb(9, 8, 7)'])
  await page.evaluate('start()')
  await page.waitForFunction(() => document.querySelector('customer-summary')?.shadowRoot?.adoptedStyleSheets.length)
  assert.deepEqual(await look(), ['dark', 'rgb(9, 8, 7)'])
  assert.match(await text(page), new RegExp(`Kunden ${customers} `))
  assert.deepEqual(
    calls.filter((path) => path !== '/v1/events'),
    [],
  )
})

test('KIT-6: a page that lay in a cache is shown and loaded anew', async () => {
  const { url } = await make({ change: (page) => page.replace(/"at":\d+/, '"at":1000') })
  const { page, calls } = await open(url)
  await page.evaluate('start()')
  await page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/customer-summary')
  assert.ok(calls.includes('/v1/customer-summary'))
  await shows(page, await figures())
})

test('KIT-6: when the server cannot reach the API, or not in time, the page loads the data itself', async () => {
  const dead = createClient({ baseUrl: 'http://127.0.0.1:1', token: 'none', maxRetries: 0 })
  const never = createClient({ baseUrl: demo.url, token: 'none', fetch: () => new Promise(() => {}) })
  for (const [client, timeoutMs] of [
    [dead, 20_000],
    [never, 50],
  ] as const) {
    const { url, html } = await make({ client, timeoutMs })
    assert.equal(html, '<customer-summary defer-hydration></customer-summary>')
    const { page } = await open(url)
    await page.evaluate('start()')
    await shows(page, await figures())
  }
})

test('KIT-6: nothing in the data ends the script that it stands in', async () => {
  const { url, html } = await make({ words: { customer: { one: '</script><img src=x onerror=alert(1)>', other: '"><b>bold</b>' } } })
  assert.ok(!html.includes('<b>bold'))
  const { page } = await open(url)
  assert.equal(await page.$('img, b'), null)
  await page.evaluate('start()')
  await shows(page, '"><b>bold</b>')
})
