// How each state of each element looks, and what it is to a screen reader, against pictures and trees that somebody has looked at.
//   UPDATE=1 npm test -- e2e/looks    takes them anew; look at what changed before you commit it
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core'
import { root } from '../scripts/repository.ts'
import { openPage, startBrowser } from './browser.ts'
import { bundled } from './bundled.ts'
import { differentPixels } from './different-pixels.ts'

declare global {
  interface Window {
    looks: { names: string[] }
  }
}

interface Look {
  name: string
  width: number
  locale: string
  theme: 'light' | 'dark'
  isBranded: boolean
}

const usual = { locale: 'en', theme: 'light', isBranded: false } as const
const looks: readonly Look[] = [
  { ...usual, name: '360', width: 360 },
  { ...usual, name: '768', width: 768 },
  { ...usual, name: '1440', width: 1440 },
  { ...usual, name: '360-dark', width: 360, theme: 'dark' },
  { ...usual, name: '1440-dark', width: 1440, theme: 'dark' },
  { ...usual, name: '768-rtl', width: 768, locale: 'ar' },
  { ...usual, name: '1440-branded', width: 1440, isBranded: true },
]
/** Each build of a browser draws letters in its own way. One that does it as the approved pictures have it is held to the pixel. */
const [tolerated, toleratedBlocks, block] = [0.0005, 0.015, 8]
const height = 800
const folder = join(root, 'e2e/looks')
const isUpdate = process.env['UPDATE'] === '1'

// The same letters on every machine.
const files = createRequire(import.meta.url)
const fonts = [400, 500, 600].flatMap((weight) => [
  { family: 'Inter', weight, path: files.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`) },
  {
    family: 'Noto Arabic',
    weight,
    path: files.resolve(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`),
  },
])
const css =
  fonts
    .map(({ family, weight }, at) => `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(/font/${at}) }`)
    .join('\n') + `html { --clientele-font-family: Inter, 'Noto Arabic'; caret-color: transparent } body { margin: 16px; font: 14px Inter }`

let server: Server
let browser: Browser
let page: Page
let names: string[]
/** Whether this browser draws letters as the one did that the pictures are of. */
let isSameHand = false

before(async () => {
  const script = await bundled('../packages/elements/src/proof/looks-page.ts')
  server = createServer(({ url = '/' }, response) => {
    const font = /^\/font\/(\d+)$/.exec(url)?.[1]
    if (font) return void response.end(readFileSync(fonts[Number(font)]!.path))
    response.setHeader('content-type', `${url === '/page.js' ? 'text/javascript' : 'text/html'}; charset=utf-8`)
    response.end(
      url === '/page.js'
        ? script
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>${css}</style><script type="module" src="/page.js"></script>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await startBrowser()
  ;({ page } = await openPage(browser, 'about:blank'))
  await page.emulateTimezone('UTC')
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.evaluateOnNewDocument(() => {
    const now = Date.parse('2026-01-15T12:00:00.000Z')
    const Real = Date
    // It stands still: what is told as so long ago is the same whenever it is told.
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number]) {
        super(given.length === 0 ? now : given[0])
      }
      static override now = () => now
    } as DateConstructor
  })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'looks' in window)
  names = await page.evaluate(() => window.looks.names)
  mkdirSync(folder, { recursive: true })
  await page.setViewport({ width: 360, height })
  await page.evaluate(() => {
    document.body.innerHTML = '<p id="hand">The quick brown fox jumps over 1,234,567.89 lazy dogs</p>'
  })
  await page.evaluate(() => document.fonts.ready)
  const hand = await page.screenshot({ encoding: 'base64', clip: { x: 0, y: 0, width: 360, height: 60 } })
  await page.evaluate(() => document.querySelector('#hand')!.remove())
  const file = join(folder, 'hand.png')
  if (isUpdate) writeFileSync(file, Buffer.from(hand, 'base64'))
  isSameHand = hand === readFileSync(file).toString('base64')
})
after(async () => {
  await browser?.close()
  server?.close()
})

/** How far a picture is from the approved one, 1 being what is tolerated. */
const distance = async (picture: string, approved: string): Promise<number> =>
  isSameHand
    ? (await differentPixels(page, picture, approved)) / tolerated
    : (await differentPixels(page, picture, approved, block)) / toleratedBlocks

