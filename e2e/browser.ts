import assert from 'node:assert/strict'
import { afterEach } from 'node:test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium, howToGet } from '../scripts/browsers.ts'

/** Chromium as it is on this machine, or as npm brings it. */
export async function startBrowser(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error(`There is no Chromium: ${howToGet.chromium}`)
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.headless,
    ...(found.env && { env: found.env }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

/** A page in a session of its own, and everything it complains of: errors, refusals of its security policy, failed loads of its own files. */
export async function openPage(browser: Browser, url: string, viewport = { width: 1280, height: 900 }) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // Chromium itself notes every answer of 400 and above; those are for the page to deal with.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  await page.setViewport(viewport)
  await page.goto(url)
  return { page, complaints, close: () => context.close() }
}

/** The pages that a file of tests opens: each is closed after its test. With `spotless`, none of them may have complained by then. */
export function pagesOfEachTest({ spotless = false } = {}) {
  const opened: Awaited<ReturnType<typeof openPage>>[] = []
  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints)
    await Promise.all(opened.splice(0).map((each) => each.close()))
    if (spotless) assert.deepEqual(complaints, [])
  })
  return async (...given: Parameters<typeof openPage>) => {
    const page = await openPage(...given)
    opened.push(page)
    return page
  }
}

/** Waits until the page shows a text somewhere in an element. */
export const shows = (page: Page, selector: string, text: string) =>
  page.waitForFunction(
    (where, what) =>
      [...document.querySelectorAll(where)].some((element) => element.checkVisibility() && element.textContent.includes(what)),
    { timeout: 30_000 },
    selector,
    text,
  )

/** The texts of all elements that match. */
export const textsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => elements.map((element) => element.textContent.trim()))
