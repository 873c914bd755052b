import type { WebhookEndpoint } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { badNotice } from '../customer-fields/field.ts'
import { radioForm } from '../parts/radio-form.ts'
import { isAbort } from '../workspace/failure.ts'
import { OnceCall } from '../workspace/once-call.ts'
import { AskingDialog, type Loss } from './asking-dialog.ts'
import { SecretStep } from './secret-step.ts'
import type { WebhooksBody } from './webhooks-body.ts'
import { wordsOf } from './words-of.ts'

/** For how many hours the old secret may stay good. */
const overlaps = [24, 168, 0] as const
type Overlap = (typeof overlaps)[number]
const hour = 3_600_000

/** The dialog in which a webhook gets a new secret. */
export class SecretRotation {
  isSending = false
  readonly #all: WebhooksBody
  readonly #call = new OnceCall()
  readonly #secret: SecretStep
  readonly #dialog: AskingDialog
  #endpoint: WebhookEndpoint | undefined
  #overlap: Overlap = 24
  #failure: string | undefined

  constructor(all: WebhooksBody) {
    this.#all = all
    this.#secret = new SecretStep(all, 'webhook-new-secret')
    this.#dialog = new AskingDialog(all, 'webhook-rotation', this)
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  async openFor(endpoint: WebhookEndpoint): Promise<void> {
    this.#begin(endpoint)
    await this.#dialog.open(':checked')
  }

  /** Nothing of it stays. */
  clear(): void {
    this.#begin(undefined)
    this.#dialog.close()
  }

  loss(): Loss | undefined {
    return this.#secret.loss()
  }

  inside() {
    const { t } = this.#all
    return this.#secret.isThere
      ? { title: t('secret'), body: this.#secret.render(this.#oldOne()), footer: this.#secret.footer(this.#dialog.leave) }
      : { title: t('rotate'), body: this.#choice(), footer: this.#footer() }
  }

  closed(): void {
    this.#begin(undefined)
  }

  render(): TemplateResult {
    return this.#dialog.render()
  }

  #begin(endpoint: WebhookEndpoint | undefined): void {
    this.#endpoint = endpoint
    this.#overlap = 24
    this.#failure = undefined
    this.#secret.clear()
  }

  #choice(): TemplateResult {
    const { t } = this.#all
    return html`${this.#failure === undefined ? nothing : badNotice(this.#failure)}
      <bdi class="address" dir="ltr">${this.#endpoint?.url}</bdi>
      <p class="muted">${t('rotate.means')}</p>
      <div class="form">
        <fieldset class="which">
          <legend>${t('rotate.overlap')}</legend>
          ${radioForm(
            overlaps.map((hours) => this.#option(hours)),
            'choices',
          )}
        </fieldset>
      </div>`
  }

  #option(hours: Overlap): TemplateResult {
    const { t, texts } = this.#all
    const until = () => t('rotate.until', { when: texts.formats.moment(new Date(Date.now() + hours * hour).toISOString()) })
    const choose = () => {
      if (!this.isSending) this.#overlap = hours
      this.#all.changed()
    }
    return html`<label class="pick"
      ><input
        type="radio"
        class="check radio"
        name="webhook-overlap"
        value=${hours}
        .checked=${live(this.#overlap === hours)}
        @change=${choose}
      /><span>${t(`rotate.${hours}`)}<span class="whose">${hours === 0 ? t('rotate.0.means') : until()}</span></span></label
    >`
  }

  #footer(): TemplateResult {
    const { t } = this.#all
    return html`<span class="grow"></span>
      <button type="button" class="button" @click=${this.#dialog.leave}>${t('cancel')}</button>
      <button type="button" class="button primary" aria-disabled=${String(this.isSending)} @click=${() => void this.#send()}>
        ${t(this.isSending ? 'busy' : 'rotate.do')}
      </button>`
  }

  #oldOne(): TemplateResult {
    const { t, texts } = this.#all
    const until = this.#endpoint?.oldSecretUntil
    return html`<p class="old-one">${until ? t('oldSecret', { when: texts.formats.moment(until) }) : t('rotate.ended')}</p>`
  }

  async #send(): Promise<void> {
    const { host, workspace } = this.#all
    const before = this.#endpoint
    const overlapHours = this.#overlap
    if (this.isSending || !before) return
    this.#failure = undefined
    if (!host.tell('before-webhook-secret-rotate', { webhook: before, overlapHours }, true)) return this.#failed(this.#all.t('prevented'))
    this.isSending = true
    this.#all.changed()
    try {
      const { secret, ...webhook } = await this.#call.make([before.id, overlapHours], (idempotencyKey) =>
        workspace.client.webhookEndpoints.rotateSecret(before.id, { overlapHours }, { idempotencyKey }),
      )
      // Somebody else is at the page by now: the secret is for nobody.
      if (!this.isOpen) return
      this.#endpoint = webhook
      this.#secret.show(secret)
      this.#all.put(webhook)
      host.tell('webhook-secret-rotated', { webhook })
    } catch (error) {
      if (!isAbort(error)) this.#failed(wordsOf(this.#all, error))
    }
    this.isSending = false
    this.#all.changed()
  }

  #failed(text: string): void {
    this.#failure = text
    this.#all.changed()
  }
}
