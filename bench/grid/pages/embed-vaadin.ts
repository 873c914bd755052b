import '@vaadin/grid'
import type { VaadinGrid } from '@vaadin/grid'
import { customers, embedColumns, type Customer } from './embed-api.ts'

const grid = document.createElement('vaadin-grid') as VaadinGrid<Customer>
grid.style.height = '100%'
for (const { header, width, text } of embedColumns) {
  const column = document.createElement('vaadin-grid-column')
  const renderer = (cell: HTMLElement, _: unknown, { item }: { item: Customer }) => (cell.textContent = text(item))
  Object.assign(column, { header, width: `${width}px`, renderer })
  grid.append(column)
}
grid.pageSize = 100
grid.dataProvider = ({ page, pageSize }, answer) => void customers(page * pageSize, pageSize).then(({ data, total }) => answer(data, total))
document.getElementById('stage')!.append(grid)
