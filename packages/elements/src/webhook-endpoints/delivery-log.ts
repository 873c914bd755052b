import type { SentEventType, WebhookDelivery, WebhookDeliveryStatus, WebhookDeliveryWithLog, WebhookEndpoint } from '@clientele/sdk'
import type { TemplateResult } from 'lit'
import { Modal } from '../parts/modal.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { PagedList } from '../workspace/paged-list.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { deliveryTexts, type DeliveryText } from './delivery-log.strings.ts'
import { logDialog } from './delivery-log.template.ts'
import { eventTypes, eventWord } from './event-words.ts'
import { LooksAgain } from './looks-again.ts'
import { reasonsOf } from './outcome.ts'
import type { WebhooksBody } from './webhooks-body.ts'
import { wordsOf } from './words-of.ts'

export const deliveryStatuses: readonly WebhookDeliveryStatus[] = ['waiting', 'delivered', 'failed']
export const sentTypes: readonly SentEventType[] = [...eventTypes, 'ping']

/** What was sent to one webhook, the newest first, in a dialog: what became of each, and the way to send it again. */
export class DeliveryLog {
  readonly all: WebhooksBody
  readonly modal: Modal
  readonly list: PagedList<WebhookDelivery>
  /** Only those that stand like this, and only these events; undefined for all. */
  status: WebhookDeliveryStatus | undefined
  type: SentEventType | undefined
  /** The delivery that is shown with all that is known of it. */
  opened: string | undefined
  /** The deliveries that are about to be sent again. */
  readonly busy = new Set<string>()
  /** What went wrong with a delivery. */
  readonly errors = new Map<string, string>()
  readonly #detail: WatchResource<WebhookDeliveryWithLog>
  #endpoint: WebhookEndpoint | undefined
  /** Whose outcome somebody waits for, with how often each had been tried. */
  readonly #awaited = new Map<string, number>()
  /** How the open one stood in the list when it was loaded. */
  #seen: string | undefined

