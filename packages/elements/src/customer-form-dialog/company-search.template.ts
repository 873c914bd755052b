import type { RegistryCompany } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { alertIcon, searchIcon } from '../generated/icons.ts'
import { avatar } from '../parts/avatar.ts'
import { failureLine } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import type { CompanySearch } from './company-search.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'

/** Above the fields of a new company: where it is looked up, what was found, or which one was picked. */
export function companySearch(form: CustomerForm): TemplateResult | typeof nothing {
  const { companies } = form
  if (!companies.isOffered) return nothing
  const { picked } = companies
  return picked ? pickedCard(form, picked) : searchSection(form)
}

function searchSection(form: CustomerForm): TemplateResult {
  const { companies } = form
  const { partTexts: texts } = form.host
  const t = formText(texts)
  const { found, active } = companies
  return html`<div class="lookup">
    <div class="field">
      <label for="form-company-search">${t('search.label')}</label>
      <span class="input"
        >${icon(searchIcon)}<input
          id="form-company-search"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          aria-autocomplete="list"
          aria-expanded=${String(found.length > 0)}
          aria-controls="form-companies"
          aria-activedescendant=${found[active] ? `form-company-${active}` : nothing}
          aria-describedby="form-company-search-hint"
          .value=${live(companies.text)}
          @input=${companies.typed}
          @keydown=${companies.key}
      /></span>
      <span class="hint" id="form-company-search-hint">${t('search.hint')}</span>
    </div>
    <div id="form-companies" class="results" role="listbox" aria-label=${t('search.results')} ?hidden=${found.length === 0}>
      ${found.map((company, at) => option(form, company, at))}
    </div>
    <div class="visually-hidden" role="status">${countText(companies, form)}</div>
    ${note(companies, form)}
  </div>`
}

const option = (form: CustomerForm, company: RegistryCompany, at: number) => {
  const { companies } = form
  const t = formText(form.host.partTexts)
  const badge = company.customer
    ? html`<span class="badge warn">${t('search.isCustomer')}</span>`
    : company.status === 'ended'
      ? html`<span class="badge">${t('search.ended')}</span>`
      : nothing
  return html`<div
    class="result"
    role="option"
    id="form-company-${at}"
    aria-selected=${String(at === companies.active)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => companies.pick(company)}
  >
    ${avatar(company.number, company.name, 'company')}
    <span class="who"
      ><b><bdi>${company.name}</bdi></b
      ><span><bdi>${placeOf(form, company)}</bdi></span></span
    >
    <span class="from"
      ><span class="num"><bdi>${company.organisationNumber ?? company.number}</bdi></span
      ><span>${badge === nothing ? company.registry.name : badge}</span></span
    >
  </div>`
}

/** Where it is, on one line. */
function placeOf(form: CustomerForm, { address, country }: RegistryCompany): string {
  const town = [address?.postalCode, address?.city].filter(Boolean).join(' ')
  return [address?.line1, town, country && form.host.partTexts.formats.country(country)].filter(Boolean).join(', ')
}

/** What the list itself does not say: that nothing was found, that there is more, that some registry gave no answer. */
function note({ search, found }: CompanySearch, form: CustomerForm): TemplateResult | typeof nothing {
  const { partTexts: texts } = form.host
  const t = formText(texts)
  const { status, value, error, text } = search.state
  const again = html`<button type="button" class="link" @click=${() => search.retry()}>${t('search.again')}</button>`
  if (status === 'failed')
    return html`<div class="notice" role="alert">
      ${icon(alertIcon)}<span class="grow">${failureLine(texts, error)} ${t('search.byHand')}</span>${again}
    </div>`
  if (!value) return status === 'loading' ? html`<p class="means late">${t('search.searching')}</p>` : nothing
  const names = texts.formats.list(value.failures.map(({ registry }) => registry.name))
  const failed =
    value.failures.length === 0
      ? nothing
      : html`<div class="notice" role="alert">
          ${icon(alertIcon)}<span class="grow">${t('search.noAnswer', { names, n: value.failures.length })} ${t('search.byHand')}</span
          >${again}
        </div>`
  const nothingFound =
    found.length === 0 && value.failures.length < value.registries.length
      ? html`<p class="means">${t('search.none', { text })}</p>`
      : nothing
  const more = value.hasMore && found.length > 0 ? html`<p class="means">${t('search.more')}</p>` : nothing
  return html`${nothingFound}${more}${failed}`
}

/** How many there are, for those who do not see it. */
function countText({ search, found }: CompanySearch, form: CustomerForm): string {
  if (search.state.status !== 'ready' || found.length === 0) return ''
  return formText(form.host.partTexts)('search.count', { n: found.length })
}

function pickedCard(form: CustomerForm, company: RegistryCompany): TemplateResult {
  const t = formText(form.host.partTexts)
  return html`<div class="picked">
    ${avatar(company.number, company.name, 'company')}
    <span class="who grow"
      ><b><bdi>${company.name}</bdi></b
      ><span>${t('search.from', { registry: company.registry.name, number: company.number })}</span></span
    >
    ${company.status === 'ended' ? html`<span class="badge">${t('search.ended')}</span>` : nothing}
    <button type="button" class="link" id="form-picked-change" @click=${form.companies.change}>${t('search.change')}</button>
  </div>`
}
