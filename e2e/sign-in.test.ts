import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { pagesOfEachTest, shows } from './browser.ts'
import type { Demo } from './demo.ts'
import { axeRun } from './portal-page.ts'
import { startPortal } from './portal-visit.ts'

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

test('KIT-4: the sign-in page speaks the language that was chosen, names what is wrong in it, and runs from right to left', async () => {
  const { page } = await openPage(browser, demo.url)
  const speaks = async (locale: string) => {
    await page.evaluate((to) => localStorage.setItem('portal.look', JSON.stringify({ locale: to })), locale)
    await page.reload()
    await page.waitForSelector('.person')
    return page.$eval('h1', (title) => [title.textContent, getComputedStyle(title).direction])
  }
  assert.deepEqual(await speaks('en-GB'), ['Sign in', 'ltr'])
  assert.deepEqual(await speaks('de'), ['Anmelden', 'ltr'])
  assert.deepEqual(await axeRun(page), [])
  const [, right] = await speaks('ar')
  assert.equal(right, 'rtl')
  assert.deepEqual(await axeRun(page), [])
  await speaks('fr')
  await page.type('#email', demo.personOf('admin').email)
  await page.type('#password', 'not the password')
  await page.click('form .primary')
  await shows(page, '[role=alert]', 'L’adresse e-mail ou le mot de passe est incorrect')
  const left = await page.$eval('main', (main) => main.innerText.match(/Sign in|Password|Forgot|Or look/g))
  assert.equal(left, null)
})
