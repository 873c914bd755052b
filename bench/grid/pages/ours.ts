import type { Customer } from '@clientele/sdk'
import type { Column, CustomerTable } from '@clientele/elements'
import '@clientele/elements/define/customer-provider'
import '@clientele/elements/define/customer-table'
import { measure } from './measure.ts'
import { columns, type Row } from './rows.ts'

const provider = document.createElement('customer-provider')
Object.assign(provider, { baseUrl: location.origin, fetchToken: async () => 'bench', locale: 'en' })

let table: CustomerTable
let all: readonly Row[] = []

/** Rows of a host's own may be of any kind; the columns know. */
const asCustomers = (rows: readonly Row[]) => rows as unknown as readonly Customer[]

const own = columns.map(({ key, header, width }) => ({
  ...{ id: key, header, width, sort: key },
  cell: (row: unknown) => (row as Row)[key],
  value: (row: unknown) => (row as Row)[key],
})) as Column[]

measure({
  async prepare() {
    const ready = new Promise((resolve) => provider.addEventListener('ready', resolve, { once: true }))
    document.getElementById('stage')!.append(provider)
    await ready
  },
  show(_stage, rows) {
    all = rows
    table = document.createElement('customer-table')
    Object.assign(table, { rows: asCustomers(rows), columns: own, selectable: false, plain: true })
    // As high as the others; its foot is below.
    table.style.setProperty('--_height', '800px')
    provider.append(table)
  },
  scroller: () => table.shadowRoot!.querySelector<HTMLElement>('.scroll')!,
  nameCells: () => table.shadowRoot?.querySelectorAll('.record:not([hidden]) > .lead') ?? [],
  sort: () => (table.sort = 'city' as CustomerTable['sort']),
  // A host that gives its own rows also chooses among them.
  filter: (text) => (table.rows = asCustomers(all.filter(({ name }) => name.includes(text)))),
})
