import type { Customer } from '@clientele/sdk'
import { html, type TemplateResult } from 'lit'
import { fields } from '../look/fields.ts'
import { menus } from '../look/menus.ts'
import { toasts } from '../look/toasts.ts'
import { addStyles } from '../parts/later.ts'
import { Toast } from '../parts/toast.ts'
import { chooseHereThenAll, chooseRange } from './choose.ts'
import { ColumnChanges } from './column-changes.ts'
import { tableTexts } from './customer-table.strings.ts'
import { exportAct } from './export-act.ts'
import { importAct } from './import-act.ts'
import { inviteAct } from './invite-act.ts'
import type { GridHands } from './grid/grid-hands.ts'
import { RowMenu, type RowMenuHost } from './row-actions/row-menu.ts'
import type { RowSource } from './rows/row-source.ts'
import { toolsTexts } from './table-tools.strings.ts'
import { actButtons } from './toolbar/act-buttons.ts'
import { addButton } from './toolbar/add-button.ts'
import { Toolbar } from './toolbar/toolbar.ts'
import { toolbarStyles } from './toolbar/toolbar.styles.ts'

// It comes together with them.
export { GridHands } from './grid/grid-hands.ts'

export const toolsStyles = [fields, menus, toasts, ...toolbarStyles]

/** What one works a table with: its toolbar, its menus, what its header does. It comes while the first rows are asked for. */
export class TableTools {
  readonly columns: ColumnChanges
  readonly hands: GridHands<Customer>
  readonly toast: Toast
  readonly #host: RowMenuHost
  readonly #toolbar: Toolbar
  readonly #menu: RowMenu

  constructor(host: RowMenuHost, hasToolbar: () => boolean, hands: GridHands<Customer>) {
    this.#host = host
    this.hands = hands
    addStyles(host, toolsStyles)
    this.#toolbar = new Toolbar(host, hasToolbar)
    this.#menu = new RowMenu(host)
    this.toast = new Toast(host)
    this.columns = new ColumnChanges(host, (items, name, anchor) => this.#menu.toggle(items, name, anchor))
  }

  /** What one may open soon is brought when the first rows are there. */
  prepare(hasToolbar: boolean): void {
    this.#menu.actions.prepare()
    if (hasToolbar) this.#toolbar.popovers.prepare()
  }

  /** Opens the menu of a row beside `anchor`, or closes it. */
  toggleRow(customer: Customer, anchor: HTMLElement): void {
    this.#menu.toggleRow(customer, anchor)
  }

  /** Chooses all rows between two places. */
  chooseRange(source: RowSource<Customer> | undefined, from: number, to: number): void {
    const { selection, workspace } = this.#host
    void chooseRange(selection, source, from, to).then((rows) => workspace?.customers.put(rows))
  }

  /** First the rows in sight; asked again, all that match. */
  chooseAll(source: RowSource<Customer> | undefined, inSight: { first: number; last: number }): void {
    const { selection, total, partTexts: texts } = this.#host
    chooseHereThenAll(selection, source, inSight)
    this.#host.say(texts.text(tableTexts, 'selected', { n: selection.count(total) ?? 0 }))
  }

  renderToolbar(): TemplateResult {
    const acts = [importAct(this.#host), exportAct(this.#host), inviteAct(this.#host)].filter((act) => act !== undefined)
    return this.#toolbar.render({ actions: [actButtons(this.#host, acts, this.#menu), addButton(this.#host)] })
  }

  /** What stands above the page, in the root of the element. */
  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()} ${this.toast.render(this.#host.partTexts.text(toolsTexts, 'close'))}`
  }
}
