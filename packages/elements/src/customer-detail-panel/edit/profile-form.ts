import { html, nothing, type TemplateResult } from 'lit'
import { compare } from '../../customer-fields/compare.ts'
import { fieldText } from '../../customer-fields/customer-fields.strings.ts'
import { badNotice, countryOptions, field, type FieldKeeper, type FieldLook } from '../../customer-fields/field.ts'
import { labelOf } from '../../customer-fields/labels.ts'
import type { FieldPath } from '../../customer-fields/profile-fields.ts'
import type { PanelHost, PanelText } from '../panel-host.ts'
import type { ProfileEdit } from './profile-edit.ts'

const groups: readonly (readonly [title: PanelText, fields: readonly (readonly [FieldPath, Omit<FieldLook, 'label'>])[]])[] = [
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
      ['country', { width: 'half', autocomplete: 'country' }],
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

/** The fields that are edited in place, in their order. */
export const editedPaths: readonly FieldPath[] = groups.flatMap(([, fields]) => fields.map(([path]) => path))

/** Stands before the ids of the controls. */
export const prefix = 'edit'

/** The fields of the profile, or, when somebody else saved first, what both wrote. */
export function profileForm(host: PanelHost, edit: ProfileEdit, acts: { save: () => void; cancel: () => void }): TemplateResult {
  const { customer, failure, isSaving, merge, picks } = edit.draft!
  const texts = host.partTexts
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
    ${failure ? badNotice(failure) : nothing}
    ${
      merge
        ? compare({
            texts,
            merge,
            picks,
            pick: (path, value) => edit.pick(path, value),
            partnerName: (id) => (id === customer.partner.id ? customer.partner.name : undefined),
          })
        : groups.map((group) => fieldset(host, keeperOf(host, edit), group))
    }
    <div class="form-foot">
      ${waiting > 0 ? html`<span class="muted grow">${fieldText(texts)('toPick', { n: waiting })}</span>` : nothing}
      <button type="button" class="button" @click=${acts.cancel}>${host.words('edit.cancel')}</button>
      <button type="submit" class="button primary" aria-disabled=${isSaving || waiting > 0 ? 'true' : nothing}>
        ${host.words(isSaving ? 'edit.saving' : 'edit.save')}
      </button>
    </div>
  </form>`
}

const keeperOf = (host: PanelHost, edit: ProfileEdit): FieldKeeper<FieldPath> => ({
  texts: host.partTexts,
  prefix,
  valueOf: (path) => edit.draft?.values[path] ?? '',
  errorOf: (path) => edit.draft?.errors[path],
  type: (path, value) => edit.type(path, value),
  leave: (path) => edit.leave(path),
})

const fieldset = (host: PanelHost, keeper: FieldKeeper<FieldPath>, [title, fields]: (typeof groups)[number]): TemplateResult =>
  html`<fieldset>
    <legend>${host.words(title)}</legend>
    ${fields.map(([path, look]) =>
      field(keeper, path, {
        ...look,
        label: labelOf(path, keeper.texts),
        autocomplete: look.autocomplete ? `section-customer ${look.autocomplete}` : 'off',
        options: path === 'country' ? countryOptions(keeper.texts) : undefined,
      }),
    )}
  </fieldset>`
