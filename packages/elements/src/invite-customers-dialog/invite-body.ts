import { html, type TemplateResult } from 'lit'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { PartnerOptions } from '../customer-form-dialog/partner-options.ts'
import { lockIcon } from '../generated/icons.ts'
import { facts } from '../look/facts.ts'
import { questions } from '../look/question.ts'
import { segments } from '../look/segments.ts'
import { failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import { NextFocus } from '../parts/next-focus.ts'
import { radioForm } from '../parts/radio-form.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { AllInvitations } from './all-invitations.ts'
import { inviteBodyTexts, type InviteText } from './invite-body.strings.ts'
import type { InviteCustomersDialog } from './invite-customers-dialog.ts'
import { inviteStyles } from './invite-customers-dialog.styles.ts'
import { InviteMany } from './invite-many.ts'
import { InviteOne } from './invite-one.ts'
import { inviteViews, type InviteView } from './invite-view.ts'

/** One of the views: what stands in the dialog, and the buttons below it. */
export interface InviteStep {
  body(): unknown
  footer(close: () => void): unknown
  /** What has the focus when one comes to it. */
  readonly first: string
  /** Something would be lost by leaving. */
  readonly isTyped: boolean
  readonly isSending: boolean
  clear(): void
}

/** What is in the dialog: one is invited, or a list, or one looks at all invitations. It comes when the dialog is opened for the first time. */
export class InviteBody {
  readonly host: InviteCustomersDialog
  readonly partners: PartnerOptions
  at: InviteView = 'one'
  readonly #steps: Readonly<Record<InviteView, InviteStep>>
  readonly #invitations: AllInvitations
  #isLeaving = false
  readonly #focus: NextFocus

  constructor(host: InviteCustomersDialog) {
    this.host = host
    addStyles(host, [facts, fieldStyles, segments, questions, inviteStyles])
    this.partners = new PartnerOptions(host)
    this.#invitations = new AllInvitations(this)
    this.#steps = { one: new InviteOne(this), many: new InviteMany(this), all: this.#invitations }
    this.#focus = new NextFocus(host, () => host.shadowRoot!.querySelector('dialog[open]') !== null)
  }

  get texts(): Texts {
    return this.host.partTexts
  }

  get workspace(): Workspace {
    return this.host.workspace!
  }

  readonly t = (key: InviteText, values?: Readonly<Record<string, unknown>>): string => this.texts.text(inviteBodyTexts, key, values)

  begin(view: InviteView): void {
    this.at = view
    this.#isLeaving = false
    this.#invitations.begin()
    this.changed()
  }

  go(view: InviteView): void {
    this.at = view
    this.#isLeaving = false
    this.changed()
  }

  /** Somebody was invited: one sees it among all others. */
  invited(text: string): void {
    this.#invitations.begin(text)
    this.go('all')
    this.focusOn('#invite-done')
  }

  changed(): void {
    this.host.requestUpdate()
  }

  /** Gives the focus to what will be there once it is drawn. */
  focusOn(selector: string): void {
    this.#focus.to(selector)
  }

  focus(): void {
    this.focusOn(this.#steps[this.at].first)
  }

  /** Whether one may go; who has typed something is asked first. */
  mayClose(): boolean {
    const steps = Object.values(this.#steps)
    if (steps.some(({ isSending }) => isSending)) return false
    if (!steps.some(({ isTyped }) => isTyped)) return true
    this.#isLeaving = true
    this.focusOn('#invite-keep')
    return false
  }

  closed(): void {
    this.#isLeaving = false
    this.#focus.forget()
    this.partners.clear()
  }

  /** The page is somebody else's now: nothing of what was typed stays. */
  leave(): void {
    for (const step of Object.values(this.#steps)) step.clear()
  }

  render(close: () => void): unknown {
    const instead = this.#instead()
    if (instead) return html`<div class="body" role="group" aria-labelledby="title" tabindex="0">${instead}</div>`
    const step = this.#steps[this.at]
    return [
      html`<div class="body" role="group" aria-labelledby="title" @keydown=${this.#keys}>${this.#choice()} ${step.body()}</div>`,
      html`<footer role="presentation">${this.#isLeaving ? this.#question() : step.footer(close)}</footer>`,
    ]
  }

  /** What is asked stands in a dialog of its own. */
  beside(): unknown {
    return this.#invitations.question.render()
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented) return
    const isField = (event.composedPath()[0] as Element).matches('input:not([type=radio])')
    if (this.at === 'one' ? isField || event.ctrlKey || event.metaKey : this.at === 'many' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.host.shadowRoot?.querySelector<HTMLElement>('footer .primary')?.click()
    }
  }

  #choice(): TemplateResult {
    return html`<div role="radiogroup" aria-label=${this.t('views')}>
      ${radioForm(
        inviteViews.map(
          (view) =>
            html`<label
              ><input type="radio" name="invite-view" value=${view} .checked=${this.at === view} @change=${() => this.go(view)} /><span
                >${this.t(`view.${view}`)}</span
              ></label
            >`,
        ),
        'segments',
      )}
    </div>`
  }

  #question(): TemplateResult {
    const t = formText(this.texts)
    const leave = () => {
      this.leave()
      this.host.hide()
    }
    const keep = () => {
      this.#isLeaving = false
      const step = Object.entries(this.#steps).find(([, { isTyped }]) => isTyped)
      if (step) this.at = step[0] as InviteView
      this.focus()
    }
    return html`<span class="grow" role="alert">${this.t('leave.ask')}</span>
      <button type="button" class="button" id="invite-keep" @click=${keep}>${t('keep')}</button>
      <button type="button" class="button danger" @click=${leave}>${t('leave')}</button>`
  }

  /** Who one is has to be known first, and whether one may. */
  #instead(): unknown {
    const { session } = this.workspace
    const { value, status, error } = session.state
    if (value && this.workspace.may('customers:create')) return undefined
    if (value)
      return html`<div class="state" role="alert">
        ${icon(lockIcon)}<strong>${formText(this.texts)('mayNot')}</strong>
        <p>${formText(this.texts)('mayNot.create', { partner: value.partner.name })}</p>
      </div>`
    if (status === 'failed') return failureState(this.texts, error, () => void session.refresh())
    return html`<div aria-busy="true"><span class="bone"></span></div>`
  }
}
