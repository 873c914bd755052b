// The elements in pages whose style sheets and scripts are not made for them: they look and work as in a clean one, and leave it alone.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { openPage, startBrowser } from './browser.ts'
import { bundled } from './bundled.ts'
import { differentPixels } from './different-pixels.ts'

type Look = [of: string, properties: Record<string, string>][]
interface HostOfPage {
  names: string[]
  show(name: string, into?: string): Promise<void>
  look(): Look
  frame(): { x: number; y: number; width: number; height: number }
  middleOf(selector: string): { x: number; y: number; isMet: boolean }
  hostLook(): Record<string, string>[]
  isOpen(selector: string): boolean
  valueOf(selector: string): string | undefined
  text(): string
  open(): void
  focused(): string
  isFocusInside(): boolean
  newGlobals(): string[]
}
type Window = { host: HostOfPage }

interface Case {
  name: string
  css?: string
  /** What stands around the element; it goes where `#place` is. */
  around?: string
  attributes?: string
  /** It is drawn in another size or place, by the host's will: how it looks is not compared. */
  isMoved?: true
}

const tags =
  'customer-provider, customer-summary, customer-table, customer-detail-panel, manage-users-dialog, customer-form-dialog, customer-search'
const place = '<div id="place"></div>'

const cases: readonly Case[] = [
  { name: 'takes everything off with unset', css: '* { all: unset !important }' },
  { name: 'takes everything off with initial', css: '* { all: initial !important }' },
  {
    name: 'has a reset and loud controls of its own',
    css: `*, *::before, *::after { box-sizing: content-box !important }
      button, input, select, textarea, a, dialog, [popover] { all: unset; display: inline; background: red; color: lime; padding: 30px;
        border: 9px dotted; border-radius: 50%; text-transform: uppercase; letter-spacing: 4px; font: 900 30px serif; float: left }
      ul, ol, li, dl, dt, dd, p, h1, h2, h3, h4, table, td, th, svg { margin: 40px; padding: 20px; float: right; font-size: 50px; fill: red }
      :focus, :focus-visible { outline: none !important } [hidden] { display: block }
      .root, .panel, .dialog, .button, .popover, .toolbar, .cell, .row { display: none !important }`,
  },
  { name: 'has letters of 40 px', css: 'html { font-size: 40px } body { font-size: 2rem; line-height: 3 }' },
  { name: 'has letters of 6 px', css: 'html { font-size: 6px } body { font-size: 6px; line-height: 0.8 }' },
  {
    name: 'hands down all that is inherited',
    css: `body { font-style: italic; font-variant: small-caps; font-weight: 900; font-stretch: condensed; font-feature-settings: "zero"; letter-spacing: 4px;
      word-spacing: 20px; text-transform: uppercase; text-indent: 60px; text-align: center; text-align-last: right; text-shadow: 2px 2px red;
      white-space: pre; word-break: break-all; overflow-wrap: anywhere; hyphens: manual; line-break: anywhere; tab-size: 20; line-height: 4;
      color: lime; -webkit-text-fill-color: lime; -webkit-text-stroke: 2px red; -webkit-font-smoothing: auto; caret-color: lime;
      text-emphasis: circle; text-underline-offset: 10px; text-wrap: balance; list-style: square; border-collapse: collapse;
      border-spacing: 20px; cursor: crosshair; user-select: none; visibility: visible; fill: red; stroke: lime; quotes: "x" "y";
      text-rendering: geometricPrecision; font-kerning: none; font-synthesis: none; paint-order: stroke; font-size-adjust: 0.9 }`,
  },
  { name: 'lets everything take two seconds', css: '* { transition: all 2s !important; animation: none 2s !important }' },
  {
    name: 'has rules for our own tags',
    css: `${tags} { color: red !important; font-size: 40px !important; font-weight: 900 !important; line-height: 3 !important;
      letter-spacing: 9px !important; text-transform: uppercase !important; text-align: center !important; white-space: pre !important;
      cursor: wait !important; box-sizing: content-box !important; text-indent: 3em !important; word-spacing: 1em !important }`,
  },
  { name: 'reads from right to left', attributes: 'dir="rtl"' },
  {
    name: 'cuts and moves what is around',
    css: '#cut { transform: translate3d(0, 0, 0); overflow: hidden; contain: paint; filter: opacity(1); will-change: transform; perspective: 900px }',
    around: `<div id="cut">${place}</div>`,
  },
  {
    name: 'cuts to a small window, turns and shrinks',
    css: '#cut { transform: rotate(1deg) scale(0.8); overflow: hidden; height: 420px; contain: paint }',
    around: `<div id="cut">${place}</div>`,
    isMoved: true,
  },
]

