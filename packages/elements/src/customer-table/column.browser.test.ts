import { assert } from 'chai'
import { html } from 'lit'
import type { Customer } from '@clientele/sdk'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { makeCustomers, nameOf, namesInSight, recordOf, scrollerOf, shows, word } from '../testing/table-page.ts'
import type { CustomerTable } from './customer-table.ts'

const search = word()
const { client } = await ownClient()

before(async () => void (await makeCustomers(client, search, 40)))
afterEach(unmountAll)

async function opened(columns: CustomerTable['columns']): Promise<CustomerTable> {
  const provider = await mount(html`<customer-table .filter=${{ search }} .columns=${columns}></customer-table>`, client)
  const table = provider.querySelector<CustomerTable>('customer-table')!
  await shows(table, nameOf(0, search))
  return table
}

it('LIST-16 a column of the host’s own that fails leaves its cells empty and nothing else, and says so once', async () => {
  const told: string[] = []
  const page = globalThis.console
  const { warn } = page
  page.warn = (...what: unknown[]) => void told.push(what.join(' '))
  try {
    const fails = () => {
      throw new Error('no such field')
    }
    const columns = (defaults: CustomerTable['allColumns']) => [
      ...defaults,
      { id: 'throws', header: 'Throws', cell: fails },
      { id: 'rejects', header: 'Rejects', cell: () => Promise.reject(new Error('no answer')) },
      { id: 'own', header: 'Own', cell: ({ name }: Customer) => `own ${name}` },
    ]
    const table = await opened(columns)
    await until(() => recordOf(table, nameOf(3, search))!.textContent.includes(`own ${nameOf(3, search)}`))
    scrollerOf(table).scrollTop = 1e6
    await until(() => namesInSight(table).includes(nameOf(39, search)))
    assert.deepEqual(told.map((text) => /"(\w+)" failed: Error: (.*)$/.exec(text)?.slice(1)).sort(), [
      ['rejects', 'no answer'],
      ['throws', 'no such field'],
    ])
  } finally {
    page.warn = warn
  }
})

it('LIST-16 what a column of the host’s own gives late stands in no row but its own, though a node shows another row by then', async () => {
  const slow = ({ name }: Customer) => new Promise<string>((resolve) => setTimeout(() => resolve(`late ${name}`), name < '0020' ? 400 : 0))
  const columns = (defaults: CustomerTable['allColumns']) => [defaults[0]!, { id: 'late', header: 'Late', cell: slow }]
  const table = await opened(columns)
  scrollerOf(table).scrollTop = 1e6
  await until(() => recordOf(table, nameOf(39, search))?.textContent.includes(`late ${nameOf(39, search)}`))
  await new Promise((resolve) => setTimeout(resolve, 500))
  const lines = namesInSight(table).map((name) => [name, recordOf(table, name)!.querySelector('.cell.is-late')!.textContent.trim()])
  assert.isAbove(lines.length, 3)
  assert.deepEqual(
    lines.map(([, late]) => late),
    lines.map(([name]) => `late ${name}`),
  )
})
