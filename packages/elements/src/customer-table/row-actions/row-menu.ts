import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import type { StatusFlow } from '../../customer-status/status-flow.ts'
import { Later } from '../../parts/later.ts'
import { menuItems, menuKeys, type MenuItem } from '../../parts/menu.ts'
import { Popover } from '../../parts/popover.ts'
import { tableTexts } from '../customer-table.strings.ts'
import type { RowActions, RowActionsHost } from './row-actions.ts'

/** What the menu needs of the table. */
export interface RowMenuHost extends RowActionsHost {
  /** A function of the host's that gives the menu of a row. */
  readonly rowActions: RowActions | undefined
}

/** The menu of the table: that of a row, or that of a column. What a row's actions ask is asked here too. */
export class RowMenu {
  readonly #host: RowMenuHost
  readonly #popover: Popover
  /** What can be done with a row, and what a change of its status asks. */
  readonly actions: Later<typeof import('./row-actions.ts')>
  #status: StatusFlow | undefined
  #items: readonly MenuItem[] = []

  constructor(host: RowMenuHost) {
    this.#host = host
    this.#popover = new Popover(host, 'menu')
    this.actions = new Later(host, () => import('./row-actions.ts'))
  }

  /** Opens the menu of a row beside `anchor`, or closes it. */
  toggleRow(customer: Customer, anchor: HTMLElement): void {
    const host = this.#host
    void this.actions.use(({ rowActions, StatusFlow }) => {
      const status = (this.#status ??= new StatusFlow(host))
      const defaults = rowActions(host, customer, (action) => void status.ask(action, customer))
      // The button stands at the end of the row; a cell, for who comes by keyboard or by the other button of the mouse, may be any.
      const align = anchor.matches('button') ? 'end' : 'start'
      this.toggle(host.rowActions?.(customer, defaults) ?? defaults, `row ${customer.id}`, anchor, align)
    })
  }

  /** Whether just this is open, by the name it was opened with. */
  is(name: string): boolean {
    return this.#popover.is(name)
  }

  toggle(items: readonly MenuItem[], name: string, anchor: HTMLElement, align: 'start' | 'end' = 'start'): void {
    this.#items = items
    if (items.length > 0) void this.#popover.toggle(name, anchor, align)
  }

  render(): TemplateResult {
    const close = () => this.#popover.close()
    return html`<div
        id="menu"
        class="popover"
        popover
        role="menu"
        tabindex="-1"
        aria-label=${this.#host.partTexts.text(tableTexts, 'actions')}
        @toggle=${this.#popover.toggled}
        @keydown=${(event: KeyboardEvent) => menuKeys(event, close)}
      >
        ${this.#popover.name ? menuItems(this.#items, close) : nothing}
      </div>
      ${this.#status?.render() ?? nothing}`
  }
}
