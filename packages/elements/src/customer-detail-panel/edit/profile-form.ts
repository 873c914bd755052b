import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { alertIcon } from '../../generated/icons.ts'
import { countries } from '../../parts/countries.ts'
import { icon } from '../../parts/icon.ts'
import type { PanelHost, PanelText } from '../panel-host.ts'
import { compare } from './compare.ts'
import type { ProfileEdit } from './profile-edit.ts'
import type { FieldPath } from './profile-fields.ts'

interface Look {
  readonly width?: 'half' | 'third' | 'two-thirds'
  readonly type?: 'email' | 'tel' | 'url'
  readonly autocomplete?: string
  readonly isRequired?: boolean
}

const groups: readonly (readonly [title: PanelText, fields: readonly (readonly [FieldPath, Look])[]])[] = [
  [
    'contact',
    [
      ['name', { isRequired: true, autocomplete: 'organization' }],
      ['email', { width: 'half', type: 'email', autocomplete: 'email' }],
      ['phone', { width: 'half', type: 'tel', autocomplete: 'tel' }],
      ['website', { width: 'half', type: 'url', autocomplete: 'url' }],
      ['organisationNumber', { width: 'half' }],
    ],
  ],
  [
    'address',
    [
      ['address.line1', { autocomplete: 'address-line1' }],
      ['address.line2', { autocomplete: 'address-line2' }],
      ['address.line3', { autocomplete: 'address-line3' }],
      ['address.postalCode', { width: 'third', autocomplete: 'postal-code' }],
      ['address.city', { width: 'two-thirds', autocomplete: 'address-level2' }],
      ['address.region', { width: 'half', autocomplete: 'address-level1' }],
      ['country', { width: 'half' }],
    ],
  ],
  [
    'primaryContact',
    [
      ['contact.name', {}],
      ['contact.email', { width: 'half', type: 'email' }],
      ['contact.phone', { width: 'half', type: 'tel' }],
    ],
  ],
]

/** The id of a field's control. */
export const idOf = (path: FieldPath): string => `edit-${path.replace('.', '-')}`

/** The fields of the profile, or, when somebody else saved first, what both wrote. */
export function profileForm(host: PanelHost, edit: ProfileEdit, acts: { save: () => void; cancel: () => void }): TemplateResult {
  const { failure, isSaving, merge } = edit.draft!
  const submit = (event: Event) => {
    event.preventDefault()
    acts.save()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    acts.cancel()
  }
  const waiting = edit.toPick.length
  return html`<form class="form" part="edit" novalidate aria-label=${host.words('edit.label')} @submit=${submit} @keydown=${keys}>
    ${failure ? notice(failure) : nothing} ${merge ? compare(host, edit) : groups.map((group) => fieldset(host, edit, group))}
    <div class="form-foot">
      ${waiting > 0 ? html`<span class="muted grow">${host.words('edit.toPick', { n: waiting })}</span>` : nothing}
      <button type="button" class="button" @click=${acts.cancel}>${host.words('edit.cancel')}</button>
      <button type="submit" class="button primary" aria-disabled=${isSaving || waiting > 0 ? 'true' : nothing}>
        ${host.words(isSaving ? 'edit.saving' : 'edit.save')}
      </button>
    </div>
  </form>`
}

const fieldset = (host: PanelHost, edit: ProfileEdit, [title, fields]: (typeof groups)[number]): TemplateResult =>
  html`<fieldset>
    <legend>${host.words(title)}</legend>
    ${fields.map(([path, look]) => field(host, edit, path, look))}
  </fieldset>`

function field(host: PanelHost, edit: ProfileEdit, path: FieldPath, look: Look): TemplateResult {
  const error = edit.draft?.errors[path]
  const id = idOf(path)
  return html`<div class="field ${look.width ?? ''} ${error ? 'wrong' : ''}">
    <label for=${id}>${host.words(`label.${path}`)}${look.isRequired ? html` <span>${host.words('edit.required')}</span>` : nothing}</label>
    <span class="input">${path === 'country' ? countrySelect(host, edit, id) : textInput(edit, path, look, id)}</span>
    ${error ? html`<span class="error" id="${id}-error">${icon(alertIcon)} ${error}</span>` : nothing}
  </div>`
}

const textInput = (edit: ProfileEdit, path: FieldPath, look: Look, id: string): TemplateResult =>
  html`<input
    id=${id}
    type=${look.type ?? 'text'}
    dir=${look.type ? 'ltr' : 'auto'}
    autocomplete=${look.autocomplete ? `section-customer ${look.autocomplete}` : 'off'}
    aria-required=${look.isRequired ? 'true' : nothing}
    aria-invalid=${edit.draft?.errors[path] ? 'true' : nothing}
    aria-describedby=${edit.draft?.errors[path] ? `${id}-error` : nothing}
    .value=${live(edit.draft?.values[path] ?? '')}
    @input=${(event: Event) => edit.type(path, (event.currentTarget as HTMLInputElement).value)}
    @blur=${() => edit.leave(path)}
  />`

function countrySelect(host: PanelHost, edit: ProfileEdit, id: string): TemplateResult {
  const chosen = edit.draft?.values.country ?? ''
  return html`<select
    id=${id}
    autocomplete="section-customer country"
    @change=${(event: Event) => edit.type('country', (event.currentTarget as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${chosen === ''}>–</option>
    ${countries(host.partTexts.formats).map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}
  </select>`
}

const notice = (text: string): TemplateResult =>
  html`<div class="notice bad" role="alert">
    ${icon(alertIcon)}
    <div class="grow">${text}</div>
  </div>`
