import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient } from '@clientele/sdk'
import type { Browser, Page } from 'puppeteer-core'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { pagesOfEachTest } from './browser.ts'
import type { Demo } from './demo.ts'
import { axeRun, focused, says } from './portal-page.ts'
import { signInAsAdmin, startPortal } from './portal-visit.ts'

let demo: Demo
let browser: Browser
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  ;({ demo, browser } = await startPortal())
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

const keys = 'api-keys >>> '
const named = 'Nightly report'
const refusal = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const focusIs = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.querySelector('api-keys')?.shadowRoot?.activeElement?.id === wanted, {}, id)

/** Goes from one thing to the next until the focus is where it is wanted. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`The keyboard does not lead to ${name}.`)
}

test('DAT-3 by keyboard alone, an admin makes a key that only reads, and revokes it; it works in between, and no longer', async () => {
  const { page } = await openPage(browser, demo.url)
  await signInAsAdmin(page, demo)
  await tabTo(page, 'Integrations')
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${keys}#new-key`)
  assert.deepEqual(await axeRun(page), [])
  await tabTo(page, 'new-key')
  await page.keyboard.press('Enter')
  await focusIs(page, 'new-key-name')
  await page.keyboard.type(named)
  assert.deepEqual(await axeRun(page), [])
  await page.keyboard.press('Enter')
  await focusIs(page, 'new-key-secret')
  const secret = await page.$eval(`${keys}#new-key-secret`, (field) => (field as HTMLInputElement).value)
  assert.deepEqual(await axeRun(page), [])

  const program = createClient({ baseUrl: demo.url, token: secret, maxRetries: 0 })
  const { data } = await program.customers.list({ limit: 1 })
  assert.equal(data.length, 1)
  await assert.rejects(async () => await program.customers.update(data[0]!.id, { name: 'No' }), refusal('forbidden'))

  // Esc asks, since nobody has copied it; a second one does not get past that.
  await page.keyboard.press('Escape')
  await focusIs(page, 'new-key-stay')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await focusIs(page, 'new-key-stay')
  await page.keyboard.press('Enter')
  await focusIs(page, 'new-key-secret')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() =>
    [...(document.querySelector('api-keys')?.shadowRoot?.querySelectorAll('[role=status]') ?? [])].some(
      (one) => one.textContent === 'Copied',
    ),
  )
  await page.keyboard.press('Escape')
  await focusIs(page, 'new-key')
  assert.ok(!(await page.$eval('api-keys', (section) => section.shadowRoot!.innerHTML)).includes(secret))

  await tabTo(page, `Revoke: ${named}`)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${keys}#keys-question[open] .danger`)
  await says(page, 'api-keys', `Revoke the key ${named}? Whatever uses it stops working at once. It was used within the last hour`)
  assert.deepEqual(await axeRun(page), [])
  assert.equal(await focused(page), 'Keep it')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await focusIs(page, 'keys-done')
  await assert.rejects(async () => await program.customers.list({ limit: 1 }), refusal('unauthenticated'))
  const row = await page.$eval(`${keys}tr.off`, (line) => line.textContent?.replace(/\s+/g, ' '))
  assert.match(row ?? '', new RegExp(`${named}.*Read only.*Revoked`))
  assert.deepEqual(await axeRun(page), [])
})

test('DAT-3 the page of integrations is offered to those who may see keys or webhooks, and to nobody else', async () => {
  const { page } = await openPage(browser, demo.url)
  await page.waitForSelector('#email')
  await page.type('#email', demo.personOf('regular').email)
  await page.type('#password', demoPassword)
  await page.click('form .primary')
  await page.waitForSelector('nav a[href="/activity"]')
  assert.equal(await page.$('nav a[href="/integrations"]'), null)
  await page.goto(`${demo.url}/integrations`)
  await says(page, 'api-keys', 'You cannot see this')
})
