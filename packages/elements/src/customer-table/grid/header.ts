import { html, nothing, type TemplateResult } from 'lit'
import { ascendingIcon, descendingIcon } from '../../generated/icons.ts'
import { icon } from '../../parts/icon.ts'
import type { ShownColumn } from '../column.ts'
import { cellClasses } from './row-content.ts'

export interface HeaderDrawing {
  readonly columns: readonly ShownColumn<never>[]
  /** What is sorted by, with - in front for the highest first. */
  readonly sort: string
  readonly hasSelect: boolean
  readonly hasMenu: boolean
  readonly chosen: 'none' | 'some' | 'all'
  readonly texts: { readonly selectAll: string; readonly actions: string }
  readonly sortBy: (column: ShownColumn<never>) => void
  readonly chooseAll: (chosen: boolean) => void
  readonly pressed: (event: PointerEvent, place: number, what: 'move' | 'resize') => void
}

/** The header's cells. Sorting is a button in its cell; the rest is in the column's menu, by dragging and by keys. */
export const header = (drawing: HeaderDrawing): TemplateResult =>
  html`${drawing.hasSelect ? selectAll(drawing) : nothing}${drawing.columns.map((column, place) => cell(column, place, drawing))}${
    drawing.hasMenu
      ? html`<div class="cell more" role="columnheader" tabindex="-1"><span class="visually-hidden">${drawing.texts.actions}</span></div>`
      : nothing
  }`

const selectAll = ({ chosen, texts, chooseAll }: HeaderDrawing) =>
  html`<div class="cell select" role="columnheader" tabindex="-1">
    <input
      class="check"
      type="checkbox"
      tabindex="-1"
      aria-label=${texts.selectAll}
      .checked=${chosen === 'all'}
      .indeterminate=${chosen === 'some'}
      @click=${(event: Event) => chooseAll((event.target as HTMLInputElement).checked)}
    />
  </div>`

function cell(column: ShownColumn<never>, place: number, { columns, sort, sortBy, pressed }: HeaderDrawing): TemplateResult {
  const isSorted = column.sort !== undefined && sort.replace(/^-/, '') === column.sort
  const isDown = sort.startsWith('-')
  return html`<div
    class=${cellClasses(columns)[place]!}
    role="columnheader"
    tabindex="-1"
    aria-sort=${isSorted ? (isDown ? 'descending' : 'ascending') : nothing}
    @pointerdown=${(event: PointerEvent) => pressed(event, place, 'move')}
  >
    ${
      column.sort === undefined
        ? html`<span class="truncate" dir="auto">${column.header}</span>`
        : html`<button type="button" class="sorter" tabindex="-1" @click=${() => sortBy(column)}>
            <span dir="auto">${column.header}</span>${isSorted ? icon(isDown ? descendingIcon : ascendingIcon) : nothing}
          </button>`
    }
    <span class="resizer" @pointerdown=${(event: PointerEvent) => pressed(event, place, 'resize')}></span>
  </div>`
}
