import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Customer, CustomerFilter, LiveEvent, ServiceKind } from '@clientele/sdk'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { controls } from '../look/controls.ts'
import { facts } from '../look/facts.ts'
import { notices } from '../look/notices.ts'
import { Announcer } from '../parts/announcer.ts'
import { isTyping } from '../parts/focus.ts'
import { Later, whenIdle } from '../parts/later.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Column, ShownColumn } from './column.ts'
import { tableTexts } from './customer-table.strings.ts'
import { FirstAnswers } from './first-answers.ts'
import { foot } from './foot.ts'
import type { GridActions } from './grid/grid-actions.ts'
import { Grid } from './grid/grid.ts'
import { gridStyles } from './grid/grid.styles.ts'
import { header } from './grid/header.ts'
import type { RowDrawing } from './grid/row-content.ts'
import { ownTemplates } from './own-templates.ts'
import { PendingChanges } from './pending-changes.ts'
import type { RowActions } from './row-actions/row-actions.ts'
import type { RowMenuHost } from './row-actions/row-menu.ts'
import { customerDrawing } from './row-drawing.ts'
import { givenRows } from './rows/given-to-table.ts'
import { RowLoader } from './rows/row-loader.ts'
import type { RowSource } from './rows/row-source.ts'
import { ServerRows } from './rows/server-rows.ts'
import { isLinkedOnly, seesMoney } from './sees-money.ts'
import { Selection } from './selection.ts'
import { sequenceAt } from './sequence.ts'
import { TableColumns, type OwnColumns } from './table-columns.ts'
import type { TableTools } from './table-tools.ts'
import { tableState } from './table-states.ts'
import { TableState, type Sort } from './table-state.ts'
import { tableNotices } from './table-notices.ts'
import { tableTop } from './table-top.ts'
import { toolsFile } from './tools-file.ts'
import { applyChoice, takenIn } from './toolbar/applied-choice.ts'
import { AskedEarly } from './toolbar/asked-early.ts'

/**
 * The customers one may see, a million of them if need be: search, filters, columns, views, selection and what can be done with a row.
 *
 * @fires customer-open - A row was opened; `detail.customerId`. Cancel it to open the customer yourself.
 * @fires view-change - Filter, order, columns or density have changed; `detail.view` holds them all.
 * @fires selection-change - Rows were selected; `detail.scope` says which.
 * @fires add-customer - Somebody wants to make a customer. Cancel it to open a form of your own.
 * @fires row-action - Before something in the menu of a row is done: `detail.action`, `detail.customerId`. Cancelable.
 * @fires edit-customer - Somebody wants to change a customer: `detail.customerId`. Cancelable; else the form opens, if it is on the page.
 * @fires view-as-customer - Somebody wants to act as a customer: `detail.customerId`.
 * @fires before-view-save - Before a view is kept: `detail.name`, `detail.shared`, `detail.state`, and `detail.viewId` of one that is there. Cancelable.
 * @fires view-saved - After it: `detail.view`.
 * @fires before-view-delete - Before a view is deleted: `detail.viewId`. Cancelable.
 * @fires view-deleted - After it.
 * @fires view-link-copy - Somebody wants the link of a view: `detail.link`. Cancel it to copy one of your own.
 * @fires export-customers - Somebody wants customers as a file: `detail.filter`, `detail.sort`, `detail.columns`, `detail.selection`. Cancel it to export yourself.
 * @fires import-customers - Somebody wants to import customers. Cancel it to import yourself.
 * @fires invite-customers - Somebody wants to invite customers. Cancel it to invite yourself.
 * @fires before-bulk-action - Before many are changed: `detail.action`, `detail.scope`, `detail.count`. Cancelable.
 * @fires bulk-action-started - It was begun: `detail.action`, `detail.job`.
 * @fires bulk-action-finished - It has ended: `detail.action`, `detail.job` with how it went.
 * @slot column - Templates of columns of one's own; they are cloned for each row.
 * @csspart frame - The box around the rows.
 * @csspart grid - What scrolls.
 * @csspart bulk-bar - What can be done with the selected rows.
 * @csspart job-bar - A job on many rows: how far it is, how it went.
 * @csspart foot - The line under the rows.
 */
