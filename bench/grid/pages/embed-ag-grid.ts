import { createGrid, InfiniteRowModelModule, ModuleRegistry } from 'ag-grid-community'
import { customers, embedColumns, type Customer } from './embed-api.ts'

ModuleRegistry.registerModules([InfiniteRowModelModule])

createGrid<Customer>(document.getElementById('stage')!, {
  rowHeight: 40,
  rowModelType: 'infinite',
  cacheBlockSize: 100,
  datasource: {
    getRows: ({ startRow, endRow, successCallback }) =>
      void customers(startRow, endRow - startRow).then(({ data, total }) => successCallback(data, total)),
  },
  columnDefs: embedColumns.map(({ header, width, text }) => ({
    headerName: header,
    width,
    valueGetter: ({ data }) => (data ? text(data) : ''),
  })),
})
