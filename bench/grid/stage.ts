// The pages in Chromium, and the process that serves them.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { findChromium, howToGet } from '../../scripts/browsers.ts'
import { pagesFolder } from './pages.ts'

/** `screen` draws 60 times a second; `quick` as soon as there is something to draw, so that no figure is rounded up to a frame. */
export type Pace = 'screen' | 'quick'

export interface Visit {
  readonly page: Page
  readonly cdp: CDPSession
  /** What an act costs the page's main thread, in milliseconds, and what it gave. */
  cpu<T>(act: () => Promise<T>): Promise<[ms: number, result: T]>
  /** What JavaScript holds once the garbage is gone, in MB. */
  heap(): Promise<number>
}

export interface Stage {
  readonly url: string
  /** How long the API takes from now on. */
  latency(ms: number): Promise<void>
  /** Shows a page in a session of its own, lets `act` work on it and takes it away. */
  visit<T>(pace: Pace, path: string, act: (visit: Visit) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

const flags: Record<Pace, string[]> = { screen: [], quick: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] }

export async function raiseStage(): Promise<Stage> {
  const server = fork(new URL('./api.ts', import.meta.url), [pagesFolder])
  const browsers = new Map<Pace, Promise<Browser>>()
  const [url] = (await once(server, 'message')) as [string]
  const browserOf = (pace: Pace) => {
    if (!browsers.has(pace)) browsers.set(pace, launch(flags[pace]))
    return browsers.get(pace)!
  }
  return {
    url,
    async latency(ms) {
      server.send(ms)
      await once(server, 'message')
    },
    visit: async (pace, path, act) => visit(await browserOf(pace), url + path, act),
    async stop() {
      server.kill()
      for (const browser of browsers.values()) await (await browser).close()
    },
  }
}

async function launch(more: string[]): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error(`There is no Chromium: ${howToGet.chromium}`)
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.headless,
    ...(found.env && { env: found.env }),
    protocolTimeout: 600_000,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', ...more],
  })
}

async function visit<T>(browser: Browser, url: string, act: (visit: Visit) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const errors: unknown[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.setViewport({ width: 1200, height: 800 })
    const cdp = await page.createCDPSession()
    // In time of the processor: what else the machine does does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    if (url.includes('embed-')) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    const result = await act({ page, cdp, cpu: (work) => cpu(cdp, work), heap: () => heap(cdp) })
    if (errors.length > 0) throw new Error(`${url} complains: ${errors.map(String).join('; ')}`)
    return result
  } finally {
    await context.close()
  }
}

async function cpu<T>(cdp: CDPSession, act: () => Promise<T>): Promise<[ms: number, result: T]> {
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
  }
  const before = await read()
  const result = await act()
  return [(await read()) - before, result]
}

async function heap(cdp: CDPSession): Promise<number> {
  // Twice: what the first one frees may hold on to something else.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}
