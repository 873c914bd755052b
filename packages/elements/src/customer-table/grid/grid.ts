import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import type { RowSource } from '../rows/row-source.ts'
import type { Selection } from '../selection.ts'
import type { GridActions, GridRow, HeldGrid } from './grid-actions.ts'
import { cellIn } from './cell-in.ts'
import type { CellPosition } from './cell-position.ts'
import { Layout } from './column-layout.ts'
import { RowCells } from './row-cells.ts'
import type { RowDrawing } from './row-content.ts'
import { RowWindow, type Slot } from './row-window.ts'

interface Drawn<Row> {
  readonly cells: RowCells<Row>
  readonly row: Row | undefined
  readonly isSelected: boolean
  readonly isOpen: boolean
}

/**
 * Rows of one height from a source, of which only those in sight are on the page; the keyboard of the APG's grid; and a focus that
 * stays on its record whatever happens around it.
 */
export class Grid<Row extends GridRow> implements ReactiveController, HeldGrid<Row> {
  source: RowSource<Row> | undefined
  /** The row that is open beside the table. */
  openId: string | undefined
  readonly #host: LitElement
  readonly #selection: Selection
  readonly #actions: GridActions<Row>
  drawing: RowDrawing<Row> | undefined
  #window: RowWindow | undefined
  #sizes: ResizeObserver | undefined
  readonly #layout = new Layout()
  /** Where the keyboard is. */
  active: CellPosition = { row: 0, cell: 0 }
  #activeId: string | undefined
  #isFocused = false
  #leave: (() => void) | undefined

  constructor(host: LitElement, selection: Selection, actions: GridActions<Row>) {
    this.#host = host
    this.#selection = selection
    this.#actions = actions
    host.addController(this)
  }

  get scroller(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.scroll') ?? null
  }

