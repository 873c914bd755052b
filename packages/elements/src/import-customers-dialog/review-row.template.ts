import type { ImportRow } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { closeIcon } from '../generated/icons.ts'
import { checkIcon, editIcon, restoreIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import type { ImportBody } from './import-body.ts'
import type { RowEdits } from './row-edits.ts'

/** A column of the file that is read as something. */
export interface ReadColumn {
  readonly at: number
  readonly field: string
  readonly name: string
}
type RowError = ImportRow['errors'][number]

/** A row of the file: what is wrong with it stands at its cell, and can be written over there. */
export function reviewRow(all: ImportBody, edits: RowEdits, columns: readonly ReadColumn[], row: ImportRow): TemplateResult {
  const shown = new Set(columns.map(({ at }) => at + 1))
  const ofRow = row.errors.filter(({ column }) => column === null || !shown.has(column))
  return html`<tr id="row-${row.row}" class=${row.leftOut ? 'left-out' : ''}>
    <th scope="row" class="row-no">${all.number(row.row)}</th>
    ${columns.map((column) => cell(all, edits, column, row))}
    <td class=${ofRow.length > 0 ? 'bad remark' : row.duplicate ? 'dup remark' : 'remark'}>${remarks(all, edits, row, ofRow)}</td>
    <td class="acts">${acts(all, edits, row)}</td>
  </tr>`
}

function cell(all: ImportBody, edits: RowEdits, { at, name }: ReadColumn, row: ImportRow): TemplateResult {
  const errors = row.leftOut ? [] : row.errors.filter(({ column }) => column === at + 1)
  const text = edits.textOf(row, at + 1)
  const isWritable = !row.leftOut && (errors.length > 0 || edits.opened === row.row)
  if (!isWritable) return html`<td><bdi>${text}</bdi></td>`
  const id = `cell-${row.row}-${at + 1}`
  const save = (field: EventTarget | null) => edits.type(row, at + 1, (field as HTMLInputElement).value)
  const key = (event: KeyboardEvent) => {
    const field = event.currentTarget as HTMLInputElement
    if (event.key === 'Enter') {
      event.preventDefault()
      const next = nextWrong(field) ?? edits.wayOn
      save(field)
      next?.focus()
    } else if (event.key === 'Escape' && (field.value !== text || edits.opened === row.row)) {
      // What was typed is given up, then the row; the dialog stays.
      event.preventDefault()
      event.stopPropagation()
      if (field.value === text) edits.open(undefined)
      field.value = text
    }
  }
  return html`<td class=${errors.length > 0 ? 'bad' : ''}>
    <span class="input"
      ><input
        id=${id}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-label=${all.t('cell', { column: name, row: row.row })}
        aria-invalid=${errors.length > 0 ? 'true' : nothing}
        aria-describedby=${errors.length > 0 ? `${id}-why` : nothing}
        .value=${live(text)}
        @change=${(event: Event) => save(event.currentTarget)}
        @keydown=${key}
    /></span>
    ${errors.length > 0 ? html`<span class="why" id="${id}-why">${errors.map((error) => why(all, error)).join(' ')}</span>` : nothing}
  </td>`
}

/** The next cell to put right, below or beside. */
const nextWrong = (field: HTMLInputElement): HTMLInputElement | undefined => {
  const all = [...(field.closest('table')?.querySelectorAll<HTMLInputElement>('input[aria-invalid=true]') ?? [])]
  return all.find((other) => (field.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
}

function remarks(all: ImportBody, edits: RowEdits, row: ImportRow, errors: readonly RowError[]): unknown {
  const failure = edits.failureOf(row.row)
  const { duplicate } = row
  return [
    failure ? html`<span class="why" role="alert">${failure}</span>` : nothing,
    row.leftOut ? html`<span>${all.t('isOut')}</span>` : errors.map((error) => html`<span class="why">${why(all, error)}</span>`),
    duplicate && !row.leftOut
      ? html`<span class="why">${duplicate.row === null ? all.t('likeCustomer') : all.t('likeRow', { row: duplicate.row })}</span>`
      : nothing,
    row.corrected && row.errors.length === 0 && !row.leftOut
      ? html`<span class="fine">${icon(checkIcon)}${all.t('corrected')}</span>`
      : nothing,
  ]
}

/** The second button stays the same one, with the other meaning: whoever has just pressed it has it still. */
function acts(all: ImportBody, edits: RowEdits, row: ImportRow): TemplateResult {
  const isOpened = edits.opened === row.row
  const edit = html`<button
    type="button"
    class="button quiet square edit"
    aria-label=${all.t('edit', { row: row.row })}
    aria-pressed=${String(isOpened)}
    @click=${() => edits.open(isOpened ? undefined : row.row)}
  >
    ${icon(editIcon)}
  </button>`
  return html`${row.leftOut ? nothing : edit}<button
      type="button"
      class="button quiet square"
      aria-label=${all.t(row.leftOut ? 'takeBack' : 'leave', { row: row.row })}
      @click=${() => edits.leaveOut(row, !row.leftOut)}
    >
      ${icon(row.leftOut ? restoreIcon : closeIcon)}
    </button>`
}

/** Fields of which only some values are taken. */
const closed = ['country', 'type', 'role', 'status', 'currency', 'language', 'partnerId', 'parentId'] as const
const isClosed = (field: string): field is (typeof closed)[number] => (closed as readonly string[]).includes(field)

/** What is wrong, in the reader's language; what a later server may find, in its own words. */
function why(all: ImportBody, { code, field, max, message }: RowError): string {
  if (code === 'required') return all.t('empty')
  if (code === 'too_long' && max !== undefined) return all.t('tooLong', { max })
  if (code === 'too_many_cells') return all.t('tooMany')
  if (code === 'not_allowed') return all.t('notAllowed')
  if (code === 'ambiguous') return all.t('ambiguous')
  if (code !== 'invalid' || field === null) return message
  if (field === 'email' || field === 'contactEmail') return fieldText(all.texts)('wrong.email')
  if (field === 'website') return fieldText(all.texts)('wrong.website')
  // Of other text only signs that nobody sees are not taken.
  return all.t(isClosed(field) ? `wrong.${field}` : 'wrong.signs')
}
