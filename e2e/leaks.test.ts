import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { openPage, startBrowser } from './browser.ts'
import { bundled } from './bundled.ts'

// How often each comes and goes; enough that a few bytes left each time are seen among all that a browser does.
const times = 1000
/** What a browser keeps for itself: compiled code, caches of styles, the marks of a collection. */
const heapTolerance = 1_500_000
const nodeTolerance = 100
const listenerTolerance = 20

interface Leaks {
  names: string[]
  begin(index: number): Promise<void>
  repeat(index: number, times: number): Promise<void>
}
type Window = { leaks: Leaks }

let server: Server
let browser: Browser
let page: Page
let close: () => Promise<unknown>
before(async () => {
  const script = await bundled('../packages/elements/src/proof/leak-page.ts')
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>Leaks</title><script type="module" src="/page.js"></script><body></body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await startBrowser()
  const opened = await openPage(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  page = opened.page
  close = opened.close
  page.setDefaultTimeout(600_000)
  await page.waitForFunction(() => 'leaks' in window)
})
after(async () => {
  await close?.()
  await browser?.close()
  server?.close()
})

/** What the page holds, after everything that can be thrown away was. */
async function held() {
  const session = await page.createCDPSession()
  for (let turn = 0; turn < 4; turn++) {
    await session.send('HeapProfiler.collectGarbage')
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  await session.detach()
  const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await page.metrics()
  return { nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize }
}

test('KIT-7: a thousand times on and off the page, opened and closed, and each element leaves neither nodes, listeners nor memory behind', async (t) => {
  const names = await page.evaluate(() => (window as unknown as Window).leaks.names)
  for (const [index, name] of names.entries())
    await t.test(`KIT-7: ${name} a thousand times`, async () => {
      const repeat = (count: number) =>
        page.evaluate((which, often) => (window as unknown as Window).leaks.repeat(which, often), index, count)
      await page.evaluate((which) => (window as unknown as Window).leaks.begin(which), index)
      await repeat(150)
      const before = await held()
      await repeat(times)
      const now = await held()
      const grown = { nodes: now.nodes - before.nodes, listeners: now.listeners - before.listeners, heap: now.heap - before.heap }
      t.diagnostic(`${name}: ${JSON.stringify(grown)}`)
      assert.ok(grown.nodes <= nodeTolerance, `${grown.nodes} nodes more`)
      assert.ok(grown.listeners <= listenerTolerance, `${grown.listeners} listeners more`)
      assert.ok(grown.heap <= heapTolerance, `${grown.heap} bytes more`)
    })
})
