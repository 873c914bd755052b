import { html, nothing, type TemplateResult } from 'lit'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { closeIcon, lockIcon } from '../generated/icons.ts'
import { controls } from '../look/controls.ts'
import { facts } from '../look/facts.ts'
import { failureState } from '../parts/failure-state.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import { formText } from './customer-form-dialog.strings.ts'
import { formStyles } from './customer-form-dialog.styles.ts'
import { CustomerForm } from './customer-form.ts'
import type { FormState } from './form-state.ts'
import type { FormHost } from './form-host.ts'
import { formBody } from './form.template.ts'
import { isHeldUp } from './save-form.ts'

/** The inside of the dialog: the form with what stands around it, and what is asked before something that was typed would be lost. */
export class FormDialog {
  readonly form: CustomerForm
  readonly #host: FormHost
  #isLeaving = false

  constructor(host: FormHost) {
    this.#host = host
    this.form = new CustomerForm(host)
    addStyles(host, [controls, facts, fieldStyles, formStyles])
  }

  /** Whether the dialog may be closed now; else it is asked. */
  mayClose(): boolean {
    const { state } = this.form
    if (state?.isSaving) return false
    if (!this.form.isTyped) {
      this.form.discard()
      return true
    }
    this.#isLeaving = true
    this.form.focus('#form-keep')
    return false
  }

  /** It was closed. */
  closed(): void {
    this.#isLeaving = false
    this.form.end()
  }

  render(leave: () => void): TemplateResult {
    const { form } = this
    const { state, host } = form
    const { partTexts: texts } = host
    const submit = (event: Event) => {
      event.preventDefault()
      void form.save()
    }
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
    }
    return html`<form novalidate @submit=${submit} @keydown=${keys}>
      <header role="presentation">
        <div class="grow"><h2 id="title">${this.#title()}</h2></div>
        <button type="button" class="button quiet square" aria-label=${texts.text(failureTexts, 'close')} @click=${leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      ${
        state
          ? html`<div class="body">${formBody(form, state)}</div>`
          : // With nothing in it to go to, it is gone to itself: what does not fit can be scrolled by the keyboard.
            html`<div class="body" role="group" aria-labelledby="title" tabindex="0">${this.#instead()}</div>`
      }
      ${state ? html`<footer role="presentation">${this.#isLeaving ? this.#question() : this.#acts(state, leave)}</footer>` : nothing}
    </form>`
  }

  #title(): string {
    const { customerId, partTexts: texts } = this.#host
    const t = formText(texts)
    if (customerId === undefined) return t('newTitle')
    return t('editTitle', { name: this.form.state?.customer?.name ?? this.form.loading.value?.name ?? '' })
  }

  /** What stands in place of the form: that it loads, that it could not be loaded, that one may not. */
  #instead(): TemplateResult {
    const { partTexts: texts, workspace, customerId } = this.#host
    const t = formText(texts)
    const { session } = workspace!
    const partner = session.state.value?.partner.name ?? ''
    const { loading } = this.form
    const lacks = { session: session.state.status === 'failed' && !session.state.value, customer: loading.state.status === 'failed' }
    if (lacks.session || lacks.customer) {
      // What is on its way still may fail a moment later: whatever is not there is asked for.
      const retry = () => {
        if (!session.state.value) void session.refresh()
        if (!loading.value) loading.refresh()
      }
      return failureState(texts, lacks.session ? session.state.error : loading.state.error, retry, partner)
    }
    if (this.form.isAllowed === false)
      return html`<div class="state" role="alert">
        ${icon(lockIcon)}<strong>${t('mayNot')}</strong>
        <p>${t(customerId === undefined ? 'mayNot.create' : 'mayNot.edit', { partner })}</p>
      </div>`
    return html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}>
      ${[1, 2, 3, 4, 5].map(() => html`<span class="bone"></span>`)}
    </div>`
  }

  #acts(state: FormState, leave: () => void): TemplateResult {
    const { partTexts: texts } = this.#host
    const t = formText(texts)
    const waiting = this.form.toPick.length
    const save = state.customer
      ? t(state.isSaving ? 'saving' : 'save')
      : t(state.isSaving ? 'creating' : isHeldUp(this.form) ? 'createAll' : 'create')
    const note = waiting > 0 ? fieldText(texts)('toPick', { n: waiting }) : this.form.isTyped ? t('kept') : ''
    return html`<span class="grow">${note}</span>
      <button type="button" class="button" @click=${leave}>${t('cancel')}</button>
      <button type="submit" class="button primary" aria-disabled=${state.isSaving || waiting > 0 ? 'true' : nothing}>${save}</button>`
  }

  #question(): TemplateResult {
    const t = formText(this.#host.partTexts)
    const leave = () => {
      this.form.discard()
      this.#host.shut()
    }
    const keep = () => {
      this.#isLeaving = false
      this.form.focusField('name')
    }
    return html`<span class="grow" role="alert">${t(this.#host.customerId === undefined ? 'leave.create' : 'leave.edit')}</span>
      <button type="button" class="button" id="form-keep" @click=${keep}>${t('keep')}</button>
      <button type="button" class="button danger" @click=${leave}>${t('leave')}</button>`
  }
}
