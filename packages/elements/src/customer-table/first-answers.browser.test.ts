import { assert } from 'chai'
import { html } from 'lit'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { makeCustomers, namesOf, word } from '../testing/table-page.ts'
import type { CustomerTable } from './customer-table.ts'
import { togetherMs } from './first-answers.ts'

afterEach(unmountAll)

const first = ['session', 'customers', 'customer-summary', 'preferences', 'service-kinds']

/** A table of somebody who has chosen two columns. The first answers come together, the one about that as `slowly` lets it. */
async function opened(slowly: () => Promise<void>) {
  const search = word()
  const asked: string[] = []
  const page: { table?: CustomerTable } = {}
  let isMounted = false
  const missing = new Set(first)
  const { promise: all, resolve: release } = Promise.withResolvers<void>()
  const { client } = await ownClient({
    fetch: async (request) => {
      const what = new URL(request.url).pathname.replace(/^.*\/v1\//, '')
      if (!page.table?.shadowRoot?.querySelector('.root')) asked.push(what)
      const answer = await fetch(request)
      if (!isMounted || !first.includes(what)) return answer
      missing.delete(what)
      if (missing.size === 0) release()
      await all
      if (what === 'preferences') await slowly()
      return answer
    },
  })
  await client.preferences.update({ values: { 'customer-table': { columns: [{ id: 'name' }, { id: 'email' }] } } })
  await makeCustomers(client, search, 3)
  asked.length = 0
  isMounted = true
  const provider = await mount(html`<customer-table .filter=${{ search }}></customer-table>`, client)
  const table = (page.table = provider.querySelector<CustomerTable>('customer-table')!)
  /** How many columns were there whenever rows were. */
  const columns: number[] = []
  const look = () => {
    if (namesOf(table).length > 0) columns.push(Number(table.shadowRoot!.querySelector('.scroll')!.ariaColCount))
  }
  const watch = new MutationObserver(look)
  await until(() => table.shadowRoot)
  watch.observe(table.shadowRoot!, { childList: true, subtree: true, attributes: true })
  return { table, asked, columns }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** On a busy machine the wait may be over before the answers are here; that it ends at all is another test. */
function withoutEnd(): () => void {
  const { setTimeout } = globalThis
  const patient = (act: () => void, ms: number, ...more: unknown[]) => (ms === togetherMs ? 0 : setTimeout(act, ms, ...more))
  globalThis.setTimeout = patient as typeof setTimeout
  return () => (globalThis.setTimeout = setTimeout)
}

it('LIST-2 rows come with the columns that the person has chosen, though those are known a little later', async () => {
  const restore = withoutEnd()
  try {
    const { table, columns } = await opened(() => pause(20))
    await until(() => columns.length > 0)
    await until(() => table.shownColumns.length === 2)
    assert.deepEqual([...new Set(columns)], [4])
  } finally {
    restore()
  }
})

it('rows do not wait for an answer that does not come', async () => {
  const { table } = await opened(() => new Promise(() => {}))
  await until(() => namesOf(table).length === 3)
})

it('all that is shown at first is asked for before anything is drawn', async () => {
  const { table, asked } = await opened(async () => {})
  await until(() => namesOf(table).length === 3)
  assert.includeMembers(asked, first)
})
