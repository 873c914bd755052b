import { assert } from 'chai'
import { html } from 'lit'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { makeCustomers, namesOf, word } from '../testing/table-page.ts'
import type { CustomerTable } from './customer-table.ts'

afterEach(unmountAll)

/** A table of somebody who has chosen two columns, whose answers about that come as `slowly` lets them. */
async function opened(slowly: () => Promise<void>) {
  const search = word()
  const asked: string[] = []
  let table: CustomerTable | undefined
  const { client } = await ownClient({
    fetch: async (request) => {
      if (!table?.shadowRoot?.querySelector('.root')) asked.push(new URL(request.url).pathname.replace(/^.*\/v1\//, ''))
      if (request.url.endsWith('/preferences') && request.method === 'GET') await slowly()
      return fetch(request)
    },
  })
  await client.preferences.update({ values: { 'customer-table': { columns: [{ id: 'name' }, { id: 'email' }] } } })
  await makeCustomers(client, search, 3)
  asked.length = 0
  const provider = await mount(html`<customer-table .filter=${{ search }}></customer-table>`, client)
  table = provider.querySelector<CustomerTable>('customer-table')!
  /** How many columns were there whenever rows were. */
  const columns: number[] = []
  const look = () => {
    if (namesOf(table!).length > 0) columns.push(Number(table!.shadowRoot!.querySelector('.scroll')!.ariaColCount))
  }
  const watch = new MutationObserver(look)
  await until(() => table!.shadowRoot)
  watch.observe(table.shadowRoot!, { childList: true, subtree: true, attributes: true })
  return { table, asked, columns }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

it('LIST-2 rows come with the columns that the person has chosen, though those are known a little later', async () => {
  const { table, columns } = await opened(() => pause(80))
  await until(() => columns.length > 0)
  await until(() => table.shownColumns.length === 2)
  assert.deepEqual([...new Set(columns)], [4])
})

it('rows do not wait for an answer that does not come', async () => {
  const { table } = await opened(() => new Promise(() => {}))
  await until(() => namesOf(table).length === 3)
})

it('all that is shown at first is asked for before anything is drawn', async () => {
  const { table, asked } = await opened(async () => {})
  await until(() => namesOf(table).length === 3)
  assert.includeMembers(asked, ['session', 'customers', 'customer-summary', 'preferences', 'service-kinds'])
})
