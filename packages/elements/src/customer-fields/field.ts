import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { alertIcon } from '../generated/icons.ts'
import { downIcon } from '../generated/later-icons.ts'
import { countries } from '../parts/countries.ts'
import { icon } from '../parts/icon.ts'
import type { Texts } from '../text/texts.ts'
import { fieldText } from './customer-fields.strings.ts'

/** Who keeps what stands in fields, and knows what is wrong with it. */
export interface FieldKeeper<Path extends string> {
  readonly texts: Texts
  /** Stands before the id of each control. */
  readonly prefix: string
  valueOf(path: Path): string
  errorOf(path: Path): string | undefined
  /** What stands in a field is another now. */
  type(path: Path, value: string): void
  /** Somebody leaves a field. */
  leave(path: Path): void
}

/** How a field looks, beside its label. */
export interface FieldLook {
  readonly label: string
  readonly width?: 'half' | 'third' | 'two-thirds' | undefined
  readonly type?: 'email' | 'tel' | 'url' | 'password' | undefined
  readonly autocomplete?: string | undefined
  readonly isRequired?: boolean | undefined
  /** Several lines. */
  readonly rows?: number | undefined
  /** A list to choose from; its first value is the empty one. */
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
  /** What stands inside the box before the text, such as a calling code. */
  readonly before?: unknown
  /** What stands inside the box behind the text. */
  readonly behind?: unknown
  /** A line below that helps. */
  readonly hint?: string | undefined
  /** What describes it elsewhere, by id. */
  readonly describedBy?: string | undefined
}

/** The id of a field's control. */
export const idOf = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`

/** A field with its label above and, where something is wrong, that below. */
export function field<Path extends string>(keeper: FieldKeeper<Path>, path: Path, look: FieldLook): TemplateResult {
  const id = idOf(keeper.prefix, path)
  const error = keeper.errorOf(path)
  return html`<div class="field ${look.width ?? ''} ${error ? 'wrong' : ''}">
    <label for=${id}>${look.label}${look.isRequired ? html` <span>${fieldText(keeper.texts)('required')}</span>` : nothing}</label>
    <span class="input" dir=${look.before ? 'ltr' : nothing}
      >${look.before ?? nothing}${control(keeper, path, look, id)}${look.behind ?? nothing}</span
    >
    ${look.hint ? html`<span class="hint" id="${id}-hint">${look.hint}</span>` : nothing}
    ${error ? html`<span class="error" id="${id}-error">${icon(alertIcon)}<span>${error}</span></span>` : nothing}
  </div>`
}

function control<Path extends string>(keeper: FieldKeeper<Path>, path: Path, look: FieldLook, id: string): TemplateResult {
  const value = keeper.valueOf(path)
  const isWrong = keeper.errorOf(path) !== undefined
  const described = [isWrong && `${id}-error`, look.hint && `${id}-hint`, look.describedBy].filter(Boolean).join(' ') || nothing
  const required = look.isRequired ? 'true' : nothing
  const invalid = isWrong ? 'true' : nothing
  const autocomplete = look.autocomplete ?? 'off'
  const typed = (event: Event) => keeper.type(path, (event.currentTarget as HTMLInputElement).value)
  const left = () => keeper.leave(path)
  if (look.options)
    return html`<select
        id=${id}
        autocomplete=${autocomplete}
        aria-required=${required}
        aria-invalid=${invalid}
        aria-describedby=${described}
        @change=${typed}
        @blur=${left}
      >
        ${look.options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}</select
      >${icon(downIcon)}`
  if (look.rows)
    return html`<textarea
      id=${id}
      rows=${look.rows}
      dir="auto"
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(value)}
      @input=${typed}
      @blur=${left}
    ></textarea>`
  return html`<input
    id=${id}
    type=${look.type ?? 'text'}
    dir=${look.type ? 'ltr' : 'auto'}
    autocomplete=${autocomplete}
    spellcheck=${look.type ? 'false' : nothing}
    aria-required=${required}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${live(value)}
    @input=${typed}
    @blur=${left}
  />`
}

/** Every country to choose from, or none. */
export const countryOptions = ({ formats }: Texts): FieldLook['options'] => [
  { value: '', label: '–' },
  ...countries(formats).map(({ code, name }) => ({ value: code, label: name })),
]

/** What went wrong with all of it. */
export const badNotice = (text: unknown): TemplateResult =>
  html`<div class="notice bad" role="alert">
    ${icon(alertIcon)}
    <div class="grow">${text}</div>
  </div>`