  constructor(all: WebhooksBody) {
    this.all = all
    const { host } = all
    this.modal = new Modal(host, 'webhook-log', { closed: () => this.#closed() })
    this.list = new PagedList(host, () => this.#source())
    this.#detail = new WatchResource(host, () => {
      const { opened } = this
      const workspace = this.#workspace()
      if (!workspace || opened === undefined) return undefined
      const load = (signal: AbortSignal) => workspace.client.webhookDeliveries.retrieve(opened, { signal })
      return workspace.resource(`webhook delivery ${opened}`, { load })
    })
    host.addController({ hostUpdate: () => this.#heed() })
    host.addController(
      new LooksAgain(
        () => this.#moving(),
        () => this.look(),
      ),
    )
  }

  get isOpen(): boolean {
    return this.modal.isOpen
  }

  /** As it is now. */
  get endpoint(): WebhookEndpoint | undefined {
    return this.all.find(this.#endpoint?.id) ?? this.#endpoint
  }

  get detail() {
    return this.#detail.state
  }

  readonly t = (key: DeliveryText, values?: Readonly<Record<string, unknown>>): string => this.all.texts.text(deliveryTexts, key, values)

  /** Opens it; where a test is on its way, with what becomes of that. */
  async openFor(endpoint: WebhookEndpoint, test?: WebhookDelivery): Promise<void> {
    const isThere = this.isOpen && this.#endpoint?.id === endpoint.id
    this.#endpoint = endpoint
    if (!isThere) this.filter({ status: undefined, type: undefined })
    if (!isThere) await this.modal.open()
    // What was never there is on its way already.
    if (this.list.items) this.list.refresh()
    if (test) this.#await(test)
  }

  close(): void {
    this.modal.close()
    this.#closed()
  }

  /** Narrows it down. */
  filter(by: { status?: WebhookDeliveryStatus | undefined; type?: SentEventType | undefined }): void {
    if ('status' in by) this.status = by.status
    if ('type' in by) this.type = by.type
    this.opened = undefined
    this.errors.clear()
    this.all.changed()
  }

  /** Opens a delivery, or closes it again. */
  toggle(id: string): void {
    this.opened = this.opened === id ? undefined : id
    this.#seen = undefined
    this.all.changed()
  }

  retryDetail(): void {
    this.#detail.refresh()
  }

  /** Asks how it stands now, the webhook too. */
  look(): void {
    this.list.refresh()
    this.all.refresh()
  }

  async replay(delivery: WebhookDelivery): Promise<void> {
    const { host, workspace } = this.all
    const { endpoint: webhook } = this
    const { id } = delivery
    if (this.busy.has(id) || !webhook || !host.tell('before-webhook-event-replay', { webhook, delivery }, true)) return
    this.busy.add(id)
    this.errors.delete(id)
    this.all.changed()
    try {
      const now = await workspace.client.webhookDeliveries.replay(id)
      host.tell('webhook-event-replayed', { webhook, delivery: now })
      this.#await(now)
      this.#show(id)
    } catch (error) {
      if (!isAbort(error)) this.errors.set(id, wordsOf(this.all, error))
      if (['conflict', 'gone'].includes(failureOf(error).kind)) this.look()
    }
    this.busy.delete(id)
    this.all.changed()
  }

  render(): TemplateResult {
    return logDialog(this)
  }

  #workspace() {
    const { workspace } = this.all.host
    return this.isOpen && workspace?.may('webhooks:manage') ? workspace : undefined
  }

  #source() {
    const workspace = this.#workspace()
    const id = this.#endpoint?.id
    if (!workspace || id === undefined) return undefined
    const { status, type } = this
    return {
      ...{ workspace, key: `webhook deliveries ${id} ${status ?? ''} ${type ?? ''}` },
      list: async (query: { limit: number; cursor?: string | undefined }, options: { signal?: AbortSignal | undefined }) =>
        workspace.client.webhookDeliveries.list(
          id,
          { ...query, ...(status && { status: [status] }), ...(type && { type: [type] }) },
          options,
        ),
      idOf: (one: WebhookDelivery) => one.id,
      // No live event tells of deliveries.
      affectedBy: () => false,
    }
  }

  #closed(): void {
    this.#endpoint = undefined
    this.opened = undefined
    this.#awaited.clear()
    this.errors.clear()
  }

  /** Those of which something is to be heard by itself. */
  #moving(): readonly WebhookDelivery[] {
    if (!this.isOpen || this.list.failure !== undefined) return []
    return (this.list.items ?? []).filter(({ status }) => status === 'waiting')
  }

  #await(delivery: WebhookDelivery): void {
    this.#awaited.set(delivery.id, delivery.attempts)
    this.all.say(this.t('onItsWay', { event: eventWord(this.all.texts, delivery.type) }))
  }

  /** What becomes of it is seen, whatever the list was narrowed down to. */
  #show(id: string): void {
    if (this.status === undefined || this.status === 'waiting') return this.list.refresh()
    this.filter({ status: undefined })
    this.all.focusOn(`[data-delivery="${id}"] .again`)
  }

  /** What came of those that somebody waits for is said; the open one is loaded anew when it stands in another way. */
  #heed(): void {
    for (const one of this.list.items ?? []) {
      const before = this.#awaited.get(one.id)
      if (before !== undefined && one.attempts > before) this.#tell(one)
      if (one.id !== this.opened) continue
      const stands = `${one.id} ${one.status} ${one.attempts}`
      if (this.#seen !== undefined && this.#seen !== stands) this.#detail.refresh()
      this.#seen = stands
    }
  }

  #tell(one: WebhookDelivery): void {
    this.#awaited.delete(one.id)
    const event = eventWord(this.all.texts, one.type)
    const why = reasonsOf(this, one.lastError, one.lastStatus).join(', ')
    this.all.say(one.lastError === null ? this.t('arrived', { event }) : this.t('didNot', { event, why }))
  }
}
