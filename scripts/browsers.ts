// Which browsers are on this machine.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './chromium-from-npm.ts'

export const browserNames = ['chromium', 'firefox', 'webkit'] as const
export type BrowserName = (typeof browserNames)[number]

export const howToGet: Record<BrowserName, string> = {
  chromium: 'install Chrome or Chromium, or name one in CHROME_PATH',
  firefox: 'install Firefox (Debian: apt-get install firefox-esr), or name one in FIREFOX_PATH',
  webkit: 'install WebKitGTK (Debian: apt-get install webkit2gtk-driver xvfb)',
}

export interface Chromium {
  path: string
  from: 'CHROME_PATH' | 'installed' | 'playwright' | 'npm'
  /** The build that comes from npm has the old headless mode only. */
  headless: true | 'shell'
  env?: Record<string, string | undefined>
}

export interface WebKit {
  driver: string
  miniBrowser: string
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const firstThere = (paths: string[]): string | undefined => paths.find((path) => existsSync(path))

/** The first of the named programs on the PATH. */
export const which = (...names: string[]): string | undefined =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))).find(isProgram)

const installedChromium = (): string | undefined => {
  if (process.platform === 'linux') return which('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge')
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return firstThere(
      ['/Applications', join(homedir(), 'Applications')].flatMap((at) => names.map((name) => join(at, `${name}.app/Contents/MacOS`, name))),
    )
  }
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  return firstThere(
    folders.flatMap((at) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) => join(at, path)),
    ),
  )
}

const playwrightFolder = (): string =>
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
  (process.platform === 'darwin'
    ? join(homedir(), 'Library/Caches/ms-playwright')
    : process.platform === 'win32'
      ? join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
      : join(homedir(), '.cache/ms-playwright'))

const playwrightChromium = (): string | undefined => {
  const folder = playwrightFolder()
  if (!existsSync(folder)) return undefined
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    `chrome-mac-arm64/${mac}`,
    `chrome-mac-x64/${mac}`,
    'chrome-win64/chrome.exe',
  ]
  return firstThere(newestFirst.flatMap((build) => inside.map((path) => join(folder, build, path))))
}

/** A named one, else an installed one, else Playwright's, else the one npm brought (Linux x64). */
export const findChromium = async (): Promise<Chromium | undefined> => {
  const named = process.env['CHROME_PATH']
  if (named) return { path: named, from: 'CHROME_PATH', headless: true }
  // NO_SYSTEM_BROWSER shows what a machine without any browser would do.
  const installed = process.env['NO_SYSTEM_BROWSER'] ? undefined : installedChromium()
  if (installed) return { path: installed, from: 'installed', headless: true }
  const playwright = playwrightChromium()
  if (playwright) return { path: playwright, from: 'playwright', headless: true }
  const unpacked = await unpackChromium()
  return unpacked && { ...unpacked, from: 'npm', headless: 'shell' }
}

export const findFirefox = (): string | undefined => {
  const named = process.env['FIREFOX_PATH']
  if (named) return named
  if (process.env['NO_SYSTEM_BROWSER']) return undefined
  return (
    which('firefox-esr', 'firefox') ??
    firstThere(['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'])
  )
}

/** WebKitGTK's small browser and its driver; both need a display, which Xvfb can stand in for. */
export const findWebKit = (): WebKit | undefined => {
  if (process.env['NO_SYSTEM_BROWSER']) return undefined
  const driver = which('WebKitWebDriver')
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']
  const miniBrowser = firstThere(folders.flatMap((at) => versions.map((version) => join(at, version, 'MiniBrowser'))))
  const display = process.env['DISPLAY'] ?? which('Xvfb')
  return driver && miniBrowser && display ? { driver, miniBrowser } : undefined
}
