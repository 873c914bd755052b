import type { WebhookEndpoint } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { plusIcon } from '../generated/later-icons.ts'
import type { SectionBody } from '../later-section.ts'
import { facts } from '../look/facts.ts'
import { fields } from '../look/fields.ts'
import { questions } from '../look/question.ts'
import { Announcer } from '../parts/announcer.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import { NextFocus } from '../parts/next-focus.ts'
import { Popover } from '../parts/popover.ts'
import { Question } from '../parts/question.ts'
import type { Texts } from '../text/texts.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { DeliveryLog } from './delivery-log.ts'
import { EndpointActs } from './endpoint-acts.ts'
import { EndpointForm } from './endpoint-form.ts'
import { endpointMenu } from './endpoint-menu.ts'
import { endpointsBody } from './endpoints.template.ts'
import { SecretRotation } from './secret-rotation.ts'
import type { WebhookEndpoints } from './webhook-endpoints.ts'
import { webhookStyles } from './webhook-endpoints.styles.ts'
import { webhooksBodyTexts, type WebhookText } from './webhooks-body.strings.ts'

/** What is in the section: the webhooks, and the dialogs in which one is made, gets a new secret, or shows what was sent to it. */
export class WebhooksBody implements SectionBody {
  readonly host: WebhookEndpoints
  readonly menu: Popover
  readonly question: Question
  readonly form: EndpointForm
  readonly rotation: SecretRotation
  readonly log: DeliveryLog
  readonly toDo: EndpointActs
  readonly #endpoints: WatchResource<{ data: WebhookEndpoint[] }>
  /** A dialog makes all around it silent: it has a voice of its own. */
  readonly #voice: Announcer
  readonly #focus: NextFocus

  constructor(host: WebhookEndpoints) {
    this.host = host
    addStyles(host, [fields, facts, fieldStyles, questions, webhookStyles])
    this.menu = new Popover(host, 'webhook-menu')
    this.question = new Question(host, 'webhook-question')
    this.#voice = new Announcer(host)
    this.form = new EndpointForm(this)
    this.rotation = new SecretRotation(this)
    this.log = new DeliveryLog(this)
    this.toDo = new EndpointActs(this)
    this.#endpoints = new WatchResource(host, () => {
      const { workspace } = host
      if (!workspace?.may('webhooks:manage')) return undefined
      return workspace.resource('webhook endpoints', {
        load: (signal) => workspace.client.webhookEndpoints.list({ signal }),
        affectedBy: ({ type }) => type === 'webhook.changed',
      })
    })
    this.#focus = new NextFocus(host)
  }

  get texts(): Texts {
    return this.host.partTexts
  }

  /** Nothing is done or drawn without it. */
  get workspace(): Workspace {
    return this.host.workspace!
  }

  get items(): readonly WebhookEndpoint[] | undefined {
    return this.#endpoints.value?.data
  }

  get failure(): unknown {
    const { status, error } = this.#endpoints.state
    return status === 'failed' ? (error ?? true) : undefined
  }

  readonly t = (key: WebhookText, values?: Readonly<Record<string, unknown>>): string => this.texts.text(webhooksBodyTexts, key, values)

  find(id: string | undefined): WebhookEndpoint | undefined {
    return this.items?.find((one) => one.id === id)
  }

  refresh(): void {
    this.#endpoints.refresh()
  }

  /** It is like this now; what else changed comes by itself. */
  put(endpoint: WebhookEndpoint): void {
    const items = this.items ?? []
    const isKnown = items.some(({ id }) => id === endpoint.id)
    this.#endpoints.set({ data: isKnown ? items.map((one) => (one.id === endpoint.id ? endpoint : one)) : [endpoint, ...items] })
  }

  drop(id: string): void {
    this.#endpoints.set({ data: (this.items ?? []).filter((one) => one.id !== id) })
  }

  changed(): void {
    this.host.requestUpdate()
  }

  say(text: string): void {
    if ([this.form, this.rotation, this.log].some(({ isOpen }) => isOpen)) this.#voice.say(text)
    else this.host.say(text)
  }

  /** Stands in each dialog that is open. */
  readonly voice = (): TemplateResult => this.#voice.render()

  /** Gives the focus to what will be there once it is drawn. */
  focusOn(selector: string): void {
    this.#focus.to(selector)
  }

  /** Gives the focus to a webhook in the list. */
  focusOnEndpoint(id: string): void {
    this.focusOn(`[data-webhook="${id}"] .log`)
  }

  /** The page is somebody else's now: nothing of what was typed or shown stays. */
  leave(): void {
    this.form.clear()
    this.rotation.clear()
    this.log.close()
  }

  acts(): unknown {
    if (!this.items?.length || !this.workspace.may('webhooks:manage')) return nothing
    return html`<button type="button" class="button add" @click=${() => void this.form.openFor()}>
      ${icon(plusIcon)} ${this.t('add')}
    </button>`
  }

  render(): TemplateResult {
    return endpointsBody(this)
  }

  beside(): unknown {
    return [endpointMenu(this), this.form.render(), this.rotation.render(), this.log.render(), this.question.render()]
  }
}