let server: Server
let browser: Browser
let url: string
const closes = new Set<() => Promise<unknown>>()
const clean = new Map<string, { look: Look; picture: string }>()

const pageOf = ({ css, around = place, attributes = '' }: Case, at: number) =>
  `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><link rel="stylesheet" href="/host.css">` +
  `${css ? `<link rel="stylesheet" href="/${at}.css">` : ''}<script src="/before.js"></script>` +
  `<script type="module" src="/page.js"></script></head><body>` +
  `<div id="own"><h1>Own</h1><p>Text <a href="#x">link</a></p><button id="opener">Open</button><input id="field"></div>${around}</body></html>`

before(async () => {
  const script = await bundled('../packages/elements/src/proof/host-page.ts')
  const hostCss = 'html { --clientele-font-family: sans-serif } body { margin: 0 } #own { height: 120px; overflow: hidden }'
  const files: Record<string, [type: string, body: string]> = {
    '/page.js': ['text/javascript', script],
    '/before.js': ['text/javascript', 'window.globalsBefore = Object.keys(window)'],
    '/host.css': ['text/css', hostCss],
  }
  cases.forEach(({ css = '' }, at) => (files[`/${at}.css`] = ['text/css', css]))
  server = createServer((request, response) => {
    const [type, body] = files[request.url!] ?? [
      'text/html',
      pageOf(cases[Number(request.url!.slice(1))] ?? { name: '' }, Number(request.url!.slice(1))),
    ]
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await startBrowser()
})
after(async () => {
  await Promise.all([...closes].map((close) => close()))
  await browser?.close()
  server?.close()
})

const ask = <T>(page: Page, what: (host: HostOfPage, ...args: string[]) => T | Promise<T>, ...args: string[]): Promise<Awaited<T>> =>
  page.evaluate(`(${what.toString()})(window.host, ${args.map((arg) => JSON.stringify(arg)).join(', ')})`) as Promise<Awaited<T>>

async function open(path: string) {
  const { page, complaints, close: closeContext } = await openPage(browser, url + path, { width: 1280, height: 1500 })
  const close = () => {
    closes.delete(close)
    return closeContext()
  }
  closes.add(close)
  await page.waitForFunction(() => 'host' in window)
  return { page, complaints, close }
}

const names = [
  'customer-summary',
  'customer-table',
  'customer-detail-panel',
  'manage-users-dialog',
  'customer-form-dialog',
  'customer-search',
]

async function appearance(page: Page, name: string) {
  await ask(page, (host, which) => host.show(which), name)
  // A host may hand down what changes slowly.
  if (page.url().endsWith(`/${cases.findIndex(({ name: what }) => what.includes('two seconds'))}`))
    await new Promise((resolve) => setTimeout(resolve, 2200))
  const look = await ask(page, (host) => host.look())
  const clip = await ask(page, (host) => host.frame())
  return { look, picture: await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false }) }
}

/** What is other than in the clean page, by property. */
function differences(look: Look, plain: Look): string[] {
  if (look.length !== plain.length) return [`${look.length} elements instead of ${plain.length}`]
  const found = new Map<string, string[]>()
  look.forEach(([of, properties], at) => {
    for (const [name, value] of Object.entries(properties))
      if (plain[at]![1][name] !== value) found.set(name, [...(found.get(name) ?? []), `${of} ${plain[at]![1][name]} → ${value}`])
  })
  return [...found].map(([name, where]) => `${name} (${where.length}): ${where[0]}`)
}

/** By pointer and keyboard, as a person does. */
async function works(page: Page): Promise<void> {
  const press = async (selector: string) => {
    const { x, y, isMet } = await ask(page, (host, which) => host.middleOf(which), selector)
    assert.ok(isMet, `${selector} is not to be reached`)
    await page.mouse.click(x, y)
  }
  const opens = (selector: string) => page.waitForFunction((which) => (window as unknown as Window).host.isOpen(which), {}, selector)
  const closed = (selector: string) => page.waitForFunction((which) => !(window as unknown as Window).host.isOpen(which), {}, selector)
  await ask(page, (host) => host.show('customer-table'))
  await press('.toolbar [aria-haspopup]')
  await page.waitForFunction(() => (window as unknown as Window).host.isOpen('.popover:popover-open'))
  assert.ok((await ask(page, (host) => host.middleOf('.popover:popover-open'))).isMet, 'the popover is not to be reached')
  await page.keyboard.press('Escape')
  await closed('.popover:popover-open')
  await ask(page, (host) => host.show('manage-users-dialog'))
  await press('#link')
  await page.keyboard.type('lena')
  await page.waitForFunction(() => (window as unknown as Window).host.valueOf('#link') === 'lena')
  await opens('#linkable')
  assert.ok((await ask(page, (host) => host.middleOf('#linkable'))).isMet, 'what is offered is not to be reached')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await closed('#dialog')
}

