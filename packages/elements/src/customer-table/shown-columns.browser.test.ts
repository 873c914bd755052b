import { assert } from 'chai'
import { html } from 'lit'
import type { Client } from '@clientele/sdk'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import type { Column } from './column.ts'
import type { CustomerTable } from './customer-table.ts'

afterEach(unmountAll)

const own = (id: string, more: Partial<Column> = {}): Column => ({ id, header: id, cell: ({ name }) => name, ...more })
/** The usual columns, and others that a host has put behind one of them. */
const withOwn =
  (after: string, ...more: Column[]) =>
  (usual: readonly Column[]) =>
    usual.flatMap((column) => (column.id === after ? [column, ...more] : [column]))

/** A visit: the table once it knows what was kept, and a way to wait until a choice is kept. */
async function visit(client: Client, columns?: CustomerTable['columns']) {
  unmountAll()
  const provider = await mount(html`<customer-table .filter=${{ search: 'nobody at all' }} .columns=${columns}></customer-table>`, client)
  const table = provider.querySelector<CustomerTable>('customer-table')!
  await until(() => table.shadowRoot?.querySelector('.head .cell') && table.workspace?.session.state.value)
  // What one chooses with comes beside the rows; a choice before it is nobody's.
  await until(() => table.shadowRoot?.querySelector('.toolbar:not(.awaited)'))
  await until(() => table.state.columns !== undefined || !isKept)
  return {
    table,
    ids: () => table.shownColumns.map(({ id }) => id),
    choose: async (ids: readonly string[]) => {
      const { version } = await client.preferences.retrieve()
      table.state.set({ columns: ids.map((id) => ({ id })) })
      await until(async () => (await client.preferences.retrieve()).version > version)
      isKept = true
    },
  }
}
let isKept: boolean
beforeEach(() => void (isKept = false))

describe('LIST-2 LIST-16 a column that is new', () => {
  it('LIST-2 LIST-16 stands where the host has put it, also for those who chose columns before', async () => {
    const { client } = await ownClient()
    await (await visit(client)).choose(['name', 'mrr', 'status', 'phone'])
    const { ids } = await visit(client, withOwn('status', own('crm'), own('later', { hidden: true }), own('tier')))
    assert.deepEqual(ids(), ['name', 'mrr', 'status', 'crm', 'tier', 'phone'])
  })

  it('LIST-2 stays hidden once a person hid it, as do the columns that were hidden before', async () => {
    const { client } = await ownClient()
    await (await visit(client)).choose(['name', 'status', 'mrr'])
    const before = await visit(client, withOwn('status', own('crm')))
    assert.deepEqual(before.ids(), ['name', 'status', 'crm', 'mrr'])
    await before.choose(['name', 'mrr', 'status'])
    const columns = withOwn('status', own('crm'), own('tier'))
    assert.deepEqual((await visit(client, columns)).ids(), ['name', 'mrr', 'status', 'tier'])
  })

  it('LIST-2 that was hidden is so too after a choice on a page that does not have it', async () => {
    const { client } = await ownClient()
    const columns = withOwn('status', own('crm'), own('tier'))
    await (await visit(client, columns)).choose(['name', 'status', 'tier'])
    await (await visit(client)).choose(['name', 'status', 'mrr'])
    assert.deepEqual((await visit(client, columns)).ids(), ['name', 'status', 'tier', 'mrr'])
  })

  it('LIST-2 does not come into the columns of a saved view', async () => {
    const { client } = await ownClient()
    const { id } = await client.views.create({ name: 'Set', state: { columns: [{ id: 'name' }, { id: 'status' }] } })
    await (await visit(client)).choose(['name', 'mrr'])
    const { table, ids } = await visit(client, withOwn('status', own('crm')))
    assert.deepEqual(ids(), ['name', 'crm', 'mrr'])
    table.state.set({ viewId: id, columns: [{ id: 'name' }, { id: 'status' }] })
    assert.deepEqual(ids(), ['name', 'status'])
  })
})
