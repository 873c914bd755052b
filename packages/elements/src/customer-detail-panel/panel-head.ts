import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { moreIcon, usersIcon } from '../generated/icons.ts'
import { editIcon, invoiceIcon, viewIcon } from '../generated/later-icons.ts'
import { avatar } from '../parts/avatar.ts'
import { link, status, word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import { menuItems, menuKeys, type MenuItem } from '../parts/menu.ts'
import { Popover } from '../parts/popover.ts'
import { dated } from './dated.ts'
import type { PanelHost } from './panel-host.ts'

/** What the head of the panel leads to. */
export interface HeadActs {
  readonly overdue: { label: string; run: () => void } | undefined
  readonly edit: (() => void) | undefined
  readonly viewAs: (() => void) | undefined
  readonly manageUsers: (() => void) | undefined
  readonly status: readonly MenuItem[]
}

/** Who the customer is, and what can be done with it. */
export class PanelHead {
  readonly #host: PanelHost
  readonly #menu: Popover

  constructor(host: PanelHost) {
    this.#host = host
    this.#menu = new Popover(host, 'actions')
  }

  get menuButton(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('.panel-acts [aria-haspopup="menu"]') ?? null
  }

  render(customer: Customer, acts: HeadActs): TemplateResult {
    const { partTexts: texts } = this.#host
    const kind = customer.type === 'individual' ? 'person' : 'company'
    const mail = customer.email ? link('mailto', customer.email, texts) : nothing
    return html`<div class="panel-head" part="head">
      ${avatar(customer.id, customer.name, kind, 'large')}
      <div>
        <h2 id="title" tabindex="-1"><bdi>${customer.name}</bdi></h2>
        <div class="facts">
          ${status(texts, customer.status)} <span>${word(texts, 'type', customer.type)}</span> ${mail}
          <span>${dated(this.#host, 'since', customer.createdAt)}</span>
        </div>
      </div>
      ${this.#acts(acts)}
    </div>`
  }

  #acts({ overdue, edit, viewAs, manageUsers, status }: HeadActs): TemplateResult | typeof nothing {
    const items: MenuItem[] = [
      ...(manageUsers ? [{ id: 'manage-users', label: this.#host.words('manageUsers'), icon: usersIcon, run: manageUsers }] : []),
      ...status.map((item, at) => (at === 0 && manageUsers ? { ...item, apart: true } : item)),
    ]
    if (!overdue && !edit && !viewAs && items.length === 0) return nothing
    return html`<div class="panel-acts">
      ${overdue ? html`<button type="button" class="button primary wide" @click=${overdue.run}>${icon(invoiceIcon)} ${overdue.label}</button>` : nothing}
      ${viewAs ? html`<button type="button" class="button" @click=${viewAs}>${icon(viewIcon)} ${this.#host.words('viewAs')}</button>` : nothing}
      ${edit ? html`<button type="button" class="button end" data-edit @click=${edit}>${icon(editIcon)} ${this.#host.words('edit')}</button>` : nothing}
      ${items.length > 0 ? this.#more(items) : nothing}
    </div>`
  }

  #more(items: readonly MenuItem[]): TemplateResult {
    const label = this.#host.words('moreActions')
    return html`<button
        type="button"
        class="button square end"
        aria-haspopup="menu"
        aria-expanded=${String(this.#menu.is('actions'))}
        aria-label=${label}
        @click=${(event: Event) => void this.#menu.toggle('actions', event.currentTarget as HTMLElement, 'end')}
      >
        ${icon(moreIcon)}
      </button>
      <div
        id="actions"
        class="popover"
        popover
        role="menu"
        aria-label=${label}
        @toggle=${this.#menu.toggled}
        @keydown=${(event: KeyboardEvent) => menuKeys(event, () => this.#menu.close())}
      >
        ${menuItems(items, () => this.#menu.close())}
      </div>`
  }
}
