import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyWebhook } from '@clientele/sdk/webhooks'
import type { Browser, Page } from 'puppeteer-core'
import { startReceiver, type Receiver } from '../packages/server/src/testing/webhook-receiver.ts'
import { pagesOfEachTest } from './browser.ts'
import { eventually, type Demo } from './demo.ts'
import { axeRun, says } from './portal-page.ts'
import { signInAsAdmin, startPortal } from './portal-visit.ts'

let demo: Demo
let browser: Browser
let receiver: Receiver
/** What the receiver answers. */
let status = 204
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  receiver = await startReceiver((_hit) => (response) => response.writeHead(status).end(status === 204 ? '' : 'Down for maintenance'))
  ;({ demo, browser } = await startPortal({ OUTBOUND_PRIVATE: 'on' }))
})
after(async () => {
  await browser?.close()
  await demo?.stop()
  await receiver?.stop()
})

const tag = 'webhook-endpoints'
const inside = `${tag} >>> `
const click = async (page: Page, selector: string) => {
  await page.waitForSelector(inside + selector)
  await page.click(inside + selector)
}
const valueOf = (page: Page, selector: string) => page.$eval(inside + selector, (field) => (field as HTMLInputElement).value)
/** Takes the secret that is shown, as by copying it, and closes the dialog. */
async function takeSecret(page: Page, field: string, dialog: string) {
  await page.waitForSelector(inside + field)
  const secret = await valueOf(page, field)
  await page.focus(inside + field)
  await page.$eval(inside + field, (input) => input.dispatchEvent(new ClipboardEvent('copy', { bubbles: true })))
  await click(page, `${dialog} footer .primary`)
  await page.waitForSelector(`${inside}${dialog}:not([open])`)
  return secret
}
const choose = async (page: Page, id: string) => {
  await page.waitForFunction(() => !document.querySelector('webhook-endpoints')?.shadowRoot?.querySelector('#webhook-menu .item'))
  await click(page, '.hook .more')
  await click(page, `#webhook-menu [data-id="${id}"]`)
}
/** What arrived last, as whoever has these secrets believes it. */
const lastBelieved = (secret: string) => {
  const { body, headers } = receiver.hits.at(-1)!
  return verifyWebhook({ body, headers, secret })
}
const hitsUntil = (count: number) =>
  eventually(
    async () => receiver.hits.length,
    (now) => now >= count,
  )

/** What happens is sent; the receiver fails, and the log says with what. Once it works again, the event is sent again. */
async function failsAndIsSentAgain(page: Page, secret: string) {
  status = 503
  await demo.asOne('admin').customers.create({ name: 'Told by a webhook' })
  await hitsUntil(2)
  await eventually(
    async () => {
      await click(page, '#webhook-log .look')
      return page.$(`${inside}.delivery[data-status=waiting]`)
    },
    (waiting) => waiting !== null,
  )
  await says(page, tag, 'HTTP 503')
  await click(page, '.delivery[data-status=waiting] .head')
  await says(page, tag, 'Down for maintenance')
  await says(page, tag, 'Failing')
  assert.deepEqual(await axeRun(page), [])
  status = 204
  const before = receiver.hits.length
  await click(page, '.delivery[data-status=waiting] .again')
  await hitsUntil(before + 1)
  await page.waitForFunction(
    () => {
      const rows = [...document.querySelector('webhook-endpoints')!.shadowRoot!.querySelectorAll<HTMLElement>('.delivery')]
      return rows.length === 2 && rows.every(({ dataset }) => dataset['status'] === 'delivered')
    },
    { timeout: 30_000 },
  )
  const event = await lastBelieved(secret)
  assert.equal(event.type, 'customer.created')
  await click(page, '#webhook-log footer .primary')
  await page.waitForSelector(`${inside}.hook[data-state=works]`)
}

/** A new secret ends the old one at once. */
async function getsNewSecret(page: Page, secret: string) {
  await choose(page, 'rotate')
  await click(page, '#webhook-rotation [value="0"]')
  await click(page, '#webhook-rotation footer .primary')
  const second = await takeSecret(page, '#webhook-new-secret', '#webhook-rotation')
  const count = receiver.hits.length
  await click(page, '.hook .test')
  await hitsUntil(count + 1)
  assert.equal((await lastBelieved(second)).type, 'ping')
  await assert.rejects(lastBelieved(secret))
  await page.waitForSelector(`${inside}#webhook-log .delivery`)
  await page.keyboard.press('Escape')
  await page.waitForSelector(`${inside}#webhook-log:not([open])`)
}

test('DAT-3 an admin makes a webhook on a page, tests it, sees why it fails, sends again, gives it a new secret, disables and removes it', async () => {
  const { page } = await openPage(browser, demo.url)
  await signInAsAdmin(page, demo)
  await page.goto(`${demo.url}/integrations`)
  await says(page, tag, 'No webhook yet')
  assert.deepEqual(await axeRun(page), [])
  await click(page, '.add')
  await page.waitForSelector(`${inside}#webhook-url`)
  await page.type(`${inside}#webhook-url`, receiver.url)
  await page.type(`${inside}#webhook-description`, 'Warehouse')
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${inside}#webhook-secret`)
  assert.deepEqual(await axeRun(page), [])
  // Esc does not take the secret away.
  await page.keyboard.press('Escape')
  await says(page, tag, 'Close without copying the secret?')
  await click(page, '#webhook-form .keep')
  const secret = await takeSecret(page, '#webhook-secret', '#webhook-form')

  await click(page, '.hook .test')
  await page.waitForSelector(`${inside}.delivery[data-status=delivered]`)
  assert.equal((await lastBelieved(secret)).type, 'ping')
  await click(page, '.delivery .head')
  await says(page, tag, '"type": "ping"')
  assert.deepEqual(await axeRun(page), [])

  await failsAndIsSentAgain(page, secret)
  await getsNewSecret(page, secret)

  await choose(page, 'disable')
  await click(page, '#webhook-question .danger')
  await page.waitForSelector(`${inside}.hook[data-state=off]`)
  await choose(page, 'remove')
  await click(page, '#webhook-question .danger')
  await says(page, tag, 'No webhook yet')
  const { data } = await demo.asOne('admin').webhookEndpoints.list()
  assert.deepEqual(data, [])
})
