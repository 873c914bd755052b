import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { createClient, type Client } from '@clientele/sdk'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { pagesOfEachTest, shows } from './browser.ts'
import { eventually, type Demo } from './demo.ts'
import { axeRun, says } from './portal-page.ts'
import { startPortal } from './portal-visit.ts'

let demo: Demo
let admin: Client
let browser: Browser
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  ;({ demo, browser } = await startPortal())
  admin = demo.asOne('admin')
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

const open = async (address: string, viewport?: { width: number; height: number }) => (await openPage(browser, address, viewport)).page
const english = (page: Page) => page.evaluate(() => localStorage.setItem('portal.look', JSON.stringify({ locale: 'en' })))
const signIn = async (page: Page, email: string, password: string) => {
  await page.waitForSelector('#email')
  await page.type('#email', email)
  await page.type('#password', password)
  await page.keyboard.press('Enter')
}
const invite = (email: string, more: { language?: string } = {}) =>
  admin.customers.create({ name: `Company of ${email}`, ...more, admin: { firstName: 'Ada', lastName: 'Moe', email } })
const chosen = 'Quite-new-7'

test('FORM-4, USR-8: an admin makes a customer, finds its welcome in the outbox, and who follows the link chooses a password and sees its own company only', async () => {
  const email = 'ada@acme-e2e.example'
  const { id, name } = await invite(email)
  const outbox = await open(`${demo.url}/outbox`)
  await english(outbox)
  await outbox.reload()
  await signIn(outbox, demo.personOf('admin').email, demoPassword)
  await outbox.waitForSelector('.mails a')
  await shows(outbox, '.mails a', email)
  await outbox.click('.mails a')
  await outbox.waitForSelector('.mail iframe')
  const frame = await (await outbox.$('.mail iframe'))!.contentFrame()
  await frame.waitForSelector('a')
  const [link, look] = await frame.$eval('a', (a) => [a.href, getComputedStyle(a).display])
  assert.equal(look, 'inline-block', 'the mail looks as it does where it arrives')
  assert.deepEqual(await axeRun(outbox), [])

  const page = await open(link!)
  await page.waitForSelector('#password')
  assert.equal(await page.$eval('#email', (input) => (input as HTMLInputElement).value), email)
  assert.deepEqual(await axeRun(page), [])
  await page.type('#password', 'weakweak')
  await page.keyboard.press('Enter')
  await shows(page, '#wrong', 'a capital letter')
  await page.click('#password', { count: 3 })
  await page.type('#password', chosen)
  await page.keyboard.press('Enter')
  await says(page, 'customer-detail-panel', name)
  assert.equal(new URL(page.url()).hash, '', 'nothing of the link stays in the address')
  assert.deepEqual(await page.$$eval('.side nav a', (links) => links.map((each) => each.textContent.trim())), ['Your company'])
  assert.deepEqual(await axeRun(page), [])

  // Whatever address it types, it sees its own company.
  const other = (await admin.customers.list({ limit: 1, sort: '-createdAt', search: 'a' })).data[0]!
  for (const path of ['/customers', '/users', '/activity', '/outbox', `/customers/${other.id}`]) {
    await page.goto(demo.url + path)
    await says(page, 'customer-detail-panel', name)
    assert.equal(await page.$('customer-table'), null, path)
  }
  const own = createClient({ baseUrl: demo.url, token: () => demo.signIn(email, chosen) })
  assert.deepEqual(
    (await own.customers.list()).data.map((customer) => customer.id),
    [id],
  )
  await assert.rejects(own.mails.list().then(), { code: 'forbidden' })
})

test('FORM-4 a link that was used says so, and the way to a new one', async () => {
  const email = 'bea@acme-e2e.example'
  await invite(email)
  const link = await demo.linkTo(email)
  await demo.visitor.oneTimeLinks.redeem({ token: link.split('#')[1]!, password: chosen })
  const page = await open(link)
  await shows(page, '[role=alert]', 'It was used')
  assert.deepEqual(await axeRun(page), [])
  await page.click('main a[href="/reset"]')
  await page.waitForSelector('#email')
})

test('USR-5 who forgot its password gets a link from the sign-in page, and signs in with a new one, on a small screen too', async () => {
  const email = 'cleo@acme-e2e.example'
  await invite(email)
  await demo.visitor.oneTimeLinks.redeem({ token: (await demo.linkTo(email)).split('#')[1]!, password: chosen })
  const page = await open(demo.url, { width: 360, height: 740 })
  await english(page)
  await page.waitForSelector('a[href="/reset"]')
  await page.click('a[href="/reset"]')
  await page.waitForSelector('h1')
  await shows(page, 'h1', 'Choose a new password')
  await page.type('#email', email)
  await page.keyboard.press('Enter')
  await shows(page, '.said', 'a link is on its way')
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  const link = await eventually(
    () => demo.linkTo(email),
    (found) => found.includes('/reset#'),
  )
  await page.goto('about:blank')
  await page.goto(link)
  await page.waitForSelector('#password')
  await page.type('#password', 'Other-pass-8')
  await page.keyboard.press('Enter')
  await says(page, 'customer-detail-panel', 'Company of cleo')
  await assert.rejects(demo.signIn(email, chosen), { code: 'wrong_credentials' })
})

test('FORM-8 a new address is confirmed by its link, in the language of the customer and from right to left', async () => {
  const email = 'dina@acme-e2e.example'
  const { id } = await invite(email, { language: 'ar' })
  await demo.visitor.oneTimeLinks.redeem({ token: (await demo.linkTo(email)).split('#')[1]!, password: chosen })
  const [person] = (await admin.companyUsers.list(id)).data
  const next = 'dina.new@acme-e2e.example'
  assert.equal((await admin.companyUsers.changeEmail(id, person!.id, { email: next })).newEmail, next)
  const page = await open(await demo.linkTo(next))
  await page.waitForSelector('form .primary')
  assert.deepEqual(await page.$eval('main', (main) => [main.lang, main.dir]), ['ar', 'rtl'])
  assert.deepEqual(await axeRun(page), [])
  await page.click('form .primary')
  await shows(page, '.said', next)
  assert.ok((await demo.signIn(next, chosen)).token)
  await assert.rejects(demo.signIn(email, chosen), { code: 'wrong_credentials' })
})
