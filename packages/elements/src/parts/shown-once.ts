import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { alertIcon } from '../generated/icons.ts'
import { copyIcon } from '../generated/later-icons.ts'
import type { Texts } from '../text/texts.ts'
import { icon } from './icon.ts'
import { shownOnceTexts } from './shown-once.strings.ts'

interface Host extends ReactiveControllerHost {
  readonly partTexts: Texts
}

/** A secret that is shown once, with the means to take it along. It is kept nowhere else, and is gone with `clear`. */
export class ShownOnce {
  #secret: string | undefined
  #outcome: 'copied' | 'copyFailed' | undefined
  readonly #host: Host
  readonly #id: string

  /** `id` is that of the field which it stands in. */
  constructor(host: Host, id: string) {
    this.#host = host
    this.#id = id
  }

  get isThere(): boolean {
    return this.#secret !== undefined
  }

  /** Whether it was taken along: whoever leaves without that may be asked first. */
  get isCopied(): boolean {
    return this.#outcome === 'copied'
  }

  show(secret: string): void {
    this.#secret = secret
    this.#outcome = undefined
    this.#host.requestUpdate()
  }

  clear(): void {
    this.#secret = undefined
    this.#outcome = undefined
    this.#host.requestUpdate()
  }

  /** Its field with its name above. */
  render(label: string): TemplateResult | typeof nothing {
    if (this.#secret === undefined) return nothing
    const t = (key: keyof (typeof shownOnceTexts)['strings']) => this.#host.partTexts.text(shownOnceTexts, key)
    return html`<div class="notice warn">
        ${icon(alertIcon)}
        <div class="grow"><strong>${t('now')}</strong><br />${t('do')}</div>
      </div>
      <div class="field">
        <label for=${this.#id}>${label}</label>
        <div class="row">
          <div class="input">
            <input
              id=${this.#id}
              class="secret"
              readonly
              dir="ltr"
              spellcheck="false"
              autocomplete="off"
              .value=${this.#secret}
              @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
              @copy=${() => this.#came('copied')}
            />
          </div>
          <button type="button" class="button" @click=${() => void this.#copy()}>${icon(copyIcon)} ${t('copy')}</button>
        </div>
        <span class="muted" role="status">${this.#outcome ? t(this.#outcome) : nothing}</span>
      </div>`
  }

  async #copy(): Promise<void> {
    const copied = await navigator.clipboard.writeText(this.#secret ?? '').then(
      () => true,
      () => false,
    )
    this.#came(copied ? 'copied' : 'copyFailed')
  }

  #came(outcome: 'copied' | 'copyFailed'): void {
    this.#outcome = outcome
    this.#host.requestUpdate()
  }
}
