import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { closeIcon } from '../../generated/icons.ts'
import { downIcon, downloadIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import { addStyles } from '../../parts/later.ts'
import { menuItems, menuKeys, type MenuItem } from '../../parts/menu.ts'
import { Popover } from '../../parts/popover.ts'
import { summaryResource } from '../../workspace/summary-resource.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { offersExport, openExport } from '../export-act.ts'
import type { TableHost } from '../table-part.ts'
import { allowedActions, bulkActions, effectOn, type BulkAction } from './bulk-action.ts'
import { BulkQuestion } from './bulk-question.ts'
import { bulkStyles } from './bulk.styles.ts'
import { bulkTexts, type BulkText } from './bulk.strings.ts'
import { JobBar } from './job-bar.ts'

/** Under the rows: how many are selected and what can be done with them, and the jobs that came of it. */
export class BulkBar implements ReactiveController {
  readonly #host: TableHost
  readonly #jobs: JobBar
  readonly #question: BulkQuestion
  readonly #menu: Popover
  #known: Workspace | undefined
  #forget: (() => void) | undefined
  #focused: Element | null | undefined

  constructor(host: TableHost) {
    this.#host = host
    addStyles(host, bulkStyles)
    host.addController(this)
    this.#jobs = new JobBar(host)
    this.#menu = new Popover(host, 'bulk-menu')
    this.#question = new BulkQuestion(host, (job) => {
      this.#jobs.follow(job)
      this.#host.selection.clear()
    })
  }

  hostUpdate(): void {
    const { workspace, selection } = this.#host
    this.#focused = this.#host.shadowRoot?.activeElement?.closest('.bulk .button')
    if (workspace === this.#known) return
    this.#forget?.()
    this.#known = workspace
    // What is selected is kept as it is now, so that the figures are true.
    this.#forget = workspace?.customers.showing((id) => !selection.isAll && selection.has(id))
  }

  /** The button that had the focus may be gone with its line: the keyboard goes on in the table. */
  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.#host.focus()
    this.#focused = undefined
  }

  hostDisconnected(): void {
    this.#forget?.()
    this.#forget = undefined
    this.#known = undefined
  }

  render(): TemplateResult {
    const isEmpty = this.#host.selection.isEmpty
    return html`<div class="bulks">${isEmpty ? nothing : this.#bar()}${this.#jobs.render()}</div>`
  }

  /** What stands above the page, in the root of the element. */
  renderOverlays(): TemplateResult {
    return html`${this.#question.render()}${this.#jobs.renderDialog()}
      <div
        id="bulk-menu"
        class="popover"
        popover
        role="menu"
        tabindex="-1"
        aria-label=${this.#text('actions')}
        @toggle=${this.#menu.toggled}
        @keydown=${(event: KeyboardEvent) => menuKeys(event, () => this.#menu.close())}
      >
        ${
          this.#menu.name
            ? menuItems(
                [
                  ...this.#exportItem(),
                  ...this.#offered.map((action) => ({
                    id: action,
                    label: this.#text(`do.${action}`),
                    icon: bulkActions[action].picture,
                    danger: action === 'delete',
                    run: () => this.#ask(action),
                  })),
                ],
                () => this.#menu.close(),
              )
            : nothing
        }
      </div>`
  }

  #text(key: BulkText, values: object = {}): string {
    return this.#host.partTexts.text(bulkTexts, key, { ...values })
  }

  #bar(): TemplateResult {
    const { selection, total } = this.#host
    const count = selection.count(total)
    const offered = this.#offered
    const canExport = offersExport(this.#host)
    const isAll = selection.isAll && (count === undefined || count === total)
    return html`<div class="bulk" part="bulk-bar" role="group" aria-label=${this.#text('label')} @keydown=${this.#keyed}>
      <span class="count">${count === undefined ? this.#text('countAll') : this.#text('count', { n: count })}</span>
      ${
        isAll || (count !== undefined && count === total)
          ? nothing
          : html`<button type="button" class="button all" @click=${this.#selectAll}>
              ${total === undefined ? this.#text('selectAllUnknown') : this.#text('selectAll', { n: total })}
            </button>`
      }
      ${offered.length > 0 || canExport ? html`<span class="divider"></span>` : nothing}
      ${
        canExport
          ? html`<button type="button" class="button act" data-action="export" @click=${() => openExport(this.#host)}>
              ${icon(downloadIcon)}${this.#text('do.export')}
            </button>`
          : nothing
      }
      ${offered.map(
        (action) =>
          html`<button type="button" class="button act" data-action=${action} @click=${() => this.#ask(action)}>
            ${icon(bulkActions[action].picture, action === 'move' ? 'flip' : '')}${this.#text(`do.${action}`)}
          </button>`,
      )}
      ${
        offered.length > 0 || canExport
          ? html`<button
              type="button"
              class="button narrow-only"
              aria-haspopup="menu"
              aria-expanded=${String(this.#menu.name !== undefined)}
              @click=${(event: Event) => void this.#menu.toggle('bulk', event.currentTarget as HTMLElement, 'end')}
            >
              ${this.#text('actions')}${icon(downIcon)}
            </button>`
          : nothing
      }
      <button type="button" class="button square" aria-label=${this.#text('clear')} @click=${() => this.#host.selection.clear()}>
        ${icon(closeIcon)}
      </button>
    </div>`
  }

  #exportItem(): MenuItem[] {
    if (!offersExport(this.#host)) return []
    return [{ id: 'export', label: this.#text('do.export'), icon: downloadIcon, run: () => openExport(this.#host) }]
  }

  /** What one may do, and what does something to at least one of those that are selected. */
  get #offered(): BulkAction[] {
    const { workspace } = this.#host
    if (!workspace) return []
    const statuses = this.#statuses(workspace)
    return allowedActions(workspace).filter((action) =>
      statuses ? statuses.some((status) => effectOn(status, action) === 'will') : action !== 'restore',
    )
  }

  /** The statuses that those who are selected have; undefined while they are not known. */
  #statuses(workspace: Workspace): string[] | undefined {
    const { selection, state } = this.#host
    const scope = selection.scope(state.filter)
    if (scope.kind === 'all') {
      const byStatus = summaryResource(workspace, scope.filter).state.value?.byStatus
      return byStatus && Object.keys(byStatus)
    }
    const found = new Set<string>()
    for (const id of scope.ids) {
      const status = workspace.customers.get(id)?.status
      if (status === undefined) return undefined
      found.add(status)
    }
    return [...found]
  }

  #ask(action: BulkAction): void {
    const { selection, state } = this.#host
    void this.#question.ask(action, selection.scope(state.filter))
  }

  readonly #selectAll = () => {
    const { selection, total } = this.#host
    selection.selectAll()
    this.#host.say(total === undefined ? this.#text('countAll') : this.#text('count', { n: total }))
    // The button is there no more; the next one is beside it.
    this.#host.shadowRoot?.querySelector<HTMLElement>('.bulk .act')?.focus()
  }

  readonly #keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    this.#host.selection.clear()
  }
}
