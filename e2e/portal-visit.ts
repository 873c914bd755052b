import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { buildPortal, portalDist } from '../scripts/build.ts'
import { freePort } from '../scripts/free-port.ts'
import { startBrowser } from './browser.ts'
import { eventually, startDemo, type Demo } from './demo.ts'
import { namesUntil } from './portal-page.ts'

/** The portal on demo data, on a port that the links in its mails name, and a browser to visit it with. */
export async function startPortal(env: Record<string, string> = {}): Promise<{ demo: Demo; browser: Browser }> {
  await buildPortal()
  const port = String(await freePort())
  const [demo, browser] = await Promise.all([startDemo({ STATIC_DIR: portalDist, PORT: port, ...env }), startBrowser()])
  return { demo, browser }
}

/** An admin signs in to the portal, in English, and sees the list of customers. */
export async function signInAsAdmin(page: Page, demo: Demo): Promise<void> {
  await page.evaluate(() => localStorage.setItem('portal.look', JSON.stringify({ locale: 'en-GB' })))
  await page.reload()
  await page.waitForSelector('#email')
  await page.type('#email', demo.personOf('admin').email)
  await page.type('#password', demoPassword)
  await page.click('form .primary')
  await namesUntil(page, (shown) => shown.length > 3)
}

/** What the browser downloads from now on comes into a folder of its own. */
export async function keepDownloads(page: Page, folder: string): Promise<void> {
  mkdirSync(folder)
  const session = await page.createCDPSession()
  const browserContextId = page.browserContext().id!
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId })
}

/** The one file that came, once it is whole. */
export async function downloaded(folder: string): Promise<{ path: string; name: string; bytes: Buffer }> {
  const [name] = await eventually(
    async () => readdirSync(folder).filter((each) => !each.endsWith('.crdownload')),
    (names) => names.length === 1,
  )
  const path = join(folder, name!)
  return { path, name: name!, bytes: readFileSync(path) }
}
