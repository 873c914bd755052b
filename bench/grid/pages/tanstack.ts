// As its guide for Lit has it: the table's state and rows from table-core, the window from virtual-core, templates by Lit.
import { createTable, getCoreRowModel, getFilteredRowModel, getSortedRowModel, type Table, type TableState } from '@tanstack/table-core'
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import { html, render } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { styleMap } from 'lit/directives/style-map.js'
import { measure } from './measure.ts'
import { columns, type Row } from './rows.ts'

const rowHeight = 40
let scroller: HTMLElement
let table: Table<Row>
let virtualizer: Virtualizer<HTMLElement, Element>
let state: TableState

function draw(): void {
  const { rows } = table.getRowModel()
  const line = ({ index, start }: { index: number; start: number }) =>
    html`<tr
      style=${styleMap({ position: 'absolute', display: 'flex', top: '0', width: '100%', height: '40px', transform: `translateY(${start}px)` })}
    >
      ${repeat(
        rows[index]!.getVisibleCells(),
        (cell) => cell.id,
        (cell) => html`<td style=${styleMap({ width: `${cell.column.getSize()}px` })}>${cell.getValue()}</td>`,
      )}
    </tr>`
  render(
    html`<table style="display: grid">
      <tbody style=${styleMap({ display: 'grid', position: 'relative', height: `${virtualizer.getTotalSize()}px` })}>
        ${repeat(virtualizer.getVirtualItems(), ({ key }) => key, line)}
      </tbody>
    </table>`,
    scroller,
  )
}

function changed(): void {
  table.setOptions((before) => ({ ...before, state }))
  virtualizer.setOptions({ ...virtualizer.options, count: table.getRowModel().rows.length })
  virtualizer._willUpdate()
  draw()
}

measure({
  show(stage, rows) {
    scroller = document.createElement('div')
    Object.assign(scroller.style, { height: '100%', overflow: 'auto', position: 'relative' })
    stage.append(scroller)
    table = createTable<Row>({
      data: rows as Row[],
      columns: columns.map(({ key, header, width }) => ({ accessorKey: key, header, size: width })),
      state: {},
      getCoreRowModel: getCoreRowModel(),
      getSortedRowModel: getSortedRowModel(),
      getFilteredRowModel: getFilteredRowModel(),
      onStateChange: (updater) => {
        state = typeof updater === 'function' ? updater(state) : updater
        changed()
      },
      renderFallbackValue: null,
    })
    state = table.initialState
    table.setOptions((before) => ({ ...before, state }))
    virtualizer = new Virtualizer({
      count: table.getRowModel().rows.length,
      getScrollElement: () => scroller,
      estimateSize: () => rowHeight,
      overscan: 5,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: draw,
    })
    virtualizer._didMount()
    virtualizer._willUpdate()
    draw()
  },
  scroller: () => scroller,
  nameCells: () => scroller.querySelectorAll('td:first-child'),
  sort: () => table.setSorting([{ id: 'city', desc: false }]),
  filter: (text) => table.setColumnFilters([{ id: 'name', value: text }]),
})
