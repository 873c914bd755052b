import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { searchIcon } from '../../generated/icons.ts'
import { failureLine } from '../../parts/failure-state.ts'
import { status } from '../../parts/facts.ts'
import { icon } from '../../parts/icon.ts'
import type { Texts } from '../../text/texts.ts'
import { countries, folded, type Country } from './countries.ts'
import { chosenOf, countOf, labelOf, valueName, type FilterField, type FilterId, type SeveralId } from './filter-fields.ts'
import { fewValues } from './few-values.ts'
import type { FilterChoice } from './filter-choice.ts'
import { toolbarTexts } from './toolbar.strings.ts'

/** What stands in the popover of a filter: its values with boxes, or a range. */
export function filterContent(choice: FilterChoice, id: FilterId): TemplateResult {
  const { texts } = choice.naming
  const { total } = choice
  return html`<header role="presentation"><h2>${labelOf(texts, id)}</h2></header>
    ${id === 'mrr' ? choice.range?.render(choice.naming) : severalContent(choice, id)}
    <footer role="presentation">
      <span class="grow">${total === undefined ? nothing : texts.text(toolbarTexts, 'matching', { n: total })}</span>
      ${
        countOf(choice.filter, id) > 0
          ? html`<button type="button" class="link" @click=${() => choice.clear(id)}>${texts.text(toolbarTexts, 'clear')}</button>`
          : nothing
      }
    </footer>`
}

function severalContent(choice: FilterChoice, id: SeveralId): TemplateResult {
  const { texts } = choice.naming
  if (id === 'country')
    return html`${findField(texts, 'findCountry', choice.find, choice.setFind)}${optionList(choice, id, foundCountries(choice, texts))}`
  if (id !== 'partner')
    return optionList(
      choice,
      id,
      fewValues[id].map((value) => ({ value, label: valueName(choice.naming, id, value) })),
    )
  const { state, found } = choice.partners
  const failed = state.status === 'failed'
  const options = found.partners.map((partner) => ({ value: partner.id, label: partner.name }))
  // What is chosen stays in sight, also beyond the first page.
  const beyond = choice.find
    ? []
    : chosenOf(choice.filter, id)
        .filter((value) => !options.some((option) => option.value === value))
        .map((value) => ({ value, label: valueName(choice.naming, id, value) }))
  const isFirst = state.status === 'loading' && options.length === 0
  return html`${findField(texts, 'findPartner', choice.find, choice.setFind)}
  ${
    failed
      ? html`<p class="remark" role="alert">${failureLine(texts, state.error)}</p>`
      : isFirst
        ? html`<p class="remark" role="status">${texts.text(toolbarTexts, 'loading')}</p>`
        : optionList(choice, id, [...beyond, ...options])
  }
  ${found.hasMore && !failed ? html`<p class="remark">${texts.text(toolbarTexts, 'moreFound')}</p>` : nothing}`
}

function foundCountries(choice: FilterChoice, texts: Texts): readonly Country[] {
  const wanted = folded(choice.find.trim())
  const all = countries(texts)
  if (wanted) return all.filter(({ value, label }) => folded(label).includes(wanted) || value.toLowerCase() === wanted)
  // Those that were chosen when it opened stand first, and stay where they are while one goes on choosing.
  return [...all.filter(({ value }) => choice.first.includes(value)), ...all.filter(({ value }) => !choice.first.includes(value))]
}

const optionList = (choice: FilterChoice, id: SeveralId, options: readonly Country[]): TemplateResult => {
  const { texts } = choice.naming
  const chosen = chosenOf(choice.filter, id)
  if (options.length === 0) return html`<p class="remark" role="status">${texts.text(toolbarTexts, 'nothingFound')}</p>`
  return html`<div class="list" role="group" aria-label=${labelOf(texts, id)}>
    ${options.map(
      ({ value, label }) =>
        html`<label class="option">
          <input
            class="check"
            type="checkbox"
            data-value=${value}
            .checked=${live(chosen.includes(value))}
            @change=${(event: Event) => choice.choose(id, value, (event.target as HTMLInputElement).checked)}
          />${id === 'status' ? status(texts, value) : html`<span class="truncate" dir="auto">${label}</span>`}
        </label>`,
    )}
  </div>`
}

/** The fields there are to narrow by, found by typing, with what is set already. */
export function addContent(choice: FilterChoice, fields: readonly FilterField[]): TemplateResult {
  const { texts } = choice.naming
  const wanted = folded(choice.find.trim())
  const found = fields.filter(({ id }) => folded(labelOf(texts, id)).includes(wanted))
  const group = (key: 'customerGroup' | 'moneyGroup', money: boolean) => {
    const own = found.filter((field) => (field.money ?? false) === money)
    return own.length === 0
      ? nothing
      : html`<div class="group-name">${texts.text(toolbarTexts, key)}</div>
          ${own.map((field) => addOption(choice, field))}`
  }
  return html`<header role="presentation"><h2>${texts.text(toolbarTexts, 'addFilterLabel')}</h2></header>
    ${findField(texts, 'findFilter', choice.find, choice.setFind)}
    ${
      found.length === 0
        ? html`<p class="remark" role="status">${texts.text(toolbarTexts, 'nothingFound')}</p>`
        : html`<div class="list">${group('customerGroup', false)}${group('moneyGroup', true)}</div>`
    }`
}

const addOption = (choice: FilterChoice, { id, icon: shape }: FilterField): TemplateResult => {
  const { texts } = choice.naming
  const count = countOf(choice.filter, id)
  const value =
    count === 0 ? nothing : id === 'mrr' ? texts.text(toolbarTexts, 'isSet') : texts.text(toolbarTexts, 'setCount', { n: count })
  return html`<button type="button" class="option" data-id=${id} @click=${() => choice.open(id)}>
    ${icon(shape)}<span>${labelOf(texts, id)}</span>${value === nothing ? nothing : html`<span class="value">${value}</span>`}
  </button>`
}

/** The field above a list. */
export const findField = (
  texts: Texts,
  key: keyof (typeof toolbarTexts)['strings'],
  value: string,
  set: (event: Event) => void,
): TemplateResult =>
  html`<label class="input ask"
    >${icon(searchIcon)}<span class="visually-hidden">${texts.text(toolbarTexts, key)}</span
    ><input
      type="search"
      autocomplete="off"
      spellcheck="false"
      dir=${value ? 'auto' : nothing}
      maxlength="100"
      placeholder=${texts.text(toolbarTexts, key)}
      .value=${live(value)}
      @input=${set}
  /></label>`
