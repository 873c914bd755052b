import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { alertIcon } from '../generated/icons.ts'
import { word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import type { Texts } from '../text/texts.ts'
import { statusTexts } from './customer-status.strings.ts'
import type { StatusAction } from './status-action.ts'

/** What is being asked. */
export interface StatusQuestion {
  readonly action: StatusAction
  /** As it was when it was asked, or as it is after somebody else changed it. */
  readonly customer: Customer
  /** Until when a customer deleted today can be restored; undefined where it is not known. */
  readonly restorableUntil: string | undefined
  readonly typed: string
  /** What was typed is not the name. */
  readonly isWrong: boolean
  /** A suspension that ends with the payment of what is overdue. */
  readonly forOverdue: boolean
  readonly isWorking: boolean
  /** Why it failed, in words. */
  readonly failure: string | undefined
  /** Somebody else changed the customer: it can still be done, or not any more. */
  readonly changed: 'still' | 'over' | undefined
}

interface Acts {
  readonly type: (text: string) => void
  readonly choose: (forOverdue: boolean) => void
  readonly submit: () => void
  readonly leave: () => void
}

/** The inside of the dialog that asks before the status of a customer changes. */
export function statusDialog(texts: Texts, question: StatusQuestion, acts: Acts): TemplateResult {
  const { action, customer, changed, isWorking } = question
  const { name } = customer
  const text = (key: keyof (typeof statusTexts)['strings'], values: object = {}) => texts.text(statusTexts, key, { name, ...values })
  if (changed === 'over') return over(texts, question, acts)
  const submit = (event: Event) => {
    event.preventDefault()
    acts.submit()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return html`<header role="presentation">
      <h2 id="status-title">${text(`ask.${action as 'suspend' | 'deactivate' | 'delete'}`)}</h2>
    </header>
    <form class="body" id="status-form" novalidate @submit=${submit} @keydown=${keys}>
      ${changed ? notice('warn', text('changed'), text('changed.still')) : nothing}
      <p id="status-text">${consequence(texts, question)}</p>
      ${action === 'delete' ? typedName(texts, question, acts) : nothing}
      ${action === 'suspend' ? untilPaid(texts, question, acts) : nothing}
      ${question.failure ? notice('bad', '', question.failure) : nothing}
    </form>
    <footer role="presentation" @keydown=${keys}>
      <button type="button" class="button" ?autofocus=${action !== 'delete'} @click=${acts.leave}>
        ${action === 'delete' ? text('ask.delete.no') : text('ask.no', { status: word(texts, 'status', customer.status).toLocaleLowerCase(texts.locale) })}
      </button>
      <button type="submit" form="status-form" class="button danger" aria-disabled=${isWorking ? 'true' : nothing}>
        ${isWorking ? text('working') : text(`ask.${action as 'suspend' | 'deactivate' | 'delete'}.yes`)}
      </button>
    </footer>`
}

function consequence(texts: Texts, { action, customer, restorableUntil }: StatusQuestion): string {
  if (action === 'deactivate') return texts.text(statusTexts, 'ask.deactivate.text', { n: customer.counts.users })
  if (action !== 'delete') return texts.text(statusTexts, 'ask.suspend.text')
  return restorableUntil
    ? texts.text(statusTexts, 'ask.delete.text', { date: texts.formats.date(restorableUntil) })
    : texts.text(statusTexts, 'ask.delete.undated')
}

const untilPaid = (texts: Texts, { forOverdue }: StatusQuestion, acts: Acts): TemplateResult =>
  html`<label class="tick-line"
    ><input
      type="checkbox"
      class="check"
      .checked=${forOverdue}
      @change=${(event: Event) => acts.choose((event.currentTarget as HTMLInputElement).checked)}
    />${texts.text(statusTexts, 'ask.suspend.untilPaid')}</label
  >`

const typedName = (texts: Texts, { customer, typed, isWrong }: StatusQuestion, acts: Acts): TemplateResult =>
  html`<div class="field ${isWrong ? 'wrong' : ''}">
    <label for="typed-name">${texts.text(statusTexts, 'ask.delete.type')}</label>
    <bdi class="to-type">${customer.name}</bdi>
    <span class="input">
      <input
        id="typed-name"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="auto"
        autofocus
        .value=${typed}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'typed-name-error' : nothing}
        @input=${(event: Event) => acts.type((event.currentTarget as HTMLInputElement).value)}
      />
    </span>
    ${
      isWrong
        ? html`<span class="error" id="typed-name-error" role="alert"
            >${texts.text(statusTexts, 'ask.delete.differs', { name: customer.name })}</span
          >`
        : nothing
    }
  </div>`

/** What was wanted is not possible any more: all there is to do is to read why. */
const over = (texts: Texts, { customer }: StatusQuestion, acts: Acts): TemplateResult =>
  html`<header role="presentation"><h2 id="status-title">${texts.text(statusTexts, 'changed')}</h2></header>
    <div class="body">
      <p id="status-text">
        ${texts.text(statusTexts, 'changed.over', { status: word(texts, 'status', customer.status).toLocaleLowerCase(texts.locale) })}
      </p>
    </div>
    <footer role="presentation">
      <button type="button" class="button" autofocus @click=${acts.leave}>${texts.text(statusTexts, 'close')}</button>
    </footer>`

const notice = (kind: 'warn' | 'bad', title: string, text: string): TemplateResult =>
  html`<div class="notice ${kind}" role="alert">
    ${icon(alertIcon)}
    <div class="grow">
      ${title ? html`<strong>${title}</strong>` : nothing}
      <div>${text}</div>
    </div>
  </div>`
