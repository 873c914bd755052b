import { html, nothing, type TemplateResult } from 'lit'
import type { Texts } from '../text/texts.ts'
import { searchText } from './customer-search.strings.ts'
import { pieces } from './match.ts'
import type { HowToOpen, Option, OptionGroup } from './option.ts'
import { commandKey } from './shortcut.ts'

interface Shown {
  readonly texts: Texts
  readonly text: string
  readonly groups: readonly OptionGroup[]
  /** The id of the option that Enter takes. */
  readonly chosen: string | undefined
  readonly isLoading: boolean
  readonly point: (option: Option) => void
  readonly pick: (option: Option, how: HowToOpen) => void
}

/** What is found, below the field, and what the keys do. */
export function found(shown: Shown): TemplateResult {
  const { texts, groups, text, isLoading } = shown
  const t = searchText(texts)
  const count = groups.reduce((sum, { options }) => sum + options.filter(({ stays }) => !stays).length, 0)
  return html`<div class="visually-hidden" role="status">${text.trim() && !isLoading ? t('results', { n: count }) : ''}</div>
    ${
      groups.length === 0
        ? html`<p class="nothing">${t('nothing')}</p>`
        : html`<div class="found" id="found" role="listbox" aria-label=${t('found')}>${groups.map((group) => groupOf(group, shown))}</div>`
    }
    <footer aria-hidden="true">
      <span class="row"><kbd class="kbd" dir="ltr">↑↓</kbd> ${t('choose')}</span>
      <span class="row"><kbd class="kbd" dir="ltr">↵</kbd> ${t('open')}</span>
      <span class="row"><kbd class="kbd" dir="ltr">${commandKey()}↵</kbd> ${t('openPage')}</span>
    </footer>`
}

function groupOf(group: OptionGroup, shown: Shown): TemplateResult {
  const { name, label, options, note, isLoading } = group
  const before = shown.groups.slice(0, shown.groups.indexOf(group)).reduce((sum, other) => sum + other.options.length, 0)
  return html`<div role="group" aria-labelledby="group-${name}">
    <div class="group-name" id="group-${name}" role="presentation">${label}</div>
    ${options.map((option, at) => optionOf(option, before + at, shown))}
    ${note ? html`<div class="option ${isLoading ? 'late' : ''}" role="option" aria-disabled="true" aria-selected="false">${note}</div>` : nothing}
  </div>`
}

function optionOf(option: Option, at: number, { text, chosen, point, pick }: Shown): TemplateResult {
  const { id, label, picture, hint, stays } = option
  const words = pieces(label, stays ? '' : text).map((piece) => (piece.isMatch ? html`<mark>${piece.text}</mark>` : piece.text))
  return html`<div
    class="option ${stays ? 'wraps' : ''}"
    part="option"
    role="option"
    id="option-${at}"
    data-id=${id}
    aria-selected=${String(id === chosen)}
    @pointermove=${() => point(option)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${(event: MouseEvent) => pick(option, event.ctrlKey || event.metaKey ? 'page' : 'open')}
  >
    ${picture}<bdi class=${stays ? '' : 'truncate'} title=${stays ? nothing : label}>${words}</bdi>
    ${hint ? html`<span class="hint truncate">${hint}</span>` : nothing}
  </div>`
}
