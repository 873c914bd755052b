import type { WebhookEndpoint } from '@clientele/sdk'
import { failureOf, isAbort } from '../workspace/failure.ts'
import type { WebhooksBody } from './webhooks-body.ts'
import { wordsOf } from './words-of.ts'

/** What is done with a webhook at once: it is tested, enabled, disabled or removed. */
export class EndpointActs {
  /** The webhooks with which something is being done. */
  readonly busy = new Set<string>()
  /** What went wrong with a webhook. */
  readonly errors = new Map<string, string>()
  readonly #all: WebhooksBody

  constructor(all: WebhooksBody) {
    this.#all = all
  }

  /** Sends a test, and shows what becomes of it. */
  async test(one: WebhookEndpoint): Promise<void> {
    await this.#do(one, async () => {
      const delivery = await this.#all.workspace.client.webhookEndpoints.ping(one.id)
      await this.#all.log.openFor(one, delivery)
    })
  }

  async disable(one: WebhookEndpoint): Promise<void> {
    const { t, question } = this.#all
    const asked = { title: t('disable.ask'), text: t('disable.means', { url: one.url }), yes: t('disable'), no: t('disable.keep') }
    if (await question.ask(asked)) await this.setEnabled(one, false)
  }

  async setEnabled(one: WebhookEndpoint, enabled: boolean): Promise<void> {
    const { host, workspace, t } = this.#all
    const changes = { enabled }
    await this.#do(one, async () => {
      if (!host.tell('before-webhook-update', { webhook: one, changes }, true)) return
      const now = await workspace.client.webhookEndpoints.update(one.id, changes)
      this.#all.put(now)
      host.tell('webhook-updated', { webhook: now, changes })
      this.#all.say(t(enabled ? 'enabled' : 'disabled', { url: one.url }))
    })
  }

  async remove(one: WebhookEndpoint): Promise<void> {
    const { host, workspace, t, question } = this.#all
    const asked = { title: t('remove.ask'), text: t('remove.means', { url: one.url }), yes: t('remove'), no: t('remove.keep') }
    if (!(await question.ask(asked))) return
    await this.#do(one, async () => {
      if (!host.tell('before-webhook-delete', { webhook: one }, true)) return
      await workspace.client.webhookEndpoints.delete(one.id)
      this.#all.drop(one.id)
      host.tell('webhook-deleted', { webhook: one })
      this.#all.say(t('removed', { url: one.url }))
      this.#all.focusOn('.add')
    })
  }

  async #do(one: WebhookEndpoint, act: () => Promise<void>): Promise<void> {
    const { id } = one
    if (this.busy.has(id)) return
    this.busy.add(id)
    this.errors.delete(id)
    this.#all.changed()
    try {
      await act()
    } catch (error) {
      if (!isAbort(error)) this.errors.set(id, wordsOf(this.#all, error))
      // Somebody else was faster: how it stands now is to be seen.
      if (['conflict', 'gone'].includes(failureOf(error).kind)) this.#all.refresh()
    }
    this.busy.delete(id)
    this.#all.changed()
  }
}
