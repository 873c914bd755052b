// As much of the peers' types as the pages use: they are installed only where a bench runs.
declare module 'ag-grid-community' {
  export interface GridApi<Row> {
    applyColumnState(change: { state: { colId: string; sort: 'asc' | 'desc' }[] }): void
    setFilterModel(model: Record<string, { filterType: string; type: string; filter: string }>): void
    readonly rows?: Row[]
  }
  export interface GetRows<Row> {
    startRow: number
    endRow: number
    successCallback(rows: Row[], lastRow?: number): void
  }
  export interface GridOptions<Row> {
    rowData?: Row[]
    rowHeight?: number
    rowModelType?: 'infinite'
    cacheBlockSize?: number
    datasource?: { getRows(asked: GetRows<Row>): void }
    getRowId?(row: { data: Row }): string
    columnDefs: {
      field?: string
      headerName: string
      width?: number
      filter?: boolean
      valueGetter?(row: { data: Row | undefined }): unknown
    }[]
  }
  export function createGrid<Row>(stage: HTMLElement, options: GridOptions<Row>): GridApi<Row>
  export const ModuleRegistry: { registerModules(modules: readonly object[]): void }
  export const ClientSideRowModelModule: object
  export const ColumnApiModule: object
  export const InfiniteRowModelModule: object
  export const TextFilterModule: object
}

declare module '@vaadin/grid' {
  export interface VaadinGrid<Row> extends HTMLElement {
    items: Row[] | undefined
    pageSize: number
    dataProvider(asked: { page: number; pageSize: number }, answer: (rows: Row[], count?: number) => void): void
  }
}
declare module '@vaadin/grid/vaadin-grid-filter.js' {}
declare module '@vaadin/grid/vaadin-grid-sort-column.js' {}

declare module '@tanstack/table-core' {
  export type TableState = object
  export interface Table<Row> {
    readonly initialState: TableState
    getRowModel(): { rows: { original: Row; getVisibleCells(): { id: string; column: { getSize(): number }; getValue(): unknown }[] }[] }
    setOptions(change: (before: object) => object): void
    setSorting(by: { id: string; desc: boolean }[]): void
    setColumnFilters(by: { id: string; value: string }[]): void
  }
  export function createTable<Row>(options: {
    data: Row[]
    columns: { accessorKey: string; header: string; size: number }[]
    state: object
    getCoreRowModel: unknown
    getSortedRowModel: unknown
    getFilteredRowModel: unknown
    onStateChange(updater: TableState | ((before: TableState) => TableState)): void
    renderFallbackValue: null
  }): Table<Row>
  export function getCoreRowModel(): unknown
  export function getSortedRowModel(): unknown
  export function getFilteredRowModel(): unknown
}

declare module '@tanstack/virtual-core' {
  interface Options<Scroller> {
    count: number
    getScrollElement(): Scroller
    estimateSize(): number
    overscan: number
    scrollToFn: unknown
    observeElementRect: unknown
    observeElementOffset: unknown
    onChange(): void
  }
  export class Virtualizer<Scroller, Item> {
    constructor(options: Options<Scroller>)
    readonly options: Options<Scroller>
    readonly items?: Item[]
    setOptions(options: Options<Scroller>): void
    _didMount(): () => void
    _willUpdate(): void
    getTotalSize(): number
    getVirtualItems(): { key: number; index: number; start: number }[]
  }
  export const elementScroll: unknown
  export const observeElementOffset: unknown
  export const observeElementRect: unknown
}

declare module 'papaparse' {
  const Papa: { parse<Row>(file: File, config: { preview: number; complete(result: { data: Row[] }): void }): void }
  export default Papa
}
