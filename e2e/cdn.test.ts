// The files for script tags, as they are delivered, on pages of a host with a strict policy, against the real server on another origin.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { buildCdn } from '../scripts/build.ts'
import { cdnFolder } from '../scripts/build/cdn-folder.ts'
import { root } from '../scripts/repository.ts'
import { pagesOfEachTest, startBrowser } from './browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { nonce, startHost, type Host, type HostPage } from './host.ts'

let demo: Demo
let host: Host
let browser: Browser
let hashes: Record<string, string>
before(async () => {
  await buildCdn()
  hashes = JSON.parse(readFileSync(join(root, cdnFolder, 'sri.json'), 'utf8')) as Record<string, string>
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
const open = async (page: HostPage) => {
  const made = await openPage(browser, host.show(`/page-${++count}`, page))
  return made
}
const script = (text: string, type = '') => `<script nonce="${nonce}"${type && ` type="${type}"`}>${text}</script>`
const loader = (attributes = '') => `<script src="/cdn/loader.js" nonce="${nonce}" ${attributes}></script>`
const options = async (more = '') => `{ baseUrl: '${demo.url}', locale: 'en', fetchToken: () => '${await host.token()}', ${more} }`

/** What the summary on the page shows; waits until it does. */
const figures = async (page: Page, tag = 'customer-summary') => {
  const shown = await page.waitForFunction(
    (name) => {
      const text = document.querySelector(name)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? ''
      return /Customers \d+ \d+ active/.test(text) && text
    },
    { timeout: 20_000 },
    tag,
  )
  return String(await shown.jsonValue())
}
const outcomeOf = (page: Page) =>
  page.evaluate(async () => {
    const { clientele } = globalThis as unknown as { clientele: { ready: Promise<{ person: { email: string } }> } }
    return clientele.ready.then(
      ({ person }) => person.email,
      (error: Error) => error.message,
    )
  })

test('KIT-1 KIT-6: one script of a few kilobytes brings the rest under a strict policy with Trusted Types; what was made before it came works', async () => {
  const { page, complaints } = await open({
    head: loader(`data-integrity="${hashes['clientele.js']}" integrity="${hashes['loader.js']}"`),
    body: script(`
      window.clientele = loadClientele(${await options()})
      window.summary = clientele.create('customer-summary', { filter: { status: ['active'] } })
      document.body.append(summary)
      clientele.update({ words: { customer: { one: 'client', other: 'customers' } }, appearance: { theme: 'dark' } })`),
  })
  const text = await figures(page)
  const { customers } = await demo.asOne('admin').customers.summary({ status: ['active'] })
  assert.match(text, new RegExp(`Customers ${customers} ${customers} active`))
  assert.equal(await outcomeOf(page), demo.personOf('admin').email)
  assert.equal(await page.$eval('customer-summary', (element) => getComputedStyle(element).colorScheme), 'dark')
  assert.deepEqual(complaints, [])
  await page.evaluate('clientele.destroy()')
  assert.equal(await page.$('customer-summary'), null)
})

test('KIT-6: a file that is not the one its hash names does not run, and the page is told why', async () => {
  const { page } = await open({
    head: loader(`data-integrity="${hashes['loader.js']}"`),
    body: script(`window.clientele = loadClientele(${await options()}); document.body.append(clientele.create('customer-summary'))`),
  })
  assert.match(await outcomeOf(page), /could not be loaded from .*clientele\.js.*integrity/)
  assert.equal(await page.evaluate(() => customElements.get('customer-summary')), undefined)
})

test('KIT-6: with the hashes of all files in an import map, none runs that is not the one its hash names', async () => {
  host.mirror('/altered/', (text) => (text.length > 5000 ? `${text}\nwindow.hit = true` : text))
  const withMap = async (folder: string) => {
    const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${folder}${file}`, hash]))
    return open({
      head:
        script(JSON.stringify({ integrity }), 'importmap') +
        `<script type="module" src="${folder}customer-summary.js" nonce="${nonce}" integrity="${hashes['customer-summary.js']}"></script>`,
      body:
        `<customer-provider base-url="${demo.url}" locale="en"><customer-summary></customer-summary></customer-provider>` +
        script(`document.querySelector('customer-provider').fetchToken = () => '${await host.token()}'`),
    })
  }
  const { page, complaints } = await withMap('/cdn/')
  await figures(page)
  assert.deepEqual(complaints, [])
  const altered = await withMap('/altered/')
  await altered.page.waitForFunction(() => document.readyState === 'complete')
  const chunk = [...host.hits.keys()].find((path) => path.startsWith('/altered/chunks/customer-summary'))
  assert.ok(chunk, 'the altered file was asked for')
  assert.deepEqual(await altered.page.evaluate(() => ['hit' in window, customElements.get('customer-summary')]), [false, null])
})

test('KIT-1: a script that fails is asked for once more; when that fails too, the page is told from where', async () => {
  host.mirror('/flaky/')
  host.answer('/flaky/clientele.js', (hit) => ({ status: hit === 1 ? 503 : 200 }))
  const flaky = await open({
    head: loader(),
    body: script(`
      window.clientele = loadClientele(${await options(`src: '/flaky/clientele.js'`)})
      document.body.append(clientele.create('customer-summary'))`),
  })
  await figures(flaky.page)
  assert.equal(host.hits.get('/flaky/clientele.js'), 2)

  const gone = await open({
    head: loader(),
    body: script(`window.clientele = loadClientele(${await options(`src: '/gone/clientele.js'`)})`),
  })
  assert.match(await outcomeOf(gone.page), /could not be loaded from .*\/gone\/clientele\.js/)
  assert.equal(host.hits.get('/gone/clientele.js'), 2)
})

test('LIST-16: where the code for columns in the markup cannot be loaded, the usual ones stand there and the page is told', async () => {
  host.mirror('/part/')
  for (const file of Object.keys(hashes)) if (file.includes('template-columns')) host.answer(`/part/${file}`, () => ({ status: 503 }))
  const { page, complaints } = await open({
    head: script(`window.told = []; console.warn = (text) => told.push(text)`),
    body:
      `<customer-provider base-url="${demo.url}" locale="en"><customer-table>
        <template slot="column" data-id="own" data-header="Own">x</template></customer-table></customer-provider>` +
      script(`document.querySelector('customer-provider').fetchToken = () => '${await host.token()}'`) +
      `<script type="module" src="/part/customer-table.js" nonce="${nonce}"></script>`,
  })
  await page.waitForFunction(() =>
    (globalThis as unknown as { told: string[] }).told.some((text) => text.includes('columns in the markup')),
  )
  await page.waitForFunction(() => document.querySelector('customer-table')?.shadowRoot?.querySelector('.record .name'))
  assert.deepEqual(complaints, [])
})

test('KIT-1: what is ended before the script is there stays ended', async () => {
  const { page } = await open({
    head: loader(),
    body: script(`
      window.clientele = loadClientele(${await options()})
      window.summary = clientele.create('customer-summary')
      document.body.append(summary)
      clientele.destroy()`),
  })
  assert.match(await outcomeOf(page), /has ended/)
  assert.equal(await page.$('customer-summary'), null)
  assert.match(
    (await page.evaluate(`try { clientele.create('customer-summary'); 'made' } catch (error) { error.message }`)) as string,
    /has ended/,
  )
})

test('KIT-1: one module as a script tag makes the elements of the markup work', async () => {
  for (const file of ['clientele.js', 'customer-summary.js']) {
    const { page, complaints } = await open({
      head: `<script type="module" src="/cdn/${file}" nonce="${nonce}" integrity="${hashes[file]}"></script>`,
      body:
        `<customer-provider base-url="${demo.url}" locale="en"><customer-summary></customer-summary></customer-provider>` +
        script(`document.querySelector('customer-provider').fetchToken = () => '${await host.token()}'`),
    })
    await figures(page)
    assert.deepEqual(complaints, [], file)
  }
})

test('KIT-7: one file twice on a page, under tags of its own the second time', async () => {
  const { page, complaints } = await open({
    head: loader(),
    body:
      script(`window.clientele = loadClientele(${await options()}); document.body.append(clientele.create('customer-summary'))`) +
      script(`window.other = loadClientele(${await options(`prefix: 'acme'`)}); document.body.append(other.create('customer-summary'))`),
  })
  await figures(page)
  await figures(page, 'acme-customer-summary')
  assert.deepEqual(complaints, [])
})

test('KIT-6: the files say what every file of theirs hashes to', () => {
  assert.ok(hashes['loader.js'] && hashes['clientele.js'] && hashes['customer-summary.js'])
  for (const hash of Object.values(hashes)) assert.match(hash, /^sha384-[A-Za-z0-9+/]{64}$/)
})