const among = async (t: TestContext, a: Case, at: number) => {
  await t.test(`KIT-8: a host that ${a.name}`, async () => {
    const { page, complaints, close } = await open(String(at))
    try {
      const wrong: string[] = []
      for (const name of a.isMoved ? [] : names) {
        const { look, picture } = await appearance(page, name)
        const { look: plain, picture: cleanPicture } = clean.get(name)!
        wrong.push(...differences(look, plain).map((what) => `${name}: ${what}`))
        const pixels = await differentPixels(page, picture, cleanPicture)
        if (pixels > 0.002) wrong.push(`${name}: ${(pixels * 100).toFixed(2)} % of the pixels differ`)
      }
      assert.deepEqual(wrong, [])
      await works(page)
      assert.deepEqual(complaints, [])
    } finally {
      await close()
    }
  })
}

test('KIT-8: in a hostile page the elements look as in a clean one, to the pixel, and all of them can be reached', async (t) => {
  const { page, close } = await open('clean')
  for (const name of names) clean.set(name, await appearance(page, name))
  await works(page)
  await close()
  for (const [at, each] of cases.entries()) await among(t, each, at)
})

test('KIT-8: nothing of the elements shows in the page of their host: no global, no style, no key that the host does not get', async () => {
  const { page } = await open('clean')
  const bare = await ask(page, (host) => host.hostLook())
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    document.querySelector('#own')!.addEventListener('keydown', (event) => {
      const { key, ctrlKey } = event as KeyboardEvent
      heard.push(ctrlKey ? `Ctrl+${key}` : key)
    })
    // After everybody else: whether somebody has taken it.
    window.addEventListener('keydown', (event) => setTimeout(() => event.defaultPrevented && heard.push(`${event.key} was taken`)))
  })
  for (const name of names.slice(0, 3)) {
    await ask(page, (host, which) => host.show(which), name)
    assert.deepEqual(await ask(page, (host) => host.hostLook()), bare)
  }
  const keys = ['/', '?', 'j', 'k', 'e', 'c', ' ', 'ArrowDown', 'Enter', 'Escape', 'Home', 'F2', 'Delete'] as const
  await page.focus('#field')
  for (const key of keys) await page.keyboard.press(key)
  for (const key of ['a', 'z', 'f', 's'] as const) {
    await page.keyboard.down('Control')
    await page.keyboard.press(key)
    await page.keyboard.up('Control')
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((key) => key !== 'Ctrl+Control'))
  assert.deepEqual(heard, [...keys, 'Ctrl+a', 'Ctrl+z', 'Ctrl+f', 'Ctrl+s'])
  assert.equal(await page.$eval('#field', (field) => (field as HTMLInputElement).value), '/?jkec ')
  // What lit says of itself in every page that has it.
  const known = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'litPropertyMetadata']
  const globals = await ask(page, (host) => host.newGlobals())
  assert.deepEqual(
    globals.filter((name) => !known.includes(name)),
    [],
  )
})

test('KIT-8: with a modal dialog of the host below, ours is above it, closes alone on Escape and gives the focus back', async () => {
  const { page } = await open('clean')
  await ask(page, (host) => host.show('manage-users-dialog'))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !(window as unknown as Window).host.isOpen('#dialog'))
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.id = 'below'
    const button = Object.assign(document.createElement('button'), { id: 'in-dialog', textContent: 'Open' })
    button.addEventListener('click', () => (window as unknown as Window).host.open())
    dialog.append(button)
    document.body.append(dialog)
    dialog.showModal()
  })
  await page.click('#in-dialog')
  await page.waitForFunction(() => (window as unknown as Window).host.isOpen('#dialog'))
  const { x, y, isMet } = await ask(page, (host) => host.middleOf('#link'))
  assert.ok(isMet)
  await page.mouse.click(x, y)
  await page.keyboard.type('x')
  await page.waitForFunction(() => (window as unknown as Window).host.valueOf('#link') === 'x')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !(window as unknown as Window).host.isOpen('#dialog'))
  assert.ok(await page.$eval('#below', (dialog) => (dialog as HTMLDialogElement).open), 'the dialog of the host was closed too')
  assert.equal(await ask(page, (host) => host.focused()), 'in-dialog')
})

