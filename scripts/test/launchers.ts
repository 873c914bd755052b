// Turns the browsers of this machine into launchers for @web/test-runner.
import type { BrowserLauncher } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { webdriverLauncher } from '@web/test-runner-webdriver'
import * as puppeteer from 'puppeteer-core'
import { type BrowserName, findChromium, findFirefox, findWebKit } from '../browsers.ts'
import { startWebKitDriver } from '../webkit-driver.ts'

export interface Launcher {
  name: BrowserName
  /** Where it was found. */
  from: string
  launcher: BrowserLauncher
  stop: () => void
}

/** Flags without which Chromium talks to the network, or does not start as root. */
const chromiumFlags = (sandbox: boolean): string[] => [
  ...(sandbox ? [] : ['--no-sandbox']),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const chromium = async (): Promise<Launcher | undefined> => {
  const found = await findChromium()
  if (!found) return undefined
  const { path, from, headless, env } = found
  const args = chromiumFlags(process.getuid?.() !== 0 && from !== 'npm')
  const launcher = chromeLauncher({ puppeteer, launchOptions: { executablePath: path, headless, args, ...(env ? { env } : {}) } })
  return { name: 'chromium', from: `${path} (${from})`, launcher, stop: () => {} }
}

const firefox = async (): Promise<Launcher | undefined> => {
  const path = findFirefox()
  if (!path) return undefined
  const launcher = chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: path, headless: true } })
  return { name: 'firefox', from: path, launcher, stop: () => {} }
}

const webkit = async (): Promise<Launcher | undefined> => {
  const found = findWebKit()
  if (!found) return undefined
  const driver = await startWebKitDriver(found)
  const capabilities = {
    browserName: 'MiniBrowser',
    // The tests say themselves that they have begun. A wait for the page that fails, on a machine with much to do, would be tried again:
    // the page would be loaded anew in the middle of its tests.
    pageLoadStrategy: 'none' as const,
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: found.miniBrowser, args: ['--automation'] },
  }
  // Its types were not written for exactOptionalPropertyTypes; nothing else differs.
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities,
  }) as BrowserLauncher
  return { name: 'webkit', from: found.miniBrowser, launcher, stop: driver.stop }
}

export const launcherFor = (name: BrowserName): Promise<Launcher | undefined> => ({ chromium, firefox, webkit })[name]()
