// Two copies of the elements on one page, of different versions, as two bundles bring them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { buildCdn } from '../scripts/build.ts'
import { cdnFolder } from '../scripts/build/cdn-folder.ts'
import { filesOf } from '../scripts/check/sizes.ts'
import { pagesOfEachTest, startBrowser } from './browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { nonce, startHost, type Host } from './host.ts'

let demo: Demo
let host: Host
let browser: Browser
let customerId: string
before(async () => {
  await buildCdn()
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
  host = await startHost(demo)
  const { data } = await demo.asOne('admin').customers.list({ limit: 1 })
  customerId = data[0]!.id
  // The same files but for their version: what a page has that updated one of its two bundles.
  assert.ok(filesOf(`${cdnFolder}/clientele.js`).some((file) => readFileSync(file, 'utf8').includes('`0.0.0`')))
  host.mirror('/newer/', (text) => text.replaceAll('`0.0.0`', '`9.9.9`'))
})
const openPage = pagesOfEachTest()
after(async () => {
  await browser?.close()
  await host?.stop()
  await demo?.stop()
})

let count = 0
/** A page with both copies; Trusted Types let a policy be made twice. */
const open = async (newer: string, body: string) => {
  const module = (src: string) => `<script type="module" src="${src}" nonce="${nonce}"></script>`
  const token = await host.token()
  const policy =
    `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${demo.url}; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`
  const page = host.show(`/two-${++count}`, {
    policy,
    head: module('/cdn/clientele.js') + module(newer),
    body: `${body}<script nonce="${nonce}">for (const each of document.querySelectorAll('[base-url]')) each.fetchToken = () => '${token}'</script>`,
  })
  const made = await openPage(browser, page)
  return made
}
const provider = (prefix: string, inside: string) =>
  `<${prefix}customer-provider base-url="${demo.url}" locale="en">${inside}</${prefix}customer-provider>`

const shows = (page: Page, tag: string, what: string) =>
  page.waitForFunction(
    (name, text) => document.querySelector(name)?.shadowRoot?.querySelector('.root')?.textContent?.includes(text),
    { timeout: 20_000 },
    tag,
    what,
  )
const isOpen = (page: Page, tag: string) =>
  page.$eval(tag, (element) => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog')?.open ?? false)

test('KIT-7 KIT-8: a dialog of one version over a dialog of another closes alone on Esc, and each gives the focus back', async () => {
  const dialog = (prefix: string) =>
    `<button id="${prefix}opener">Open</button><${prefix}manage-users-dialog customer-id="${customerId}"></${prefix}manage-users-dialog>`
  const { page, complaints } = await open('/newer/clientele.js?prefix=acme', provider('', dialog('')) + provider('acme-', dialog('acme-')))
  await page.waitForFunction(() => customElements.get('manage-users-dialog') && customElements.get('acme-manage-users-dialog'))
  const show = (tag: string) =>
    page.$eval(tag, (element, id) => (element as HTMLElement & { show: (what: object) => void }).show({ customerId: id }), customerId)
  await page.focus('#opener')
  await show('manage-users-dialog')
  await page.waitForFunction(() => document.querySelector('manage-users-dialog')?.shadowRoot?.querySelector('dialog')?.open)
  await shows(page, 'manage-users-dialog', 'Manage users')
  await show('acme-manage-users-dialog')
  await page.waitForFunction(() => document.querySelector('acme-manage-users-dialog')?.shadowRoot?.querySelector('dialog')?.open)
  await shows(page, 'acme-manage-users-dialog', 'Manage users')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('acme-manage-users-dialog')?.shadowRoot?.querySelector('dialog')?.open)
  assert.equal(await isOpen(page, 'manage-users-dialog'), true)
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'manage-users-dialog')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('manage-users-dialog')?.shadowRoot?.querySelector('dialog')?.open)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'opener')
  assert.deepEqual(complaints, [])
})

test('KIT-7: an element of one version finds the provider of another', async () => {
  const { page, complaints } = await open(
    '/newer/clientele.js?prefix=acme',
    provider('', '<customer-summary></customer-summary><acme-customer-summary></acme-customer-summary>'),
  )
  await shows(page, 'customer-summary', 'Companies')
  await shows(page, 'acme-customer-summary', 'Companies')
  assert.deepEqual(complaints, [])
})

test('KIT-7: a second version under the same tags leaves the first one alone and names both versions', async () => {
  const { page } = await open('/newer/clientele.js', provider('', '<customer-summary></customer-summary>'))
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  await page.reload()
  await shows(page, 'customer-summary', 'Companies')
  assert.ok(
    warnings.some((text) => /<customer-summary> is registered already by version 0\.0\.0 .* version 9\.9\.9 leaves it/.test(text)),
    warnings.join('\n'),
  )
})
