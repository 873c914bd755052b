import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { pagesOfEachTest } from './browser.ts'
import { eventually, type Demo } from './demo.ts'
import { axeRun, namesUntil, says } from './portal-page.ts'
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

const dialog = 'invite-customers-dialog >>> '

test('USR-7 an admin invites a customer in the portal; it accepts by the link, stands there as accepted, and is among the customers', async () => {
  const email = 'ada@vidda-e2e.example'
  const { page } = await openPage(browser, demo.url)
  await signInAsAdmin(page, demo)
  await page.waitForSelector('customer-table >>> .button.invite')
  await page.click('customer-table >>> .button.invite')
  await page.waitForSelector(`${dialog}#invite-name`)
  assert.deepEqual(await axeRun(page), [])
  const typed = { name: 'Vidda Invited AS', 'admin-firstName': 'Ada', 'admin-lastName': 'Moe', 'admin-email': email }
  for (const [field, text] of Object.entries(typed)) await page.type(`${dialog}#invite-${field}`, text)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${dialog}[data-status=pending]`)
  await says(page, 'invite-customers-dialog', email)
  assert.deepEqual(await axeRun(page), [])

  const link = await eventually(
    () => demo.linkTo(email),
    (found) => found !== '',
  )
  await demo.visitor.oneTimeLinks.redeem({ token: link.split('#')[1]!, password: 'Quite-new-7' })

  await page.waitForSelector(`${dialog}[data-status=accepted] .link`)
  assert.deepEqual(await axeRun(page), [])
  await page.click(`${dialog}[data-status=accepted] .link`)
  await says(page, 'customer-detail-panel', 'Vidda Invited AS')
  await page.keyboard.press('Escape')
  await page.type('customer-table >>> input[type=search]', 'Vidda Invited')
  await namesUntil(page, (shown) => shown.length === 1)
})
