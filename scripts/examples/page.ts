// The page of an example in a browser, and what a person does there. All of them show the same, whatever they are made with.
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { startBackEnd } from '../../examples/back-end/server.js'
import { openPage } from '../../e2e/browser.ts'
import type { Demo } from '../../e2e/demo.ts'
import { demoApiKey } from '../../packages/server/src/demo/demo.ts'

interface Wanted {
  folder: string
  demo: Demo
  browser: Browser
  /** What the back end hands out instead of a session, until `handOutGoodTokens`. */
  token?: string | undefined
}
export type ExamplePage = Awaited<ReturnType<typeof openExample>>

const timeout = 30_000

/** What is to be read on the page, shadow trees and all. */
const readAll = (): string => {
  const read = (node: Node): string =>
    node instanceof Element && ['SCRIPT', 'STYLE'].includes(node.tagName)
      ? ''
      : node instanceof Text
        ? node.data
        : [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(read).join(' ')
  return read(document.body).replace(/\s+/g, ' ').slice(0, 2000)
}

export async function openExample({ folder, demo, browser, token }: Wanted) {
  let isRefused = token !== undefined
  const backEnd = await startBackEnd({
    folder: join(folder, 'dist'),
    apiUrl: demo.url,
    apiKey: demoApiKey,
    change: (session: object) => (isRefused ? { ...session, token } : session),
  })
  const { page, complaints, close } = await openPage(browser, 'about:blank')
  const streams = new Set<unknown>()
  page.on('request', (request) => {
    if (JSON.stringify(request.headers()).includes(demoApiKey)) complaints.push(`The page sends the key to ${request.url()}`)
    if (new URL(request.url()).pathname.endsWith('/v1/events')) streams.add(request)
  })
  page.on('requestfailed', (request) => streams.delete(request))
  page.on('requestfinished', (request) => streams.delete(request))
  await page.goto(backEnd.url)
  const rowHeaders = 'customer-table >>> .record:not([hidden]) [role="rowheader"]'
  return {
    page,
    complaints,
    handOutGoodTokens: () => void (isRefused = false),
    allText: () => page.evaluate(readAll),
    /** Waits until an element shows a text, in its shadow tree or as a child. */
    shows: (selector: string, text: string) =>
      page.waitForFunction(
        (where, what) => {
          const element = document.querySelector(where)
          return `${element?.textContent} ${element?.shadowRoot?.textContent}`.replace(/\s+/g, ' ').includes(what)
        },
        { timeout },
        selector,
        text,
      ),
    /** The names in the rows, as soon as there are some. */
    async rows() {
      await page.waitForSelector(`${rowHeaders} .name`, { timeout })
      return page.$$eval(`${rowHeaders} .name`, (cells) => cells.map(({ textContent }) => textContent))
    },
    async openFirst() {
      const cell = await page.waitForSelector(rowHeaders, { timeout })
      await cell!.click()
    },
    isPanelOpen: () => page.$eval('customer-detail-panel', (panel) => (panel as HTMLElement & { open: boolean }).open),
    /** Also where something lies over it. */
    press: (selector: string) => page.$eval(selector, (button) => (button as HTMLButtonElement).click()),
    dialogIs: (isOpen: boolean) =>
      page.waitForFunction(
        (wanted) => (document.querySelector('manage-users-dialog')?.shadowRoot?.querySelector('dialog')?.open ?? false) === wanted,
        { timeout },
        isOpen,
      ),
    /** Waits until so many connections for live events are open. */
    async following(count: number) {
      const end = Date.now() + timeout
      while (streams.size !== count) {
        if (Date.now() > end) throw new Error(`${streams.size} connections for live events are open, and not ${count}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async close() {
      await close()
      await backEnd.stop()
    },
  }
}
