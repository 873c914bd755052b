import type { Customer } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { languages } from '../customer-fields/languages.ts'
import { pasteIcon } from '../generated/later-icons.ts'
import { failureLine } from '../parts/failure-state.ts'
import { given, moment, unknown, word } from '../parts/facts.ts'
import { factTexts } from '../parts/facts.strings.ts'
import { icon } from '../parts/icon.ts'
import { failureOf } from '../workspace/failure.ts'
import type { PanelHost, PanelSection, PanelText } from './panel-host.ts'

/** How the account is set up, and what of it can be changed here. */
export class SettingsSection implements PanelSection {
  readonly #host: PanelHost
  #isSaving = false

  constructor(host: PanelHost) {
    this.#host = host
  }

  render(customer: Customer): TemplateResult {
    const host = this.#host
    const { partTexts: texts } = host
    const pair = (key: PanelText, value: unknown) =>
      html`<dt>${host.words(key)}</dt>
        <dd>${value}</dd>`
    return html`<section class="section">
        <header><h3>${host.words('settings.preferences')}</h3></header>
        <dl class="pairs">${pair('settings.language', this.#language(customer))} ${pair('settings.currency', customer.currency)}</dl>
      </section>
      <section class="section">
        <header><h3>${host.words('settings.account')}</h3></header>
        <dl class="pairs">
          ${pair('settings.type', word(texts, 'type', customer.type))} ${pair('settings.role', word(texts, 'role', customer.role))}
          ${pair('partner', given(customer.partner.name, texts))} ${pair('settings.created', moment(texts, customer.createdAt, 'date'))}
          ${pair('settings.updated', moment(texts, customer.updatedAt))}
        </dl>
      </section>
      <section class="section">
        <header><h3>${host.words('settings.ids')}</h3></header>
        <dl class="pairs">
          ${pair('settings.customerId', this.#id(customer.id, 'settings.customerId'))}
          ${pair('settings.partnerId', this.#id(customer.partner.id, 'settings.partnerId'))}
          ${customer.parentId ? pair('settings.parentId', this.#id(customer.parentId, 'settings.parentId')) : nothing}
        </dl>
      </section>`
  }

  #language(customer: Customer): unknown {
    const host = this.#host
    const { formats } = host.partTexts
    const { language } = customer
    if (!host.may('customers:write') || customer.status === 'deleted')
      return language ? formats.languageName(language) : unknown(host.partTexts.text(factTexts, 'unknown'))
    const offered = [...new Set([...languages, ...(language ? [language] : [])])]
      .map((tag) => ({ tag, name: formats.languageName(tag) }))
      .sort((a, b) => formats.collator().compare(a.name, b.name))
    return html`<span class="input select"
      ><select
        aria-label=${host.words('settings.language')}
        aria-disabled=${this.#isSaving ? 'true' : nothing}
        @change=${(event: Event) => void this.#setLanguage(customer, (event.currentTarget as HTMLSelectElement).value)}
      >
        ${language ? nothing : html`<option value="" selected>–</option>`}
        ${offered.map(({ tag, name }) => html`<option value=${tag} .selected=${live(tag === language)}>${name}</option>`)}
      </select></span
    >`
  }

  /** Saved as it is chosen, for it can be taken back. */
  async #setLanguage(customer: Customer, language: string, isUndo = false): Promise<void> {
    const host = this.#host
    const changes = { language: language || null }
    const customerId = customer.id
    // Not disabled while it is saved, for that would take the focus away; what is chosen then does not count.
    if (this.#isSaving) return host.requestUpdate()
    if (host.tell('before-customer-update', { customerId, changes }, true)) {
      this.#isSaving = true
      host.requestUpdate()
      try {
        const saved = await host.workspace!.client.customers.update(customerId, changes, { ifMatch: customer.version })
        host.workspace?.customers.put([saved])
        host.tell('customer-updated', { customerId, changes, customer: saved })
        const undo = { label: host.words('settings.undo'), run: () => void this.#setLanguage(saved, customer.language ?? '', true) }
        const name = saved.language ? host.partTexts.formats.languageName(saved.language) : fieldText(host.partTexts)('conflict.nothing')
        host.toast({ text: host.words('settings.languageIs', { language: name }), action: isUndo ? undefined : undo })
      } catch (error) {
        const current =
          failureOf(error).kind === 'conflict' && error instanceof Error && 'current' in error
            ? (error.current as Customer | undefined)
            : undefined
        if (current) host.workspace?.customers.put([current])
        host.toast({ text: failureLine(host.partTexts, error), stays: true })
      }
    }
    this.#isSaving = false
    host.requestUpdate()
  }

  #id(id: string, of: PanelText): TemplateResult {
    const host = this.#host
    const copy = async () => {
      const done = await navigator.clipboard.writeText(id).then(
        () => true,
        () => false,
      )
      host.toast(done ? { text: host.words('copiedId') } : { text: host.words('copyFailed'), stays: true })
    }
    const label = host.words('settings.copy', { what: host.words(of) })
    return html`<span class="row"
      ><code>${id}</code
      ><button type="button" class="button quiet square copy" aria-label=${label} title=${label} @click=${() => void copy()}>
        ${icon(pasteIcon)}
      </button></span
    >`
  }
}
