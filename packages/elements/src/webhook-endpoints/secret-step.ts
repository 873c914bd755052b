import { html, type TemplateResult } from 'lit'
import { ShownOnce } from '../parts/shown-once.ts'
import type { Loss } from './asking-dialog.ts'
import type { WebhooksBody } from './webhooks-body.ts'

/** A new secret, in the dialog that it was made in: it is shown now, and with what it is used. */
export class SecretStep {
  readonly #all: WebhooksBody
  readonly #once: ShownOnce
  readonly #id: string

  constructor(all: WebhooksBody, id: string) {
    this.#all = all
    this.#id = id
    this.#once = new ShownOnce(all.host, id)
  }

  get isThere(): boolean {
    return this.#once.isThere
  }

  show(secret: string): void {
    this.#once.show(secret)
    this.#all.focusOn(`#${this.#id}`)
  }

  clear(): void {
    this.#once.clear()
  }

  loss(): Loss | undefined {
    if (!this.#once.isThere || this.#once.isCopied) return undefined
    const { t } = this.#all
    return { text: t('secret.ask'), keep: t('secret.back'), leave: t('secret.leave'), focus: `#${this.#id}` }
  }

  render(more: unknown): TemplateResult {
    const { t } = this.#all
    return html`${this.#once.render(t('secret'))} ${more}
      <p class="muted">${t('secret.check')}</p>
      <pre class="code short" dir="ltr"><code>import { verifyWebhook } from '@clientele/sdk/webhooks'</code></pre>`
  }

  footer(close: () => void): TemplateResult {
    return html`<button type="button" class="button primary" @click=${close}>${this.#all.t('done')}</button>`
  }
}
