import { ClientSideRowModelModule, ColumnApiModule, createGrid, ModuleRegistry, TextFilterModule, type GridApi } from 'ag-grid-community'
import { measure } from './measure.ts'
import { columns, type Row } from './rows.ts'

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule, TextFilterModule])
let api: GridApi<Row>

measure({
  show(stage, rows) {
    api = createGrid<Row>(stage, {
      rowData: rows as Row[],
      rowHeight: 40,
      getRowId: ({ data }) => data.id,
      columnDefs: columns.map(({ key, header, width }) => ({ field: key, headerName: header, width, filter: key === 'name' })),
    })
  },
  scroller: () =>
    [...document.querySelectorAll<HTMLElement>('#stage *')].find(
      (element) => element.scrollHeight > element.clientHeight * 10 && element.clientHeight > 100,
    )!,
  nameCells: () => document.querySelectorAll('#stage .ag-cell[col-id="name"]'),
  sort: () => api.applyColumnState({ state: [{ colId: 'city', sort: 'asc' }] }),
  filter: (text) => api.setFilterModel({ name: { filterType: 'text', type: 'contains', filter: text } }),
})