test('KIT-8: below a modal dialog that the host opens, ours cannot be reached; it is there again with its focus and what was typed', async () => {
  const { page, complaints } = await open('clean')
  await page.focus('#opener')
  await ask(page, (host) => host.show('manage-users-dialog'))
  const link = await ask(page, (host) => host.middleOf('#link'))
  await page.mouse.click(link.x, link.y)
  await page.keyboard.type('zz')
  await page.waitForFunction(() => (window as unknown as Window).host.valueOf('#link') === 'zz')
  const above = () => page.$eval('#above', (dialog) => (dialog as HTMLDialogElement).open)
  for (const end of ['Escape', 'by itself'] as const) {
    await page.evaluate(() => {
      document.querySelector('#above')?.remove()
      const dialog = Object.assign(document.createElement('dialog'), { id: 'above' })
      dialog.style.inset = 'auto auto 0 0'
      dialog.append(Object.assign(document.createElement('button'), { id: 'stay', textContent: 'Stay signed in' }))
      document.body.append(dialog)
      dialog.showModal()
    })
    assert.equal((await ask(page, (host) => host.middleOf('#link'))).isMet, false, 'ours is reached below')
    await page.keyboard.type('typed above')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
    assert.equal(await ask(page, (host) => host.isFocusInside()), false, 'the focus came into ours below')
    assert.equal(await ask(page, (host) => host.valueOf('#link')), 'zz')
    if (end === 'Escape') await page.keyboard.press('Escape')
    else await page.$eval('#above', (dialog) => (dialog as HTMLDialogElement).close())
    assert.equal(await above(), false)
    assert.equal(await ask(page, (host) => host.isOpen('#dialog')), true, 'Escape closed both')
    assert.equal((await ask(page, (host) => host.middleOf('#link'))).isMet, true)
    assert.equal(await ask(page, (host) => host.focused()), 'link', end)
    assert.equal(await ask(page, (host) => host.valueOf('#link')), 'zz')
  }
  for (let step = 0; step < 3 && (await ask(page, (host) => host.isOpen('#dialog'))); step++) await page.keyboard.press('Escape')
  assert.equal(await ask(page, (host) => host.isOpen('#dialog')), false)
  assert.equal(await ask(page, (host) => host.focused()), 'opener')
  assert.deepEqual(complaints, [])
})

test('KIT-8: in a modal dialog of the host, popovers and dialogs of a table work, and Escape closes what is on top', async () => {
  const { page } = await open('clean')
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.id = 'around'
    dialog.style.width = '1000px'
    document.body.append(dialog)
    dialog.showModal()
  })
  await ask(page, (host) => host.show('customer-table', '#around'))
  const { x, y, isMet } = await ask(page, (host) => host.middleOf('.toolbar [aria-haspopup]'))
  assert.ok(isMet)
  await page.mouse.click(x, y)
  await page.waitForFunction(() => (window as unknown as Window).host.isOpen('.popover:popover-open'))
  assert.ok((await ask(page, (host) => host.middleOf('.popover:popover-open'))).isMet)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !(window as unknown as Window).host.isOpen('.popover:popover-open'))
  assert.ok(await page.$eval('#around', (dialog) => (dialog as HTMLDialogElement).open), 'Escape closed the dialog of the host')
})

test('KIT-8: a focus trap of the host does not keep one from typing in a dialog of ours outside of it', async () => {
  const { page, complaints } = await open('clean')
  await page.evaluate(() => {
    document.addEventListener('focusin', (event) => {
      if (!document.querySelector('#own')!.contains(event.target as Node)) document.querySelector<HTMLElement>('#field')!.focus()
    })
  })
  await page.focus('#opener')
  await ask(page, (host) => host.show('manage-users-dialog'))
  const { x, y } = await ask(page, (host) => host.middleOf('#link'))
  await page.mouse.click(x, y)
  await page.keyboard.type('lena')
  assert.equal(await ask(page, (host) => host.valueOf('#link')), 'lena')
  assert.deepEqual(complaints, [])
})

test('KIT-8: what a host hides, dims or makes deaf is so, ours too', async () => {
  const { page } = await open('clean')
  await ask(page, (host) => host.show('customer-summary'))
  const shown = () =>
    page.evaluate(() =>
      document.querySelector('customer-summary')!.shadowRoot!.querySelector('.fact')!.checkVisibility({ visibilityProperty: true }),
    )
  const met = () => ask(page, (host) => host.middleOf('.fact').isMet)
  assert.deepEqual([await shown(), await met()], [true, true])
  await page.$eval('#place', (place) => ((place as HTMLElement).style.pointerEvents = 'none'))
  assert.deepEqual([await shown(), await met()], [true, false])
  await page.$eval('#place', (place) => ((place as HTMLElement).style.visibility = 'hidden'))
  assert.equal(await shown(), false)
})
