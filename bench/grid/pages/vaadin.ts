import '@vaadin/grid'
import '@vaadin/grid/vaadin-grid-filter.js'
import '@vaadin/grid/vaadin-grid-sort-column.js'
import type { VaadinGrid } from '@vaadin/grid'
import { measure } from './measure.ts'
import { columns, type Row } from './rows.ts'

let grid: VaadinGrid<Row>
let sorter: Element & { direction: string | null }

measure({
  show(stage, rows) {
    grid = document.createElement('vaadin-grid') as VaadinGrid<Row>
    grid.style.height = '100%'
    for (const { key, header, width } of columns) {
      const column = document.createElement(key === 'city' ? 'vaadin-grid-sort-column' : 'vaadin-grid-column')
      Object.assign(column, { path: key, header, width: `${width}px` })
      if (key === 'city') sorter = column as unknown as typeof sorter
      grid.append(column)
    }
    grid.items = rows as Row[]
    stage.append(grid)
  },
  scroller: () => grid.shadowRoot!.querySelector<HTMLElement>('#table')!,
  nameCells: () => [...grid.querySelectorAll('vaadin-grid-cell-content')].filter((cell) => /\d{6}$/.test(cell.textContent ?? '')),
  sort: () => (sorter.direction = 'asc'),
  filter: (text) => (grid.items = grid.items!.filter(({ name }) => name.includes(text))),
})
