import type { MenuItem } from '../parts/menu.ts'
import type { ShownColumn } from './column.ts'
import { columnMenu } from './column-menu.ts'
import { moveColumn } from './column-order.ts'
import { toolsTexts } from './table-tools.strings.ts'
import { ColumnDrag } from './grid/column-drag.ts'
import { asChoices } from './shown-columns.ts'
import type { TableHost } from './table-part.ts'
import type { Sort } from './table-state.ts'

const leastWidth = 56
const mostWidth = 1200
const keyStep = 16

type Text = keyof (typeof toolsTexts)['strings']

/** Sorting, moving, resizing and pinning columns: by pointer, by keys in the header and by the menu of a column. */
export class ColumnChanges {
  readonly drag: ColumnDrag
  readonly #host: TableHost
  readonly #openMenu: (items: readonly MenuItem[], name: string, anchor: HTMLElement) => void

  constructor(host: TableHost, openMenu: (items: readonly MenuItem[], name: string, anchor: HTMLElement) => void) {
    this.#host = host
    this.#openMenu = openMenu
    this.drag = new ColumnDrag({
      cells: () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.head .cell:not(.select, .more)') ?? [])],
      moved: (from, to) => this.move(from, to),
      resized: (place, width, isLast) => this.resize(place, width, isLast),
    })
  }

  /** For a click on a header; the click that ends a drag means nothing. */
  readonly clicked = (column: ShownColumn<never>): void => {
    if (!this.drag.takeClick()) this.sortBy(column)
  }

  /** Sorts by a column; where it is sorted by already, the other way. */
  sortBy(column: ShownColumn<never>, descending?: boolean): void {
    if (!column.sort) return
    const { sort } = this.#host.state
    const isSorted = sort.replace(/^-/, '') === column.sort
    const down = descending ?? (isSorted ? !sort.startsWith('-') : false)
    this.#host.state.set({ sort: `${down ? '-' : ''}${column.sort}` as Sort })
    this.#host.say(this.#text(down ? 'sortedDown' : 'sortedUp', { column: column.header }))
  }

  /** Enter sorts, Space opens the menu, Alt and the arrows resize, with Shift they move. */
  key(event: KeyboardEvent, place: number, cell: HTMLElement): void {
    const column = this.#host.shownColumns[place]
    if (!column) {
      if (event.key === 'Enter' || event.key === ' ') cell.querySelector('input')?.click()
      return
    }
    const sign = getComputedStyle(cell).direction === 'rtl' ? -1 : 1
    const step = event.key === 'ArrowRight' ? sign : event.key === 'ArrowLeft' ? -sign : 0
    if (event.altKey && step !== 0) {
      if (event.shiftKey) this.move(place, place + step)
      else this.resize(place, cell.offsetWidth + step * keyStep, true)
    } else if (event.key === 'Enter') this.sortBy(column)
    else if (!event.altKey) this.menu(column, place, cell)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  menu(column: ShownColumn, place: number, anchor: HTMLElement): void {
    const items = columnMenu(this.#host, column, place, {
      sort: (descending) => this.sortBy(column, descending),
      move: (to) => this.move(place, to),
      text: (key) => this.#text(key),
    })
    this.#openMenu(items, `column ${column.id}`, anchor)
  }

  move(from: number, to: number): void {
    const { state } = this.#host
    const choices = asChoices(this.#host.shownColumns)
    const moved = moveColumn(choices, from, to)
    if (moved === choices) return
    state.set({ columns: moved })
    this.#host.say(this.#text('moved', { column: this.#host.shownColumns[to]?.header ?? '', place: to + 1, count: choices.length }))
  }

  resize(place: number, width: number, isLast: boolean): void {
    const limited = Math.round(Math.max(leastWidth, Math.min(mostWidth, width)))
    const choices = asChoices(this.#host.shownColumns).map((choice, at) => (at === place ? { ...choice, width: limited } : choice))
    this.#host.state.set({ columns: choices })
    if (isLast) this.#host.say(this.#text('resized', { column: this.#host.shownColumns[place]?.header ?? '', width: limited }))
  }

  #text(key: Text, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(toolsTexts, key, values)
  }
}
