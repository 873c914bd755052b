import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { lockIcon, searchIcon } from '../../generated/icons.ts'
import { gripIcon, pinIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import { Popover } from '../../parts/popover.ts'
import type { Column, ColumnChoice, ShownColumn } from '../column.ts'
import { asChoices } from '../shown-columns.ts'
import type { TableHost } from '../table-part.ts'
import { moveColumn, pinColumn, showColumn } from '../column-order.ts'
import { columnTexts } from './columns.strings.ts'
import { folded } from './countries.ts'
import { densityChoice } from './density-choice.ts'
import { GripDrag } from './grip-drag.ts'

type Key = keyof (typeof columnTexts)['strings']

const popoverId = 'toolbar-columns'
/** With fewer, one sees what one looks for. */
const manyColumns = 10

/** Which columns are shown, in which order, pinned or not; and how tall a row is. */
export class ColumnsPopover implements ReactiveController {
  #find = ''
  /** What is being moved by keys, and how all was before. */
  #lifted: { id: string; before: readonly ColumnChoice[] | undefined } | undefined
  #isRefocusing = false
  readonly #host: TableHost
  readonly #popover: Popover
  readonly #drag: GripDrag

  constructor(host: TableHost) {
    this.#host = host
    host.addController(this)
    this.#popover = new Popover(host, popoverId)
    this.#drag = new GripDrag({
      lines: () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>(`#${popoverId} [data-shown]`) ?? [])],
      moved: (from, to) => this.#move(from, to, 'dropped'),
    })
  }

  hostDisconnected(): void {
    this.#drag.cancel()
    this.#lifted = undefined
  }

  get isOpen(): boolean {
    return this.#popover.is('columns')
  }

  toggle(anchor: HTMLElement): void {
    this.#find = ''
    void this.#popover.toggle('columns', anchor, 'end')
  }

  render(): TemplateResult {
    return html`<div
      id=${popoverId}
      class="popover choose"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${this.#t('columns')}
      @toggle=${this.#toggled}
      @keydown=${this.#keyed}
    >
      ${this.isOpen ? this.#content() : nothing}
    </div>`
  }

  #content(): TemplateResult {
    const shown = this.#host.shownColumns
    const hidden = this.#hidden(shown)
    const wanted = folded(this.#find.trim())
    const fits = ({ header }: Pick<Column, 'header'>) => folded(header).includes(wanted)
    const all = shown.length + hidden.length
    const found = { shown: shown.filter(fits), hidden: hidden.filter(fits) }
    const { state } = this.#host
    return html`<header role="presentation"><h2>${this.#t('columns')}</h2></header>
      ${all > manyColumns ? this.#findField() : nothing}
      <div class="list">
        ${found.shown.length > 0 ? html`<div class="group-name">${this.#t('shown')}</div>` : nothing}
        ${repeat(
          found.shown,
          ({ id }) => id,
          (column) => this.#shownLine(column, shown.indexOf(column), wanted !== ''),
        )}
        ${found.hidden.length > 0 ? html`<div class="group-name">${this.#t('hidden')}</div>` : nothing}
        ${repeat(
          found.hidden,
          ({ id }) => id,
          (column) => html`<div class="option column"><span class="grip"></span>${this.#box(column, false)}</div>`,
        )}
        ${found.shown.length + found.hidden.length === 0 ? html`<p class="nothing" role="status">${this.#t('nothingFound')}</p>` : nothing}
      </div>
      <p id="toolbar-move-keys" hidden>${this.#t('moveKeys')}</p>
      ${densityChoice(this.#host)}
      <footer role="presentation">
        <span class="grow">${this.#t('count', { shown: shown.length, all })}</span>
        ${
          state.columns || state.density
            ? html`<button type="button" class="link" @click=${this.#reset}>${this.#t('reset')}</button>`
            : nothing
        }
      </footer>`
  }

  #findField(): TemplateResult {
    const find = (event: Event) => {
      this.#find = (event.target as HTMLInputElement).value
      this.#host.requestUpdate()
    }
    return html`<label class="input ask"
      >${icon(searchIcon)}<span class="visually-hidden">${this.#t('find')}</span
      ><input type="search" autocomplete="off" placeholder=${this.#t('find')} maxlength="100" .value=${live(this.#find)} @input=${find}
    /></label>`
  }

  #shownLine(column: ShownColumn, place: number, isFound: boolean): TemplateResult {
    const { id, header, pinned } = column
    const isLocked = place === 0
    const isLifted = this.#lifted?.id === id
    const pin = isLocked
      ? html`<span class="pin" aria-hidden="true">${icon(pinIcon)}</span>`
      : html`<button
          type="button"
          class="pin"
          aria-label=${this.#t(pinned ? 'unpin' : 'pin', { column: header })}
          aria-pressed=${String(pinned)}
          @click=${() => this.#pin(column)}
        >
          ${icon(pinIcon)}
        </button>`
    const grip = isLocked
      ? html`<span class="grip">${icon(lockIcon)}</span>`
      : isFound
        ? html`<span class="grip"></span>`
        : html`<button
            type="button"
            class="grip"
            data-grip=${id}
            aria-label=${this.#t('move', { column: header })}
            aria-describedby="toolbar-move-keys"
            aria-pressed=${String(isLifted)}
            @pointerdown=${(event: PointerEvent) => this.#drag.begin(event, place)}
            @click=${(event: PointerEvent) => event.detail === 0 && this.#lift(column)}
            @blur=${() => isLifted && !this.#isRefocusing && this.#drop()}
          >
            ${icon(gripIcon)}
          </button>`
    return html`<div class="option column ${isLifted ? 'is-dragged' : ''}" data-shown=${id}>
      ${grip}${this.#box(column, true, isLocked)}${pin}
    </div>`
  }

  #box(column: Column, isShown: boolean, isLocked = false): TemplateResult {
    return html`<label
      ><input
        class="check"
        type="checkbox"
        data-column=${column.id}
        ?disabled=${isLocked}
        aria-label=${isLocked ? this.#t('always', { column: column.header }) : nothing}
        .checked=${live(isShown)}
        @change=${() => this.#show(column, !isShown)}
      /><span class="truncate" dir="auto">${column.header}</span></label
    >`
  }

  #hidden(shown: readonly ShownColumn[]): readonly Column[] {
    const seesMoney = this.#host.workspace?.may('money:read') ?? false
    return this.#host.allColumns.filter(({ id, money }) => (seesMoney || !money) && !shown.some((one) => one.id === id))
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') {
      this.#lifted = undefined
      this.#drag.cancel()
    }
    this.#popover.toggled(event)
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const focused = event.composedPath()[0] as HTMLElement
    const line = focused.closest<HTMLElement>('.option.column')
    if (!line) {
      if (event.key === 'ArrowDown' && focused.matches('[type="search"]')) this.#toLine(event, undefined, 1)
      return
    }
    if (this.#lifted) return this.#liftedKey(event, this.#lifted.id)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#toLine(event, focused, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key.toLowerCase() === 'p') {
      const column = this.#host.shownColumns.find(({ id }, place) => id === line.dataset['shown'] && place > 0)
      if (!column) return
      event.preventDefault()
      this.#pin(column)
    }
  }

  /** Space and Enter press the grip as they press any button: that drops what was lifted. */
  #liftedKey(event: KeyboardEvent, id: string): void {
    const from = this.#placeOf(id)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(from, from + (event.key === 'ArrowDown' ? 1 : -1), 'place')
    else if (event.key === 'Escape') this.#putBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Along the list, from a grip to the next grip and from a box to the next box. */
  #toLine(event: KeyboardEvent, from: HTMLElement | undefined, step: number): void {
    const kind = from?.matches('.grip, .pin') ? `.${from.classList[0]}` : '.check'
    const stops = [...(this.#popover.element?.querySelectorAll<HTMLElement>(`.option.column ${kind}:is(button, input):enabled`) ?? [])]
    const next =
      stops[from ? stops.indexOf(from) + step : 0] ??
      (step < 0 ? this.#popover.element?.querySelector<HTMLElement>('[type="search"]') : undefined)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  #lift({ id, header }: ShownColumn): void {
    if (this.#lifted?.id === id) return this.#drop()
    this.#lifted = { id, before: this.#host.state.columns }
    this.#sayPlace('lifted', id, header)
    this.#host.requestUpdate()
  }

  #drop(): void {
    const { id } = this.#lifted ?? {}
    this.#lifted = undefined
    if (id !== undefined) this.#sayPlace('dropped', id)
    this.#host.requestUpdate()
  }

  #putBack(): void {
    const lifted = this.#lifted
    this.#lifted = undefined
    if (!lifted) return
    this.#host.state.set({ columns: lifted.before })
    this.#sayPlace('putBack', lifted.id)
    void this.#refocus(`[data-grip="${CSS.escape(lifted.id)}"]`)
  }

  #move(from: number, to: number, how: 'place' | 'dropped'): void {
    const choices = asChoices(this.#host.shownColumns)
    const moved = moveColumn(choices, from, to)
    if (moved === choices) return
    this.#host.state.set({ columns: moved })
    const id = choices[from]!.id
    this.#sayPlace(how, id)
    void this.#refocus(`[data-grip="${CSS.escape(id)}"]`)
  }

  #show({ id, header }: Column, isShown: boolean): void {
    this.#host.state.set({ columns: showColumn(asChoices(this.#host.shownColumns), id, isShown) })
    this.#host.say(this.#t(isShown ? 'isShown' : 'isHidden', { column: header }))
    void this.#refocus(`[data-column="${CSS.escape(id)}"]`)
  }

  #pin({ id, header, pinned }: ShownColumn): void {
    const focused = (this.#host.shadowRoot?.activeElement as HTMLElement | null)?.classList[0] ?? 'pin'
    this.#host.state.set({ columns: pinColumn(asChoices(this.#host.shownColumns), id, !pinned) })
    this.#host.say(this.#t(pinned ? 'unpinned' : 'pinned', { column: header }))
    void this.#refocus(`[data-shown="${CSS.escape(id)}"] .${focused}`)
  }

  readonly #reset = (): void => {
    this.#host.state.set({ columns: undefined, density: undefined })
    this.#host.say(this.#t('wasReset'))
    void this.#refocus('input')
  }

  #placeOf(id: string): number {
    return this.#host.shownColumns.findIndex((column) => column.id === id)
  }

  #sayPlace(key: 'lifted' | 'place' | 'dropped' | 'putBack', id: string, header?: string): void {
    const shown = this.#host.shownColumns
    const place = this.#placeOf(id)
    this.#host.say(this.#t(key, { column: header ?? shown[place]?.header ?? '', place: place + 1, count: shown.length }))
  }

  /** A line that was moved has lost the focus on the way. */
  async #refocus(selector: string): Promise<void> {
    this.#isRefocusing = true
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const element = this.#popover.element?.querySelector<HTMLElement>(selector)
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
    this.#isRefocusing = false
  }

  #t(key: Key, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(columnTexts, key, values)
  }
}
