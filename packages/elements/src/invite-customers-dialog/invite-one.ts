import { html, type nothing, type TemplateResult } from 'lit'
import { field, idOf, type FieldKeeper } from '../customer-fields/field.ts'
import { labelOf } from '../customer-fields/labels.ts'
import { wrongFields } from '../customer-fields/wrong-fields.template.ts'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { failureLine } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { accountFields } from './account-fields.ts'
import type { InviteBody, InviteStep } from './invite-body.ts'
import {
  InviteCall,
  invitationOf,
  invitePaths,
  isInvitePath,
  noValues,
  refusalOf,
  wrongWith,
  type InvitePath,
  type InviteValues,
} from './invite-values.ts'

const prefix = 'invite'
type Errors = Partial<Record<InvitePath, string>>

/** One customer is invited: what stands in the fields, what is wrong with it, and how it is sent. */
export class InviteOne implements InviteStep {
  readonly first = `#${idOf(prefix, 'name')}`
  isSending = false
  readonly #all: InviteBody
  readonly #call = new InviteCall()
  #values: InviteValues = noValues
  #errors: Errors = {}
  /** What the server did not take, and why: that stays wrong for as long as it stands there. */
  #refused: Errors = {}
  #failure: string | undefined
  /** It was sent once: how many fields are wrong is told above. */
  #isTried = false

  constructor(all: InviteBody) {
    this.#all = all
  }

  get isTyped(): boolean {
    return invitePaths.some((path) => this.#values[path].trim() !== noValues[path])
  }

  clear(): void {
    this.#values = noValues
    this.#errors = this.#refused = {}
    this.#failure = undefined
    this.#isTried = false
  }

  body(): TemplateResult {
    const { texts, t } = this.#all
    const { valueOf } = this.#keeper
    const isPerson = valueOf('type') === 'individual'
    const types = ['company', 'individual'].map((value) => ({ value, label: word(texts, 'type', value) }))
    const section = 'section-admin'
    return html`${this.#summary()}
      <p class="means">${t('one.means')}</p>
      <div class="form">
        <fieldset>
          <legend>${formText(texts)(isPerson ? 'section.person' : 'section.company')}</legend>
          ${this.#field('name', { isRequired: true })} ${this.#field('type', { options: types })}
        </fieldset>
        <fieldset>
          <legend>${t('section.person')}</legend>
          ${this.#field('admin.firstName', { width: 'half', isRequired: true, autocomplete: `${section} given-name` })}
          ${this.#field('admin.lastName', { width: 'half', isRequired: true, autocomplete: `${section} family-name` })}
          ${this.#field('admin.email', { isRequired: true, type: 'email', autocomplete: `${section} email` })}
        </fieldset>
        <fieldset>
          <legend>${t('section.account')}</legend>
          ${accountFields(this.#keeper, this.#all.partners, this.#all.workspace)}
        </fieldset>
      </div>`
  }

  footer(close: () => void): TemplateResult {
    const { t } = this.#all
    return html`<span class="grow"></span>
      <button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button type="button" class="button primary" aria-disabled=${String(this.isSending)} @click=${() => void this.send()}>
        ${t(this.isSending ? 'sending' : 'send')}
      </button>`
  }

  #field(path: InvitePath, look: Omit<Parameters<typeof field>[2], 'label'>): TemplateResult {
    return field(this.#keeper, path, { label: this.#labelOf(path), ...look })
  }

  #labelOf(path: InvitePath): string {
    const t = formText(this.#all.texts)
    if (path === 'admin.firstName' || path === 'admin.lastName' || path === 'admin.email') return t(path)
    return path === 'name' && this.#values.type !== 'individual' ? t('companyName') : labelOf(path, this.#all.texts)
  }

  get #keeper(): FieldKeeper<InvitePath> {
    return {
      ...{ texts: this.#all.texts, prefix },
      valueOf: (path) => this.#values[path],
      errorOf: (path) => this.#errors[path],
      type: (path, value) => {
        if (this.isSending) return
        this.#values = { ...this.#values, [path]: value }
        this.#refused = { ...this.#refused, [path]: undefined }
        this.#check((other) => this.#errors[other] !== undefined)
      },
      leave: (path) => {
        if (!this.isSending) this.#check((other) => other === path || this.#errors[other] !== undefined)
      },
    }
  }

  #check(isMeant: (path: InvitePath) => boolean): void {
    const found = invitePaths
      .filter(isMeant)
      .map((path) => [path, this.#refused[path] ?? wrongWith(path, this.#values, this.#all.texts)] as const)
    this.#errors = Object.fromEntries(found.filter(([, wrong]) => wrong !== undefined))
    this.#all.changed()
  }

  #summary(): TemplateResult | typeof nothing {
    const wrong = this.#isTried ? invitePaths.filter((path) => this.#errors[path] !== undefined) : []
    return wrongFields({
      ...{ id: 'invite-failure', failure: this.#failure },
      heading: (n) => this.#all.t('errors', { n }),
      fields: wrong.map((path) => ({ label: this.#labelOf(path), go: () => this.#go(path) })),
    })
  }

  #go(path: InvitePath): void {
    this.#all.focusOn(`#${idOf(prefix, path)}`)
  }

  async send(): Promise<void> {
    const all = this.#all
    if (this.isSending) return
    this.#isTried = true
    this.#failure = undefined
    this.#refused = {}
    this.#check(() => true)
    if (this.#goToFirst()) return
    const invitation = invitationOf(this.#values)
    if (!all.host.tell('before-customer-invite', { invitation }, true)) return
    this.isSending = true
    all.changed()
    try {
      const made = await this.#call.send(all.workspace, invitation)
      this.isSending = false
      this.clear()
      all.host.tell('customer-invited', { invitation: made })
      all.invited(all.t('sent', { name: made.name, email: made.admin.email }))
    } catch (error) {
      this.isSending = false
      if (!isAbort(error)) this.#failed(error)
      all.changed()
    }
  }

  /** What the server found wrong stands at its field; the rest above. Nothing that was typed is lost. */
  #failed(error: unknown): void {
    const { fields, code } = failureOf(error)
    const { texts } = this.#all
    const words = refusalOf(code, texts)
    const errors: Errors = {}
    for (const { field: path, message } of fields) if (isInvitePath(path)) errors[path] ??= words ?? message
    this.#errors = this.#refused = errors
    if (fields.length === 0 || fields.some(({ field: path }) => !isInvitePath(path))) this.#failure = failureLine(texts, error)
    if (!this.#goToFirst()) this.#all.focusOn('#invite-failure')
  }

  #goToFirst(): boolean {
    const wrong = invitePaths.find((path) => this.#errors[path] !== undefined)
    if (wrong) this.#go(wrong)
    return wrong !== undefined
  }
}
