import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { Later } from '../../parts/later.ts'
import type { TableHost } from '../table-part.ts'
import { ColumnsButton } from './columns-button.ts'
import { FilterBar } from './filter-bar.ts'
import { KeptChoices } from './kept-choices.ts'
import type { Popovers } from './popovers.ts'
import { SearchField } from './search-field.ts'
import { ViewsBar } from './views-bar.ts'

/** Parts of the toolbar; what is false is left out. */
export interface ToolbarParts {
  readonly search?: boolean | undefined
  readonly views?: boolean | undefined
  readonly filters?: boolean | undefined
  readonly columns?: boolean | undefined
  /** What stands at the end of the row of views: buttons for what can be done with all of it. */
  readonly actions?: unknown
}

/** Above the table: saved views, search, filters and the choice of columns. All of it writes to the table's state and nothing else. */
export class Toolbar implements ReactiveController {
  /** What it opens. */
  readonly popovers: Later<Popovers>
  readonly #host: TableHost
  readonly #search: SearchField
  readonly #filters: FilterBar
  readonly #kept: KeptChoices
  readonly #columns: ColumnsButton
  readonly #views: ViewsBar
  #leave: (() => void) | undefined

  /** Nothing is loaded for a toolbar that is not shown. */
  constructor(host: TableHost, isShown: () => boolean = () => true) {
    this.#host = host
    host.addController(this)
    // A page that a server draws is nobody's own.
    const isWanted = () => isShown() && host.workspace?.isOnServer === false
    this.popovers = new Later(host, async () => (await import('./popovers.ts')).popoversFor(host))
    this.#search = new SearchField(host)
    this.#filters = new FilterBar(host, this.popovers)
    this.#kept = new KeptChoices(host, isWanted)
    this.#columns = new ColumnsButton(host, this.popovers)
    this.#views = new ViewsBar(host, this.popovers, isWanted)
  }

  /** Whether it is known which columns the person chose and what a view that an address names holds. Until then a table shows that it loads, rather than what will change. */
  get isSettled(): boolean {
    return this.#kept.isSettled && this.#views.views.isSettled
  }

  /** Whether the server has said what the person chose, or that it cannot say. */
  get hasAnswer(): boolean {
    return this.#kept.hasAnswer
  }

  hostConnected(): void {
    this.#leave = this.#host.state.changed.subscribe(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#leave?.()
  }

  hostUpdate(): void {
    this.#dropMoney()
  }

  render({ search = true, views = true, filters = true, columns = true, actions = nothing }: ToolbarParts = {}): TemplateResult {
    return html`<div class="toolbar" part="toolbar">
      ${
        views || actions !== nothing
          ? html`<div class="bar top">${views ? this.#views.render() : html`<span class="grow"></span>`}${actions}</div>`
          : nothing
      }
      ${
        search || filters || columns
          ? html`<div class="bar filter-bar">
              ${search ? this.#search.render() : nothing}${filters ? this.#filters.render() : html`<span class="grow"></span>`}
              ${columns ? this.#columns.render() : nothing}
            </div>`
          : nothing
      }
    </div>`
  }

  /** An address or a shared view may ask for what one may not see; the server would refuse all of it. */
  #dropMoney(): void {
    const { workspace, state } = this.#host
    if (!workspace?.session.state.value || workspace.may('money:read')) return
    const { mrrMin, mrrMax } = state.filter
    if (mrrMin !== undefined || mrrMax !== undefined) state.narrow({ mrrMin: undefined, mrrMax: undefined })
    if (/^-?(mrr|arr|revenue)$/.test(state.sort)) state.set({ sort: 'name' })
  }
}
