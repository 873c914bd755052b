import { html, nothing, type TemplateResult } from 'lit'
import { alertIcon, closeIcon } from '../../generated/icons.ts'
import { failureTexts } from '../../parts/failure-state.strings.ts'
import { word } from '../../parts/facts.ts'
import { icon } from '../../parts/icon.ts'
import type { Texts } from '../../text/texts.ts'
import type { Asked } from './bulk-question.ts'
import { bulkTexts } from './bulk.strings.ts'
import { changingOf, totalOf, type Figures } from './figures.ts'
import type { PartnerPicker } from './partner-picker.ts'

interface Acts {
  readonly reason: (text: string) => void
  readonly type: (text: string) => void
  readonly submit: () => void
  readonly leave: () => void
  readonly count: () => void
}

/** The inside of the dialog that asks before something is done to many customers. */
export function questionDialog(texts: Texts, asked: Asked, partners: PartnerPicker, acts: Acts): TemplateResult {
  const { action, figures, failure } = asked
  const text = (key: keyof (typeof bulkTexts)['strings'], values: object = {}) => texts.text(bulkTexts, key, { ...values })
  const submit = (event: Event) => {
    event.preventDefault()
    acts.submit()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const isIdle = figures !== undefined && changingOf(figures) === 0
  return html`<form class="dialog-form" novalidate @submit=${submit} @keydown=${keys}>
    <header role="presentation">
      <div class="grow">
        <h2 id="bulk-question-title">${titleOf(texts, asked)}</h2>
        <p class="muted" id="bulk-question-text">${text(`text.${action}`)}</p>
      </div>
      <button type="button" class="button quiet square" aria-label=${text('escape')} @click=${acts.leave}>${icon(closeIcon)}</button>
    </header>
    <div class="body">
      ${tally(texts, asked)} ${action === 'move' ? partners.render() : nothing}
      ${isIdle && action !== 'move' ? nothing : reasonField(texts, asked.reason, acts.reason)}
      ${action === 'delete' && !isIdle ? typedNumber(texts, asked, acts.type) : nothing}
      ${
        failure
          ? html`<div class="notice bad" role="alert">
              ${icon(alertIcon)}
              <div class="grow">${failure}</div>
              ${
                figures
                  ? nothing
                  : html`<button type="button" class="link" @click=${acts.count}>${texts.text(failureTexts, 'retry')}</button>`
              }
            </div>`
          : nothing
      }
    </div>
    ${foot(texts, asked, isIdle, acts)}
  </form>`
}

function titleOf(texts: Texts, { action, figures }: Asked): string {
  if (!figures) return texts.text(bulkTexts, `do.${action}`)
  const n = changingOf(figures)
  const total = totalOf(figures)
  if (n === 0) return texts.text(bulkTexts, `none.${action}`)
  return n === total ? texts.text(bulkTexts, `ask.${action}`, { n }) : texts.text(bulkTexts, `part.${action}`, { n, total })
}

/** What will change, what is left out and why. */
function tally(texts: Texts, { action, figures, failure }: Asked): TemplateResult | typeof nothing {
  if (!figures)
    return failure
      ? nothing
      : html`<div class="tally bones" role="status">
          <div><b class="bone"></b><span>${texts.text(bulkTexts, 'counting')}</span></div>
        </div>`
  const lines = linesOf(texts, action, figures).filter(([n], place) => place === 0 || n > 0)
  return html`<dl class="tally">
    ${lines.map(
      ([n, label]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${texts.formats.number(n)}</dd>
        </div>`,
    )}
  </dl>`
}

const linesOf = (texts: Texts, action: Asked['action'], figures: Figures): [n: number, label: string][] => [
  [figures.will, texts.text(bulkTexts, `will.${action}`)],
  [figures.already, texts.text(bulkTexts, `already.${action}`)],
  ...figures.cannot.map(({ status, n }): [number, string] => [
    n,
    texts.text(bulkTexts, 'cannot', { status: word(texts, 'status', status).toLocaleLowerCase(texts.locale) }),
  ]),
  [figures.forbidden, texts.text(bulkTexts, 'forbidden')],
  [figures.unknown, texts.text(bulkTexts, 'unknown')],
]

const reasonField = (texts: Texts, reason: string, changed: (text: string) => void): TemplateResult =>
  html`<div class="field">
    <label for="bulk-reason">${texts.text(bulkTexts, 'reason')} <span class="optional">${texts.text(bulkTexts, 'optional')}</span></label>
    <span class="input"
      ><input
        id="bulk-reason"
        type="text"
        autocomplete="off"
        maxlength="500"
        dir="auto"
        .value=${reason}
        @input=${(event: Event) => changed((event.currentTarget as HTMLInputElement).value)}
    /></span>
  </div>`

function typedNumber(texts: Texts, { figures, typed, isWrong }: Asked, changed: (text: string) => void): TemplateResult {
  const n = figures ? changingOf(figures) : 0
  return html`<div class="field ${isWrong ? 'wrong' : ''}">
    <label for="bulk-typed">${figures ? texts.text(bulkTexts, 'type', { n }) : texts.text(bulkTexts, 'counting')}</label>
    <span class="input"
      ><input
        id="bulk-typed"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        autofocus
        .value=${typed}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'bulk-typed-error' : nothing}
        @input=${(event: Event) => changed((event.currentTarget as HTMLInputElement).value)}
    /></span>
    ${isWrong ? html`<span class="error" id="bulk-typed-error" role="alert">${texts.text(bulkTexts, 'typeDiffers', { n })}</span>` : nothing}
  </div>`
}

function foot(texts: Texts, { action, figures, isWorking }: Asked, isIdle: boolean, { leave }: Acts): TemplateResult {
  const n = figures ? changingOf(figures) : undefined
  const isSafe = action !== 'delete' && action !== 'move'
  if (isIdle && action !== 'move')
    return html`<footer role="presentation">
      <button type="button" class="button" autofocus @click=${leave}>${texts.text(bulkTexts, 'close')}</button>
    </footer>`
  return html`<footer role="presentation">
    <span class="grow">${texts.text(bulkTexts, 'undoFor')}</span>
    <button type="button" class="button" ?autofocus=${isSafe} @click=${leave}>${texts.text(bulkTexts, 'no')}</button>
    <button type="submit" class="button ${action === 'delete' ? 'danger' : 'primary'}" aria-disabled=${isWorking || !n ? 'true' : nothing}>
      ${isWorking ? texts.text(bulkTexts, 'starting') : n ? texts.text(bulkTexts, `yes.${action}`, { n }) : texts.text(bulkTexts, `do.${action}`)}
    </button>
  </footer>`
}
