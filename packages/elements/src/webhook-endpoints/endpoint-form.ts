import type { WebhookEndpoint, WebhookEndpointCreate } from '@clientele/sdk'
import type { TemplateResult } from 'lit'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { OnceCall } from '../workspace/once-call.ts'
import { AskingDialog, type Loss } from './asking-dialog.ts'
import { formBody, formFooter } from './endpoint-form.template.ts'
import {
  changesOf,
  inputOf,
  looksLikeAddress,
  offeredEvents,
  valuesOf,
  type EndpointField,
  type EndpointValues,
} from './endpoint-values.ts'
import { SecretStep } from './secret-step.ts'
import type { WebhooksBody } from './webhooks-body.ts'
import { wordsOf } from './words-of.ts'

type Errors = { readonly [Field in EndpointField]?: string | undefined }

/** The dialog in which a webhook is made or changed. One that was made shows its secret there. */
export class EndpointForm {
  readonly all: WebhooksBody
  values: EndpointValues = valuesOf(undefined)
  errors: Errors = {}
  failure: string | undefined
  isSending = false
  /** The one that is changed; undefined for a new one. */
  #endpoint: WebhookEndpoint | undefined
  #made: string | undefined
  readonly #call = new OnceCall()
  readonly #secret: SecretStep
  readonly #dialog: AskingDialog

  constructor(all: WebhooksBody) {
    this.all = all
    this.#secret = new SecretStep(all, 'webhook-secret')
    this.#dialog = new AskingDialog(all, 'webhook-form', this)
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  get isNew(): boolean {
    return this.#endpoint === undefined
  }

  get offered(): string[] {
    return offeredEvents(this.#endpoint)
  }

  async openFor(endpoint?: WebhookEndpoint): Promise<void> {
    this.#begin(endpoint)
    await this.#dialog.open('#webhook-url')
  }

  /** Nothing of it stays. */
  clear(): void {
    this.#begin(undefined)
    this.#dialog.close()
  }

  type(values: Partial<EndpointValues>): void {
    if (this.isSending) return
    this.values = { ...this.values, ...values }
    // What the server found wrong is another thing now; what is wrong by itself may still be.
    if (values.url !== undefined) this.errors = { ...this.errors, url: undefined }
    if (values.events ?? values.isAll) this.errors = { ...this.errors, events: undefined }
    if (values.description !== undefined) this.errors = { ...this.errors, description: undefined }
    this.all.changed()
  }

  loss(): Loss | undefined {
    const t = formText(this.all.texts)
    if (this.#secret.isThere) return this.#secret.loss()
    if (!this.#isTyped()) return undefined
    return { text: t('leave.edit'), keep: t('keep'), leave: t('leave'), focus: '#webhook-url' }
  }

  inside() {
    const { t } = this.all
    if (this.#secret.isThere) return { title: t('secret'), body: this.#secret.render(''), footer: this.#secret.footer(this.#dialog.leave) }
    return { title: t(this.isNew ? 'add' : 'form.edit'), body: formBody(this), footer: formFooter(this, this.#dialog.leave) }
  }

  closed(): void {
    const made = this.#made
    this.#begin(undefined)
    // The button that opened it may have stood where the list is now.
    if (made) this.all.focusOnEndpoint(made)
  }

  render(): TemplateResult {
    return this.#dialog.render()
  }

  async send(): Promise<void> {
    if (this.isSending) return
    this.failure = undefined
    this.errors = this.#wrong()
    if (this.#goToFirst()) return
    const input = inputOf(this.values, this.offered)
    this.isSending = true
    this.#dialog.goOn()
    this.all.changed()
    try {
      await (this.#endpoint ? this.#save(this.#endpoint, input) : this.#create(input))
    } catch (error) {
      if (!isAbort(error)) this.#failed(error)
    }
    this.isSending = false
    this.all.changed()
  }

  async #create(input: WebhookEndpointCreate): Promise<void> {
    const { host, workspace, t } = this.all
    if (!host.tell('before-webhook-create', { webhook: input }, true)) return this.#prevented()
    const { secret, ...webhook } = await this.#call.make(input, (idempotencyKey) =>
      workspace.client.webhookEndpoints.create(input, { idempotencyKey }),
    )
    // Somebody else is at the page by now: the secret is for nobody.
    if (!this.isOpen) return
    this.#made = webhook.id
    this.all.put(webhook)
    this.#secret.show(secret)
    host.tell('webhook-created', { webhook })
    this.all.say(t('created', { url: webhook.url }))
  }

  async #save(before: WebhookEndpoint, input: WebhookEndpointCreate): Promise<void> {
    const { host, workspace, t } = this.all
    const changes = changesOf(input, inputOf(valuesOf(before), this.offered))
    if (Object.keys(changes).length > 0) {
      if (!host.tell('before-webhook-update', { webhook: before, changes }, true)) return this.#prevented()
      const webhook = await workspace.client.webhookEndpoints.update(before.id, changes)
      this.all.put(webhook)
      host.tell('webhook-updated', { webhook, changes })
    }
    this.#dialog.close()
    this.all.say(t('saved', { url: input.url }))
  }

  #begin(endpoint: WebhookEndpoint | undefined): void {
    this.#endpoint = endpoint
    this.#made = undefined
    this.values = valuesOf(endpoint)
    this.errors = {}
    this.failure = undefined
    this.#secret.clear()
  }

  #isTyped(): boolean {
    const { offered } = this
    return JSON.stringify(inputOf(this.values, offered)) !== JSON.stringify(inputOf(valuesOf(this.#endpoint), offered))
  }

  #prevented(): void {
    this.failure = this.all.t('prevented')
    this.all.focusOn('#webhook-failure')
  }

  #wrong(): Errors {
    const { t } = this.all
    const { url, isAll, events } = this.values
    return {
      ...(!looksLikeAddress(url.trim()) && { url: t('wrong.url') }),
      ...(!isAll && events.size === 0 && { events: t('wrong.events') }),
    }
  }

  /** What the server found wrong stands at its field; the rest above. Nothing that was typed is lost. */
  #failed(error: unknown): void {
    const { fields } = failureOf(error)
    const errors: { [Field in EndpointField]?: string } = {}
    for (const { field, message } of fields) if (field === 'url' || field === 'description' || field === 'events') errors[field] ??= message
    this.errors = errors
    if (fields.length === 0 || Object.keys(errors).length === 0) this.failure = wordsOf(this.all, error)
    if (!this.#goToFirst()) this.all.focusOn('#webhook-failure')
  }

  #goToFirst(): boolean {
    const wrong = (['url', 'description', 'events'] as const).find((name) => this.errors[name] !== undefined)
    if (wrong) this.all.focusOn(wrong === 'events' ? '#webhook-events input' : `#webhook-${wrong}`)
    this.all.changed()
    return wrong !== undefined
  }
}
