import { defaultsFor } from '@clientele/contract/country-defaults'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { compare } from '../customer-fields/compare.ts'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { countryOptions, field, type FieldKeeper, type FieldLook } from '../customer-fields/field.ts'
import { labelOf } from '../customer-fields/labels.ts'
import type { AddressLine } from '../customer-fields/profile-fields.ts'
import { wrongFields } from '../customer-fields/wrong-fields.template.ts'
import { clockIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { word } from '../parts/facts.ts'
import { adminSection } from './admin.template.ts'
import { billingSection } from './billing.template.ts'
import { companySearch } from './company-search.template.ts'
import { formText } from './customer-form-dialog.strings.ts'
import { prefix, type CustomerForm } from './customer-form.ts'
import type { AddressOf, FormState } from './form-state.ts'
import { duplicatesNotice } from './duplicates.template.ts'
import { countryOf } from './form-checks.ts'
import { isFieldPath, type FormPath } from './form-values.ts'
import { followed, languageOptions } from './language-options.ts'
import { partnerSearch } from './partner-search.template.ts'
import { labelIn, titleOf } from './titles.ts'
import { userSection } from './user.template.ts'

/** The fields, or, when somebody else saved first, what both wrote; above them, what is to be known of all of it. */
export function formBody(form: CustomerForm, state: FormState): TemplateResult {
  const { partTexts: texts } = form.host
  const { merge, picks } = state
  const parts = merge
    ? compare<FormPath>({
        ...{ texts, merge, picks, pick: (path, value) => form.pick(path, value) },
        labelOf: (path) => (isFieldPath(path) ? labelOf(path, texts) : titleOf(path, texts)),
        partnerName: (id) => partnerName(form, state, id),
      })
    : [
        companySearch(form),
        companySection(form, state),
        addressSection(form, state),
        contactSection(form, state),
        admin(form, state),
        ...partSections(form, state),
        accountSection(form, state),
      ]
  return html`${draftNotice(form, state)}${summary(form, state)}
    <div class="form">${parts}</div>`
}

const partnerName = (form: CustomerForm, { customer }: FormState, id: string) =>
  form.partners.nameOf(id) ?? (customer?.partner.id === id ? customer.partner.name : undefined)

const admin = (form: CustomerForm, state: FormState) => (form.admin ? adminSection(form, state, keeperOf(form, state)) : nothing)

/** What belongs to a customer there is, for those who may change it. */
const partSections = (form: CustomerForm, state: FormState) => [
  form.user.isOffered ? userSection(form, state, keeperOf(form, state)) : nothing,
  form.billing.isOffered
    ? billingSection(form, state, keeperOf(form, state), () =>
        lines(form, state, 'billing.address', state.values['billing.country'] || state.values.country, 'section-billing'),
      )
    : nothing,
]

/** What was brought back, since when, and the way to begin anew. */
function draftNotice(form: CustomerForm, { draftedAt }: FormState): TemplateResult | typeof nothing {
  if (draftedAt === undefined) return nothing
  const { partTexts: texts } = form.host
  const t = formText(texts)
  return html`<div class="notice drafted" role="status">
    ${icon(clockIcon)}<span class="grow">${t('drafted', { when: texts.formats.since(draftedAt) })}</span>
    <button type="button" class="link" @click=${() => form.startAnew()}>${t('discard')}</button>
  </div>`
}

/** What is wrong, of the fields in sight and of all of it. */
function summary(form: CustomerForm, { errors, isTried, failure }: FormState): TemplateResult | typeof nothing {
  const wrong = isTried ? form.shownPaths.filter((path) => errors[path] !== undefined) : []
  return wrongFields({
    ...{ id: 'form-failure', failure },
    heading: (n) => formText(form.host.partTexts)('errors', { n }),
    fields: wrong.map((path) => ({ label: titleIn(form, path), go: () => form.focusField(path) })),
  })
}

/** What a field is called where it does not stand in its section. */
const titleIn = (form: CustomerForm, path: FormPath): string =>
  isFieldPath(path) ? nameOf(form, path) : titleOf(path, form.host.partTexts, nameOf(form, path))

/** A field's label in the country of its address. */
function nameOf(form: CustomerForm, path: FormPath): string {
  const { partTexts: texts } = form.host
  const line = /^(?:contact\.|billing\.)?address\.(\w+)$/.exec(path)?.[1]
  const key = line && form.ruleOf(countryOf(path, form.state!.values)).labels[line as 'city']
  if (key) return path.startsWith('contact.') ? fieldText(texts)('ofContact', { field: fieldText(texts)(key) }) : fieldText(texts)(key)
  if (!isFieldPath(path)) return labelIn(path, texts)
  return path === 'name' && form.state?.values.type !== 'individual' ? formText(texts)('companyName') : labelOf(path, texts)
}

export const keeperOf = (form: CustomerForm, state: FormState): FieldKeeper<FormPath> => ({
  ...{ texts: form.host.partTexts, prefix },
  valueOf: (path) => state.values[path],
  errorOf: (path) => state.errors[path],
  type: (path, value) => form.type(path, value),
  leave: (path) => form.leave(path),
})

/** A field of the form. */
const at = (form: CustomerForm, state: FormState, path: FormPath, look: Omit<FieldLook, 'label'> = {}): TemplateResult =>
  field(keeperOf(form, state), path, { label: nameOf(form, path), ...look })

function companySection(form: CustomerForm, state: FormState): TemplateResult {
  const { partTexts: texts } = form.host
  const isPerson = state.values.type === 'individual'
  const types = ['company', 'individual'].map((value) => ({ value, label: word(texts, 'type', value) }))
  const { personalDomain: personal, silentHost: silent } = form.duplicates
  return html`<fieldset>
    <legend>${formText(texts)(isPerson ? 'section.person' : 'section.company')}</legend>
    ${at(form, state, 'name', { isRequired: true, autocomplete: isPerson ? 'section-customer name' : 'section-customer organization' })}
    ${at(form, state, 'type', { width: 'half', options: types })} ${at(form, state, 'organisationNumber', { width: 'half' })}
    ${at(form, state, 'email', {
      ...{ width: 'half', type: 'email', autocomplete: 'section-customer email' },
      hint: personal && !isPerson ? formText(texts)('personal', { domain: personal }) : undefined,
    })}
    ${phone(form, state, 'phone', 'section-customer')}
    ${at(form, state, 'website', {
      ...{ type: 'url', autocomplete: 'section-customer url' },
      hint: silent && formText(texts)('silent', { host: silent }),
    })}
    ${at(form, state, 'description', { rows: 2 })} ${duplicatesNotice(form)}
  </fieldset>`
}

/** A phone number, with the code that stands before it where none was typed. */
function phone(form: CustomerForm, state: FormState, path: 'phone' | 'contact.phone', section: string): TemplateResult {
  const code = /^\s*(\+|00)/.test(state.values[path]) ? undefined : form.phone?.callingCode(countryOf(path, state.values))
  return at(form, state, path, {
    ...{ width: 'half', type: 'tel', autocomplete: `${section} tel` },
    before: code && html`<span class="before num" dir="ltr">${code}</span>`,
  })
}

function addressSection(form: CustomerForm, state: FormState): TemplateResult {
  const { partTexts: texts } = form.host
  return html`<fieldset>
    <legend>${formText(texts)('section.address')}</legend>
    ${at(form, state, 'country', { options: countryOptions(texts), autocomplete: 'section-customer country' })}
    ${lines(form, state, 'address', state.values.country, 'section-customer')}
  </fieldset>`
}

const autocompletes: Record<string, string> = {
  ...{ line1: 'address-line1', line2: 'address-line2', line3: 'address-line3' },
  ...{ postalCode: 'postal-code', city: 'address-level2', region: 'address-level1' },
}

/** The lines of an address in the order of its country; what is written on one line there stands on one line here. */
function lines(form: CustomerForm, state: FormState, of: AddressOf, country: string, section: string) {
  const rule = form.ruleOf(country)
  const paths = form.linesOf(of, country)
  const isThird = ['postalCode', 'city', 'region'].every((line) => paths.includes(`${of}.${line as AddressLine}`))
  const widths: Record<string, FieldLook['width']> = isThird
    ? { postalCode: 'third', city: 'third', region: 'third' }
    : { postalCode: 'third', city: paths.includes(`${of}.region`) ? 'half' : 'two-thirds', region: 'half' }
  return paths.map((path) => {
    const line = path.slice(of.length + 1)
    return at(form, state, path, {
      ...{ width: widths[line], autocomplete: `${section} ${autocompletes[line]}` },
      isRequired:
        of === 'address' && ((line === 'line1' && !state.customer) || (country !== '' && rule.required.includes(line as 'line1'))),
    })
  })
}

function contactSection(form: CustomerForm, state: FormState): TemplateResult {
  const { partTexts: texts } = form.host
  const section = 'section-contact'
  const country = state.values['contact.country'] || state.values.country
  const toggle = (event: Event) => form.update({ hasOwnAddress: (event.currentTarget as HTMLInputElement).checked })
  return html`<fieldset>
    <legend>${formText(texts)('section.contact')}</legend>
    ${at(form, state, 'contact.name', { autocomplete: `${section} name` })}
    ${at(form, state, 'contact.email', { width: 'half', type: 'email', autocomplete: `${section} email` })}
    ${phone(form, state, 'contact.phone', section)}
    <label class="tick"
      ><input type="checkbox" class="check" id="form-own-address" .checked=${live(state.hasOwnAddress)} @change=${toggle} /><span
        >${formText(texts)('ownAddress')}</span
      ></label
    >
    ${
      state.hasOwnAddress
        ? html`${at(form, state, 'contact.country', { options: countryOptions(texts), autocomplete: `${section} country` })}
          ${lines(form, state, 'contact.address', country, section)}`
        : nothing
    }
  </fieldset>`
}

/** What follows from country and partner unless it is said, and to whom the customer belongs. */
function accountSection(form: CustomerForm, state: FormState): TemplateResult {
  const { partTexts: texts } = form.host
  const { formats } = texts
  const t = formText(texts)
  const { language, currency, country, partnerId } = state.values
  const usual = state.customer ? {} : defaultsFor(country)
  const ownCurrency =
    usual.currency ?? form.partners.currencyOf(partnerId) ?? form.host.workspace?.session.state.value?.partner.currency ?? ''
  const currencies = [...new Set([...Intl.supportedValuesOf('currency'), ...(currency ? [currency] : [])])]
  const currencyName = (code: string) => `${code} · ${formats.currencyName(code)}`
  return html`<fieldset>
    <legend>${t('section.account')}</legend>
    ${at(form, state, 'language', { width: 'half', options: languageOptions(texts, language, state.customer ? '' : country) })}
    ${at(form, state, 'currency', {
      width: 'half',
      options: [
        ...(state.customer ? [] : [followed(texts, ownCurrency && currencyName(ownCurrency))]),
        ...currencies.map((value) => ({ value, label: currencyName(value) })),
      ],
    })}
    ${form.partners.isOffered ? partnerField(form, state) : nothing}
  </fieldset>`
}

function partnerField(form: CustomerForm, state: FormState): TemplateResult {
  const t = formText(form.host.partTexts)
  const { partners } = form
  const own = form.host.workspace?.session.state.value?.partner
  const options = partners.options(state.values.partnerId, state.customer?.partner.name)
  return html`${partnerSearch(partners, 'form-find-partner', t('findPartner'), t('morePartners')) ?? nothing}
  ${at(form, state, 'partnerId', {
    width: partners.isSearched ? 'half' : undefined,
    options: state.customer ? options : [{ value: '', label: own?.name ?? '–' }, ...options.filter(({ value }) => value !== own?.id)],
  })}`
}
