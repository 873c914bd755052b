import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerSummary } from '../customer-summary/customer-summary.ts'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { word } from '../testing/table-page.ts'

/** Kinds of services, as the server of the tests names them. */
const kinds = ['Ports', 'Virtual circuits']

/** What nobody typed but us: texts, labels and hints of an element, each with a letter in it. */
function written(element: Element): string[] {
  const root = element.shadowRoot!.querySelector('.root')!
  const found: string[] = []
  for (const each of [root, ...root.querySelectorAll('*')]) {
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) found.push(each.getAttribute(name) ?? '')
    // Codes of currencies are the same in every language, and keys are called as they are on the keyboard.
    if (!each.matches('kbd, small, style')) for (const node of each.childNodes) if (node instanceof Text) found.push(node.data.trim())
  }
  return found.filter((text) => /\p{L}/u.test(text))
}

// Where nobody else saves views, whose names are in no language.
const { client } = await ownClient({ of: 'southAdmin' })

async function shown(settings: Partial<CustomerProvider> = {}) {
  const provider = await mount(
    html`<customer-summary></customer-summary><customer-table .filter=${{ search: word() }}></customer-table>`,
    client,
    settings,
  )
  const table = provider.querySelector<CustomerTable>('customer-table')!
  const summary = provider.querySelector<CustomerSummary>('customer-summary')!
  const rootOf = (element: Element) => element.shadowRoot?.querySelector('.root')
  return { provider, table, summary, roots: () => [rootOf(table), rootOf(summary)] }
}

afterEach(unmountAll)

it('KIT-4 the language changes while the page stands, to German and to Arabic, which runs from right to left', async () => {
  const { provider, table, summary, roots } = await shown()
  await until(() => shownText(table).includes('No customers match'))
  assert.deepEqual(
    roots().map((root) => root?.getAttribute('dir')),
    ['ltr', 'ltr'],
  )

  provider.locale = 'de'
  await until(() => shownText(table).includes('Keine passenden Kunden') && shownText(summary).includes('Unternehmen'))
  assert.notInclude(shownText(table), 'customers')

  provider.locale = 'ar'
  await until(() => shownText(table).includes('لا عملاء ضمن النتائج') && shownText(summary).includes('الشركات'))
  assert.deepEqual(
    roots().map((root) => root?.getAttribute('dir')),
    ['rtl', 'rtl'],
  )

  provider.locale = 'en'
  await until(() => shownText(table).includes('No customers match'))
  await until(() => roots().every((root) => root?.getAttribute('dir') === 'ltr'))
})

it('KIT-4 a text of one’s own wins, in every language', async () => {
  const { provider, table } = await shown({ locale: 'de' })
  await until(() => shownText(table).includes('Keine passenden Kunden'))
  provider.translations = { 'customer-table': { noneTitle: 'Niemand da' } }
  await until(() => shownText(table).includes('Niemand da'))
  assert.notInclude(shownText(table), 'Keine passenden')
  assert.include(shownText(table), 'Spalten')
})

it('KIT-4 a word of one’s own is inflected, in the language it is given for', async () => {
  const { provider, table } = await shown({
    locale: 'de',
    words: { customer: { one: 'client', other: 'clients' }, 'customer@de': { one: 'Mandantin', other: 'Mandantinnen' } },
  })
  await until(() => shownText(table).includes('Keine passenden Mandantinnen'))
  assert.notInclude(written(table).join(' '), 'Kunden')
  assert.notInclude(written(table).join(' '), 'client')
  provider.locale = 'en'
  await until(() => shownText(table).includes('No clients match'))
  provider.locale = 'fr'
  await until(() => shownText(table).includes('Pas de clients à afficher'))
})

it('KIT-4 in the language nobody speaks, nothing stays as it was', async () => {
  const { table, summary } = await shown({ locale: 'x-pseudo' })
  await until(() => /\[Ñó/.test(shownText(table)) || shownText(table).includes('[Nó'))
  await until(() => !summary.shadowRoot?.querySelector('[aria-busy="true"]'))
  const untouched = [...written(table), ...written(summary)].filter((text) => !/^\[.*\]$/s.test(text) && !kinds.includes(text))
  assert.deepEqual(untouched, [])
})
