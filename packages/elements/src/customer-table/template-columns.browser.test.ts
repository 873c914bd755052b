import { assert } from 'chai'
import { html } from 'lit'
import type { Customer } from '@clientele/sdk'
import { clientOf, mount, unmountAll, until } from '../testing/mount.ts'
import { makeCustomers, nameOf, recordOf, word } from '../testing/table-page.ts'
import type { CustomerTable } from './customer-table.ts'

const search = word()
const admin = await clientOf('northAdmin')
let made: Customer[] = []

before(async function () {
  this.timeout(60_000)
  made = await makeCustomers(admin, search, 2)
})
afterEach(unmountAll)

/** A table with templates in it, as a page has them in its markup. */
const open = async (markup: string, settings: Partial<CustomerTable> = {}) => {
  const provider = await mount(html`<div class="place"></div>`, admin)
  const table = document.createElement('customer-table')
  table.append(document.createRange().createContextualFragment(markup))
  Object.assign(table, { filter: { search } }, settings)
  provider.querySelector('.place')!.append(table)
  return table
}
const titles = (table: CustomerTable) =>
  [...table.shadowRoot!.querySelectorAll('.head .cell:not(.select, .more)')].map(({ textContent }) => textContent.trim())
const cellOf = (table: CustomerTable, name: string, title: string) =>
  recordOf(table, name)?.querySelectorAll<HTMLElement>('.cell:not(.select, .more)')[titles(table).indexOf(title)]

describe('columns written as templates', () => {
  it('LIST-16 a template is a column: texts, links with a beginning of their own, and what stands where there is nothing', async () => {
    const table = await open(`
      <template slot="column" data-id="crm" data-header="CRM" data-after="name" data-width="200">
        <a part="crm" href="https://crm.example/c/" data-href="id" data-title="name">Open</a> <i data-text="website">no page</i>
      </template>
      <template slot="column" data-id="mail" data-header="Mail"><a href="mailto:" data-href="email" data-text="email"></a></template>`)
    await admin.customers.update(made[0]!.id, { email: 'a+b@nordlys.example' })
    const name = nameOf(0, search)
    await until(() => cellOf(table, name, 'Mail')?.textContent.trim() === 'a+b@nordlys.example')
    assert.deepEqual(titles(table).slice(0, 2), ['Name', 'CRM'])
    const [link] = cellOf(table, name, 'CRM')!.getElementsByTagName('a')
    assert.deepEqual([link!.href, link!.title, link!.textContent], [`https://crm.example/c/${made[0]!.id}`, name, 'Open'])
    assert.equal(cellOf(table, name, 'CRM')!.querySelector('i')!.textContent, 'no page')
    assert.equal(cellOf(table, name, 'Mail')!.querySelector('a')!.getAttribute('href'), 'mailto:a%2Bb@nordlys.example')
  })

  it('LIST-16 a template with the id of a usual column draws that one, and keeps its title and its order', async () => {
    const table = await open('<template slot="column" data-id="status"><b data-text="status"></b>!</template>')
    await until(() => cellOf(table, nameOf(0, search), 'Status')?.textContent.trim() === 'active!')
    assert.equal(titles(table).filter((title) => title === 'Status').length, 1)
    assert.isNotNull(table.shadowRoot!.querySelector('.head .is-status .sorter'))
  })

  it('never runs what a customer says: it is text in a text, and no link but to a page, a mail or a number', async () => {
    const bad = `<img src=x onerror="window.ran = true">${search}`
    const hosts = ['javascript:window.ran = true', 'data:text/html,<script>1</script>', ' java\nscript:1', 'https://good.example/']
    const rows = hosts.map((website, index) => ({ ...made[0]!, id: `own_${index}`, name: `${bad}${index}`, website }))
    const table = await open(
      `<template slot="column" data-id="own" data-header="Own">
        <a data-href="website" data-text="name" data-title="name"></a><a href="javascript:" data-href="website">x</a>
        <i data-text="constructor.name"></i><i data-text="__proto__"></i></template>`,
      { rows },
    )
    await until(() => cellOf(table, `${bad}0`, 'Own')?.textContent.includes(bad))
    const links = rows.map(({ name }) => [...cellOf(table, name, 'Own')!.querySelectorAll('a')].map((link) => link.getAttribute('href')))
    assert.deepEqual(links, [
      [null, null],
      [null, null],
      [null, null],
      ['https://good.example/', null],
    ])
    assert.isNull(table.shadowRoot!.querySelector('img'))
    assert.deepEqual(
      [...cellOf(table, rows[0]!.name, 'Own')!.querySelectorAll('i')].map(({ textContent }) => textContent),
      ['', ''],
    )
    assert.notProperty(window, 'ran')
  })

  it('columns that a page sets come before templates, and a template without a title is left out', async () => {
    const both = await open('<template slot="column" data-id="own" data-header="Own">x</template>', {
      columns: (usual) => usual.slice(0, 1),
    })
    await until(() => titles(both).length > 0 && recordOf(both, nameOf(0, search)))
    assert.deepEqual(titles(both), ['Name'])
    unmountAll()
    const table = await open(
      '<template slot="column" data-id="own">x</template><template slot="column" data-id="other" data-header="Other">y</template>',
    )
    await until(() => titles(table).includes('Other'))
    assert.notInclude(titles(table), 'own')
  })
})