  /** The first and the last place in sight. */
  get inSight(): { first: number; last: number } {
    return { first: this.#window?.first ?? 0, last: this.#window?.last ?? 0 }
  }

  hostConnected(): void {
    this.#leave ??= this.#selection.changed.subscribe(() => this.draw())
    // After it was taken away and put back, the nodes are there already.
    if (this.#host.hasUpdated) this.#begin()
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#leave = undefined
    this.#sizes?.disconnect()
    this.#sizes = undefined
    this.#layout.forget()
    this.#window?.stop()
    for (const { element } of this.#window?.slots ?? []) element.remove()
    this.#body?.replaceChildren()
    this.#window = undefined
  }

  hostUpdated(): void {
    this.#begin()
    this.#resize()
    this.draw()
  }

  /** Shows another source. Without `stay` the first row comes into sight. */
  show(source: RowSource<Row>, stay = false): void {
    this.source = source
    if (!stay && this.active.row >= 0) this.#leaveRow()
    this.#resize()
    if (!stay) this.#window?.toTop()
    this.#window?.show(true)
  }

  /** Rows came or changed. */
  draw(isAll = false): void {
    this.#follow()
    this.#resize()
    this.#window?.show(isAll)
  }

  /** Rows in one screen. */
  get page(): number {
    return this.#window?.page ?? 10
  }

  toTop(): void {
    this.#window?.toTop()
  }

  /** The scroller, with a header that the table draws. */
  render(drawing: RowDrawing<Row>, header: TemplateResult, label: string, describedBy: string | undefined): TemplateResult {
    this.drawing = drawing
    const { source } = this
    const isKnown = source !== undefined && (source.isExact || source.total > 0)
    return html`<div
      class="scroll"
      role="grid"
      part="grid"
      tabindex="-1"
      aria-label=${label}
      aria-describedby=${describedBy ?? nothing}
      aria-multiselectable=${drawing.hasSelect ? 'true' : nothing}
      aria-rowcount=${isKnown && source.isExact ? source.total + 1 : -1}
      aria-colcount=${drawing.columns.length + Number(drawing.hasSelect) + Number(drawing.hasMenu)}
      aria-busy=${String(source?.isLoading ?? true)}
      @keydown=${this.#done}
      @focusin=${this.#focused}
      @focusout=${this.#blurred}
      @click=${this.#done}
      @contextmenu=${this.#done}
    >
      <div class="head" role="rowgroup"><div class="line" role="row" aria-rowindex="1">${header}</div></div>
      <div class="body" role="rowgroup"></div>
      <div class="probe" aria-hidden="true"></div>
    </div>`
  }

  /** Puts the keyboard on a row, if it is here; else on the grid, never on another record. */
  async focusRow(id: string): Promise<void> {
    const index = this.source?.indexOf(id)
    if (index === undefined) return this.scroller?.focus()
    this.go({ row: index, cell: this.active.row >= 0 ? this.active.cell : 0 })
  }

  focus(): void {
    this.go(this.active)
  }

  get #body(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.body') ?? null
  }

  #begin(): void {
    const { scroller } = this
    const body = this.#body
    if (this.#window || !scroller || !body) return
    // Before rows are drawn: asked for afterwards, it would have them laid out at once.
    scroller.addEventListener('scroll', () => scroller.toggleAttribute('data-scrolled', scroller.scrollLeft !== 0), { passive: true })
    this.#window = new RowWindow({
      scroller,
      body,
      makeRow: () => Object.assign(document.createElement('div'), { className: 'line record', role: 'row' }),
      draw: (slot) => this.#drawSlot(slot),
      seen: (first, last, direction) => this.source?.want(first, last, direction),
    })
    this.#sizes = new ResizeObserver(() => {
      this.#layout.resized(scroller)
      this.#resize()
    })
    for (const element of [scroller, ...scroller.querySelectorAll('.head, .probe')]) this.#sizes.observe(element)
  }

  #resize(): void {
    const { scroller, source } = this
    if (!scroller || !this.#window || !this.drawing) return
    const { rowHeight, view, head } = this.#layout.of(scroller, this.drawing)
    // While nothing is known, one screen of bones.
    const rows = source ? (source.isLoading || this.#actions.areHeldBack() ? Math.ceil((view || 400) / rowHeight) : source.total) : 0
    this.#window.resize(rows, rowHeight, Math.max(0, view - head), head)
  }

  #drawSlot(slot: Slot): void {
    const drawing = this.drawing
    if (!drawing) return
    const row = this.#actions.areHeldBack() ? undefined : this.source?.at(slot.index)
    const isSelected = row !== undefined && this.#selection.has(row.id)
    const isOpen = row !== undefined && row.id === this.openId
    const drawn = slot.drawn as Drawn<Row> | undefined
    const { element, index } = slot
    const place = String(index + 2)
    if (element.ariaRowIndex !== place) element.ariaRowIndex = place
    const isOfNow = drawn?.cells.drawing === drawing
    if (isOfNow && !slot.isStale && drawn.row === row && drawn.isSelected === isSelected && drawn.isOpen === isOpen) return this.#mark(slot)
    const isSame = isOfNow || drawn?.cells.take(drawing) === true
    // Cells that are made anew, and a row that takes the place of its bones, keep the focus that was there.
    const hadFocus = (!isSame || (!drawn.row && row !== undefined)) && element.matches(':focus-within') && index === this.active.row
    const cells = isSame ? drawn.cells : new RowCells(element, drawing)
    slot.isStale = false
    slot.drawn = { cells, row, isSelected, isOpen } satisfies Drawn<Row>
    if (drawing.hasSelect) element.ariaSelected = String(isSelected)
    element.classList.toggle('open', isOpen)
    element.dataset['status'] = row && 'status' in row ? String(row.status) : ''
    cells.fill(row, isSelected)
    this.#mark(slot)
    if (!hadFocus) return
    this.#activeId = row?.id
    if (!isSame) (element.children[this.active.cell] as HTMLElement | undefined)?.focus({ preventScroll: true })
  }

  /** The one cell that Tab comes to. */
  #mark({ element, index }: Slot): void {
    const wanted = index === this.active.row ? element.children[this.active.cell] : undefined
    const marked = element.querySelector(':scope > [tabindex="0"]')
    if (marked === (wanted ?? null)) return
    marked?.setAttribute('tabindex', '-1')
    wanted?.setAttribute('tabindex', '0')
  }

  #markAll(): void {
    for (const slot of this.#window?.slots ?? []) this.#mark(slot)
    const cells = this.headCells
    cells.forEach((cell, place) => cell.setAttribute('tabindex', this.active.row === -1 && place === this.active.cell ? '0' : '-1'))
  }

  get headCells(): HTMLElement[] {
    return [...(this.scroller?.querySelectorAll<HTMLElement>('.head .cell') ?? [])]
  }

  /** The record that has the focus may stand elsewhere now, or be gone. */
  #follow(): void {
    const { source } = this
    if (!source || this.active.row < 0 || this.#activeId === undefined) return
    if (source.at(this.active.row)?.id === this.#activeId) return
    const index = source.indexOf(this.#activeId)
    if (index !== undefined) {
      const hadFocus = this.#isFocused
      this.active = { ...this.active, row: index }
      this.#window?.keep(hadFocus ? index : undefined)
      if (hadFocus) queueMicrotask(() => this.go(this.active, false))
    } else if (source.at(this.active.row)) this.#leaveRow()
  }

  /** The focus has no record any more: it waits on the grid itself, and the next arrow goes on from here. */
  #leaveRow(): void {
    this.#activeId = undefined
    this.#window?.keep(undefined)
    if (this.#isFocused) this.scroller?.focus({ preventScroll: true })
  }

  /** On a card some cells are not there: the keyboard goes on to the next that is. */
  #shownCell({ row, cell }: CellPosition, from: CellPosition): CellPosition {
    const cells = [...(row < 0 ? this.headCells : (this.#window?.slotOf(row)?.element.children ?? []))] as HTMLElement[]
    const isShown = (place: number) => cells[place] !== undefined && cells[place].getClientRects().length > 0
    if (cells.length === 0 || isShown(cell)) return { row, cell }
    const step = cell < from.cell ? -1 : 1
    const places = cells.map((_, place) => place).filter(isShown)
    const next = step < 0 ? places.findLast((place) => place < cell) : places.find((place) => place > cell)
    return { row, cell: next ?? (step < 0 ? places[0] : places.at(-1)) ?? cell }
  }

  go(wanted: CellPosition, reveal = true): void {
    if (wanted.row >= 0 && reveal) this.#window?.reveal(wanted.row)
    const to = this.#shownCell(wanted, this.active)
    this.active = to
    this.#activeId = to.row >= 0 ? this.source?.at(to.row)?.id : undefined
    if (to.row >= 0) this.#window?.keep(to.row)
    this.#markAll()
    const cell = this.cellAt(to)
    if (!cell) return
    // Sideways the browser brings it into sight, and keeps it clear of what sticks (scroll-padding).
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  readonly #focused = (event: FocusEvent) => {
    this.#isFocused = true
    const at = this.placeOf(event.composedPath())
    if (!at) return
    this.active = at
    this.#activeId = at.row >= 0 ? this.source?.at(at.row)?.id : undefined
    this.#window?.keep(at.row >= 0 ? at.row : undefined)
    this.#markAll()
  }

  readonly #blurred = () => {
    this.#isFocused = false
    // What has no focus any more need not stay; where it was is remembered.
    queueMicrotask(() => {
      if (!this.#isFocused) this.#window?.keep(undefined)
    })
  }

  placeOf(path: readonly EventTarget[]): CellPosition | undefined {
    const cell = cellIn(path)
    const line = cell?.parentElement
    if (!cell || !line) return undefined
    return { row: Number(line.ariaRowIndex) - 2, cell: [...line.children].indexOf(cell) }
  }

  cellAt({ row, cell }: CellPosition): HTMLElement | undefined {
    return (row < 0 ? this.headCells : this.#window?.slotOf(row)?.element.children)?.[cell] as HTMLElement | undefined
  }

  /** What somebody does here. Which way the event came is read at once: it forgets that. */
  readonly #done = (event: Event) => {
    const path = event.composedPath()
    this.#actions.hands((hands) => hands.take(event, path))
  }
}