const show = async (state: string, { width, ...look }: Look) => {
  await page.setViewport({ width, height })
  await page.evaluate(`window.looks.show(${JSON.stringify(state)}, ${JSON.stringify(look)})`)
}

for (const look of looks)
  test(`KIT-3 KIT-11: each state looks as it was approved: ${look.name}`, async () => {
    const wrong: string[] = []
    for (const state of names) {
      await show(state, look)
      const file = join(folder, `${state}.${look.name}.png`)
      const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false })
      const approved = existsSync(file) ? readFileSync(file).toString('base64') : undefined
      const far = approved === undefined ? Infinity : await distance(picture, approved)
      if (far <= 1) continue
      if (isUpdate) writeFileSync(file, Buffer.from(picture, 'base64'))
      else {
        const shown = file.replace(/\.png$/, '.now.png')
        writeFileSync(shown, Buffer.from(picture, 'base64'))
        wrong.push(`${state}: differs ${far.toFixed(1)} times as much as is tolerated; see ${shown}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

test('a button that is not there any more would be noticed', async () => {
  await show('users', looks[0]!)
  await page.evaluate(() => {
    const tree = document.querySelector('manage-users-dialog')!.shadowRoot!
    tree.querySelector<HTMLElement>('footer .primary')!.style.visibility = 'hidden'
  })
  const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false })
  assert.ok((await distance(picture, readFileSync(join(folder, 'users.360.png')).toString('base64'))) > 1)
})

test('KIT-4 KIT-11: on a phone a field shows the whole of what can be looked for in it, in each language', async () => {
  const cut: string[] = []
  for (const locale of ['en', 'de', 'es', 'fr', 'ja', 'ar'])
    for (const state of ['search', 'table', 'table-columns', 'users', 'export']) {
      await show(state, { ...looks[0]!, locale })
      const found = await page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d')!
        const tree = document.querySelector('customer-provider')!.firstElementChild!.shadowRoot!
        return [...tree.querySelectorAll('input')].flatMap((input) => {
          if (!input.checkVisibility() || input.placeholder === '') return []
          const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(input)
          pen.font = font
          const room = input.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)
          const width = pen.measureText(input.placeholder).width
          return width > room ? [`${input.placeholder}: ${Math.ceil(width)} px in ${Math.floor(room)}`] : []
        })
      })
      cut.push(...found.map((what) => `${locale} ${state}: ${what}`))
    }
  assert.deepEqual(cut, [])
})

/** What is of this run, and what everything has. */
const isNoise = ([key, value]: [string, unknown]) =>
  ['backendNodeId', 'loaderId', 'url'].includes(key) || (['readonly', 'required'].includes(key) && value === false)
const line = ({ role, name, children: _, ...rest }: SerializedAXNode, depth: number): string => {
  const more = Object.entries(rest).filter((one) => typeof one[1] !== 'object' && typeof one[1] !== 'function' && !isNoise(one))
  return `${'  '.repeat(depth)}${role}${name ? ` ${JSON.stringify(name)}` : ''}${more.map(([key, value]) => ` ${key}=${String(value)}`).join('')}`
}
const lines = (node: SerializedAXNode, depth = 0): string[] => [
  line(node, depth),
  ...(node.children ?? []).flatMap((child) => lines(child, depth + 1)),
]

test('KIT-10: table, panel and dialogs are to a screen reader what was approved', async () => {
  const wrong: string[] = []
  for (const state of names) {
    await show(state, looks[2]!)
    const tree = `${lines((await page.accessibility.snapshot())!).join('\n')}\n`
    for (const landmark of tree.match(/\b(banner|contentinfo|main|navigation|complementary)$/gm) ?? [])
      wrong.push(`${state}: ${landmark} is a landmark of the page, not of a widget`)
    const file = join(folder, `${state}.tree.txt`)
    if (isUpdate) writeFileSync(file, tree)
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== tree) {
      const shown = file.replace(/\.txt$/, '.now.txt')
      writeFileSync(shown, tree)
      wrong.push(`${state}: see ${shown}`)
    }
  }
  assert.deepEqual(wrong, [])
})
