import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Partner } from '@clientele/sdk'
import { searchIcon } from '../../generated/icons.ts'
import { failureLine } from '../../parts/failure-state.ts'
import { failureTexts } from '../../parts/failure-state.strings.ts'
import { icon } from '../../parts/icon.ts'
import { receivingPartners, type ReceivingPartners } from '../../workspace/receiving-partners.ts'
import { WatchResource } from '../../workspace/watch-resource.ts'
import type { TableHost } from '../table-part.ts'
import { bulkTexts } from './bulk.strings.ts'

/** Chooses one of the partners that customers can be moved to, found by a part of its name. */
export class PartnerPicker implements ReactiveController {
  chosen: Pick<Partner, 'id' | 'name'> | undefined
  #isWanted = false
  #search = ''
  #wrong: string | undefined
  #last: ReceivingPartners | undefined
  readonly #host: TableHost
  readonly #changed: () => void
  readonly #found: WatchResource<ReceivingPartners>

  constructor(host: TableHost, changed: () => void) {
    this.#host = host
    this.#changed = changed
    host.addController(this)
    this.#found = new WatchResource(host, () =>
      this.#isWanted && host.workspace ? receivingPartners(host.workspace, this.#search.trim()) : undefined,
    )
  }

  hostUpdate(): void {
    // The last list stays while the next one is loaded.
    this.#last = this.#found.value ?? this.#last
  }

  reset(isWanted: boolean): void {
    this.chosen = undefined
    this.#isWanted = isWanted
    this.#search = ''
    this.#wrong = undefined
    this.#last = undefined
  }

  /** Says that one has to be chosen, and takes the keyboard there. */
  demand(why: string): void {
    this.#wrong = why
    this.#host.requestUpdate()
    this.#host.shadowRoot?.querySelector<HTMLElement>('#bulk-partner')?.focus()
  }

  render(): TemplateResult {
    const { partTexts: texts } = this.#host
    const { status, error } = this.#found.state
    const list = this.#last
    return html`<div class="field ${this.#wrong ? 'wrong' : ''}">
      <label for="bulk-partner">${texts.text(bulkTexts, 'partner')}</label>
      <span class="input"
        >${icon(searchIcon)}<input
          id="bulk-partner"
          type="search"
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          maxlength="100"
          autofocus
          placeholder=${texts.text(bulkTexts, 'findPartner')}
          aria-invalid=${this.#wrong ? 'true' : nothing}
          aria-describedby=${this.#wrong ? 'bulk-partner-error' : nothing}
          .value=${live(this.#search)}
          @input=${this.#searched}
          @keydown=${this.#keyed}
      /></span>
      ${this.#wrong ? html`<span class="error" id="bulk-partner-error" role="alert">${this.#wrong}</span>` : nothing}
      ${
        status === 'failed'
          ? html`<p class="remark" role="alert">
              ${failureLine(texts, error)}
              <button type="button" class="link" @click=${() => this.#found.refresh()}>${texts.text(failureTexts, 'retry')}</button>
            </p>`
          : list
            ? this.#list(list)
            : html`<p class="remark" role="status">${texts.text(bulkTexts, 'loading')}</p>`
      }
    </div>`
  }

  #list({ partners, hasMore }: ReceivingPartners): TemplateResult {
    const { partTexts: texts } = this.#host
    const chosen = this.chosen
    const isBeyond = chosen && !partners.some(({ id }) => id === chosen.id)
    const shown = isBeyond ? [chosen, ...partners] : partners
    return html`${
      shown.length === 0
        ? html`<p class="remark" role="status">${texts.text(bulkTexts, 'noPartner')}</p>`
        : html`<div class="picks" role="radiogroup" aria-label=${texts.text(bulkTexts, 'partner')}>
            ${shown.map(
              (partner) =>
                html`<label class="pick"
                  ><input
                    type="radio"
                    name="bulk-partner-choice"
                    .value=${partner.id}
                    .checked=${live(partner.id === chosen?.id)}
                    @change=${() => this.#choose(partner)}
                  /><span class="truncate" dir="auto">${partner.name}</span></label
                >`,
            )}
          </div>`
    }
    ${hasMore ? html`<p class="remark">${texts.text(bulkTexts, 'morePartners')}</p>` : nothing}`
  }

  #choose({ id, name }: Pick<Partner, 'id' | 'name'>): void {
    this.chosen = { id, name }
    this.#wrong = undefined
    this.#changed()
    this.#host.requestUpdate()
  }

  readonly #searched = (event: Event) => {
    this.#search = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
  }

  readonly #keyed = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const first = this.#host.shadowRoot?.querySelector<HTMLInputElement>('.picks input:checked, .picks input')
    if (event.key === 'Enter') {
      // Enter takes the best match; it does not start the job.
      event.preventDefault()
      if (this.#search.trim()) first?.click()
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault()
      first.focus()
    }
  }
}