export class CustomerTable extends ClienteleElement<(typeof tableTexts)['strings']> implements RowMenuHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    filter: { attribute: false },
    sort: {},
    columns: { attribute: false },
    rows: { attribute: false },
    density: { reflect: true },
    selectable: { type: Boolean },
    label: {},
    rowActions: { attribute: false },
    canAct: { type: Boolean, attribute: 'can-act' },
    plain: { type: Boolean },
  }
  static override styles = [ClienteleElement.styles, controls, facts, notices, gridStyles]

  /** Rows of the host's own, all at once; without it, the rows come from the server. */
  declare rows: readonly Customer[] | undefined
  /** Columns in place of the usual ones; or a function that is given these and gives back what to show. */
  declare columns: OwnColumns
  /** Rows can be selected. */
  declare selectable: boolean
  /** What a screen reader calls the table. */
  declare label: string | undefined
  /** Gives the menu of a row; it is given what would be there. */
  declare rowActions: RowActions | undefined
  /** One may act as a customer: the menu of a row offers it. */
  declare canAct: boolean
  /** Only the rows: no search, no filters, no views. */
  declare plain: boolean

  readonly state = new TableState()
  readonly selection = new Selection()

  protected readonly catalogue = tableTexts
  readonly #kinds = new WatchResource<readonly ServiceKind[]>(this, () =>
    this.workspace && !this.rows
      ? this.workspace.resource('service-kinds', {
          load: async (signal) => (await this.workspace!.client.serviceKinds.list({ signal })).data,
        })
      : undefined,
  )
  readonly #session = new WatchResource(this, () => this.workspace?.session)
  readonly #acts: GridActions<Customer> = {
    hands: (act) => void this.#tools.use(({ hands }) => act(hands)),
    open: (customer, index, from) => this.#open(customer, index, from),
    menu: (customer, anchor) => void this.#tools.use((tools) => tools.toggleRow(customer, anchor)),
    headerKey: (event, place, cell) => void this.#tools.use(({ columns }) => columns.key(event, place, cell)),
    chooseRange: (from, to) => void this.#tools.use((tools) => tools.chooseRange(this.#loader.current, from, to)),
    chooseAll: () => this.#chooseAll(),
    areHeldBack: () => this.#firstAnswers.areHeldBack,
  }
  readonly #grid = new Grid<Customer>(this, this.selection, this.#acts)
  readonly #tools: Later<TableTools> = new Later(this, () =>
    toolsFile.make(
      ({ GridHands, TableTools }) => new TableTools(this, () => this.#hasToolbar, new GridHands(this.#grid, this.selection, this.#acts)),
    ),
  )
  readonly #asked = new AskedEarly(this, () => this.#hasToolbar)
  readonly #bulk = new Later(this, async () => new (await import('./bulk/bulk-bar.ts')).BulkBar(this))
  readonly #announcer = new Announcer(this)
  readonly #pending = new PendingChanges()
  readonly #loader = new RowLoader<RowSource<Customer>>(
    (source, isFirst) => this.#shows(source, isFirst),
    () => {
      this.#grid.draw()
      this.requestUpdate()
    },
  )
  readonly #firstAnswers = new FirstAnswers(
    () => !(this.#loader.current?.isLoading ?? true),
    () => this.#session.state.status !== 'loading',
    () => this.rows !== undefined || this.#kinds.state.status !== 'loading',
    () => !this.#hasToolbar || (this.#asked.hasAnswer && (this.#tools.value !== undefined || this.#tools.hasFailed)),
  )
  #idle: (() => void) | undefined
  #refreshing: ReturnType<typeof setTimeout> | undefined
  readonly #columns = new TableColumns()
  #drawing: RowDrawing<Customer> | undefined

  constructor() {
    super()
    this.selectable = true
    this.plain = false
    this.canAct = false
    this.state.changed.subscribe((what) => {
      if (what.includes('filter') || what.includes('sort')) this.#load()
      if (what.includes('filter')) this.selection.clear()
      if (what.includes('density')) this.requestUpdate('density')
      this.requestUpdate()
      this.emit('view-change', { view: this.state.toView(), viewId: this.state.viewId, changed: what })
    })
    this.selection.changed.subscribe(() => {
      if (!this.selection.isEmpty && !this.rows) void this.#bulk.use(() => {})
      this.requestUpdate()
      this.emit('selection-change', { scope: this.selection.scope(this.state.filter), count: this.selection.count(this.total) })
    })
  }

  /** What the rows are narrowed down to. */
  get filter(): CustomerFilter {
    return this.state.filter
  }
  set filter(filter: CustomerFilter | undefined) {
    this.state.set({ filter: filter ?? {} })
  }

  /** The column to sort by, with - in front for the highest first. */
  get sort(): Sort {
    return this.state.sort
  }
  set sort(sort: Sort | undefined) {
    this.state.set({ sort: sort || 'name' })
  }

  get density(): TableState['density'] {
    return this.state.density
  }
  set density(density: TableState['density']) {
    // What a page says is not what the person chose: it is not kept for the next time.
    applyChoice(this.state, { density })
  }

  /** How many rows match; undefined while it is not known. */
  get total(): number | undefined {
    return this.#loader.current?.isExact ? this.#loader.current.total : undefined
  }

  protected override get drawnWith(): Later<unknown> {
    return this.#tools
  }

  get partTexts(): Texts {
    return this.texts
  }

  get allColumns(): readonly Column[] {
    return this.#columns.all(this.texts, this.#kinds.value ?? noKinds, this.columns)
  }

  get shownColumns(): readonly ShownColumn[] {
    return this.#columns.shown(this.allColumns, this.state.columns, takenIn(this.state), this.rows !== undefined || seesMoney(this))
  }

  /** Loads the rows anew where they are; what is in sight stays in sight. */
  refreshRows(): void {
    this.#pending.clear()
    this.#loader.current?.refresh()
    this.requestUpdate()
  }

  /** Scrolls to the first row. */
  scrollToTop(): void {
    this.#grid.toTop()
  }

  /** Puts the focus on the row of a customer, or on the grid where it is not at hand. */
  async focusCustomer(customerId: string): Promise<void> {
    await this.#grid.focusRow(customerId)
  }

  override focus(): void {
    this.#grid.focus()
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  toast(content: ToastContent): void {
    // Where it cannot be brought either, what stands in place of the toolbar says so.
    this.#tools.come().then(
      (tools) => tools.toast.show(content),
      () => {},
    )
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable = false): boolean {
    return this.emit(name, detail, cancelable)
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    this.#load()
    this.#tools.prepare()
    if (!workspace.isOnServer) ownTemplates(this)
    return [
      workspace.live.event.subscribe((event) => this.#hear(event)),
      workspace.customers.showing((id) => this.#loader.current?.indexOf(id) !== undefined),
      workspace.customers.changedMuch.subscribe(() => this.refreshRows()),
      workspace.customers.made.subscribe(() => this.refreshRows()),
      workspace.surfaces.came.subscribe(() => this.requestUpdate()),
      // The panel walks on to the next customer, and closes, by itself.
      workspace.surfaces.shown.subscribe(() => this.markOpen(workspace.surfaces.showing('detail'))),
      () => this.#loader.stop(),
      () => (this.#idle = void this.#idle?.()),
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    this.#firstAnswers.drawing()
    if (this.workspace && this.rows && (changed.has('rows') || changed.has('columns'))) this.#load()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    // What came before the first drawing is not told again.
    if (this.#firstAnswers.areHeldBack && this.#firstAnswers.areSomeHere) this.requestUpdate()
    if (this.#loader.current?.isLoading === false) this.#idle ??= whenIdle(() => this.#prepare())
  }

  protected override render(): TemplateResult {
    const columns = this.shownColumns
    const { texts } = this
    if (this.#drawing?.columns !== columns || this.#drawing.texts !== texts || this.#drawing.hasSelect !== this.selectable)
      this.#drawing = customerDrawing(columns, texts, { hasSelect: this.selectable, hasMenu: this.#hasMenu })
    const count = this.selection.count(this.total)
    const head = header({
      ...{ columns, sort: this.sort, hasSelect: this.selectable, hasMenu: this.#hasMenu },
      chosen: this.selection.isEmpty ? 'none' : this.selection.isAll && count === this.total ? 'all' : 'some',
      texts: { selectAll: this.t('selectAll'), actions: this.t('actions') },
      sortBy: (column) => void this.#tools.use(({ columns }) => columns.clicked(column)),
      chooseAll: (chosen) => (chosen ? this.#chooseAll() : this.selection.clear()),
      pressed: (...press) => this.#tools.value?.columns.drag.pressed(...press),
    })
    return html`<div class="root" dir=${this.texts.direction} @keydown=${this.#keyed}>
      ${tableTop(texts, this.#tools, this.#hasToolbar)}
      <div class=${this.selection.isEmpty ? 'frame' : 'frame chosen'} part="frame">
        ${tableNotices(this, this.#loader.current, this.#pending.count)}
        ${this.#grid.render(this.#drawing, head, this.label ?? this.t('label'), 'keys')}
        ${tableState(this, this.#loader.current, isLinkedOnly(this), () => this.refreshRows())}
        ${this.rows ? nothing : this.#bulk.value?.render()} ${foot(this, this.#loader.current, this.rows !== undefined)}
      </div>
      <div id="keys" hidden>${this.t('keys')}</div>
      ${this.#tools.value?.renderOverlays()} ${this.#bulk.value?.renderOverlays()} ${this.#announcer.render()}
    </div>`
  }

  override requestUpdate(...what: Parameters<ClienteleElement['requestUpdate']>): void {
    super.requestUpdate(...what)
    if (this.hasUpdated) this.#firstAnswers.came()
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const more = this.hasUpdated ? this.#firstAnswers.wait() : undefined
    return more ? more.then(() => super.scheduleUpdate()) : super.scheduleUpdate()
  }

  get #hasToolbar(): boolean {
    return this.rows === undefined && !this.plain
  }

  get #hasMenu(): boolean {
    return this.rows === undefined
  }

  #load(): void {
    const { workspace } = this
    if (!workspace || !this.isConnected) return
    this.#pending.clear()
    this.#loader.load(this.rows ? givenRows(this, this.rows) : new ServerRows(workspace, this.state.filter, this.state.sort))
  }

  #shows(source: RowSource<Customer>, isFirst: boolean): void {
    if (isFirst && !source.isLoading) this.#firstAnswers.skip()
    this.#grid.show(source)
    if (!isFirst && source.isExact) this.say(this.t('matches', { n: source.total }))
    this.requestUpdate()
  }

  /** What one may open soon is brought when the first rows are there. */
  #prepare(): void {
    if (this.rows) return
    this.#bulk.prepare()
    this.#tools.value?.prepare(this.#hasToolbar)
  }

  #hear(event: LiveEvent): void {
    const { workspace } = this
    if (!workspace || this.rows || !this.#pending.hear(event, workspace, this.state.filter, this.state.sort)) return
    // Rows do not move under somebody's pointer or keyboard; where nobody is, they simply are right.
    if (!this.matches(':hover, :focus-within') || this.#loader.current?.total === 0) {
      // Soon, and however many there are, no more often than that.
      if (this.#refreshing !== undefined) return
      this.#refreshing = setTimeout(() => {
        this.#refreshing = undefined
        this.refreshRows()
      }, 250)
    } else this.requestUpdate()
  }

  #open(customer: Customer, index: number, from: HTMLElement): void {
    from.focus({ preventScroll: true })
    if (!this.emit('customer-open', { customerId: customer.id, customer }, true)) return
    this.openCustomer(customer.id, index)
  }

  /** Opens the panel that is on the page, with the way to the next and the one before. */
  openCustomer(customerId: string, index: number | undefined = this.#loader.current?.indexOf(customerId), section?: string): void {
    const sequence = index === undefined ? undefined : sequenceAt(this, this.#loader.current, index)
    if (!this.workspace?.surfaces.open('detail', { customerId, sequence, section })) return
    this.markOpen(customerId)
  }

  /** Shows which row is open beside the table; undefined for none. */
  markOpen(customerId: string | undefined): void {
    this.#grid.openId = customerId
    this.#grid.draw()
  }

  #chooseAll(): void {
    void this.#tools.use((tools) => tools.chooseAll(this.#loader.current, this.#grid.inSight))
  }

  readonly #keyed = (event: KeyboardEvent) => {
    if (
      (event.ctrlKey || event.metaKey) &&
      event.key.toLowerCase() === 'z' &&
      !event.shiftKey &&
      !isTyping(event) &&
      this.#tools.value?.toast.undo()
    )
      event.preventDefault()
  }
}

const noKinds: readonly ServiceKind[] = []
