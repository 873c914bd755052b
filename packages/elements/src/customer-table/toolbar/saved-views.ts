import type { ReactiveController } from 'lit'
import type { View } from '@clientele/sdk'
import { failureLine } from '../../parts/failure-state.ts'
import { WatchResource } from '../../workspace/watch-resource.ts'
import type { TableHost } from '../table-part.ts'
import { applyChoice, applyView, awaitedView } from './applied-choice.ts'
import { viewsResource } from './views-resource.ts'
import { countChanges, presentView } from './view-changes.ts'
import { viewTexts } from './views.strings.ts'

type Key = keyof (typeof viewTexts)['strings']

/** The saved views, the one that is shown, and what can be done with them. */
export class SavedViews implements ReactiveController {
  /** The view that is shown, as it was when it was last applied or saved. */
  #base: View | undefined
  readonly #host: TableHost
  readonly #isWanted: () => boolean
  readonly #views: WatchResource<readonly View[]>

  constructor(host: TableHost, isWanted: () => boolean) {
    this.#host = host
    this.#isWanted = isWanted
    this.#views = new WatchResource(host, () => {
      const { workspace } = host
      return isWanted() && workspace?.may('views:read') ? viewsResource(workspace) : undefined
    })
    host.addController(this)
  }

  get all(): readonly View[] {
    return this.#views.value ?? []
  }

  get hasFailed(): boolean {
    const { status, value } = this.#views.state
    return status === 'failed' && value === undefined
  }

  /** The one that is shown; undefined for all customers. */
  get shown(): View | undefined {
    const { viewId } = this.#host.state
    return viewId === undefined ? undefined : this.all.find(({ id }) => id === viewId)
  }

  /** Whether a view that an address names is still on its way. */
  get isSettled(): boolean {
    return awaitedView(this.#host.state) === undefined || !this.#isWanted() || this.#views.state.status === 'failed'
  }

  get changes(): number {
    return this.shown ? countChanges(this.#host, this.shown.state) : 0
  }

  retry(): void {
    this.#views.refresh()
  }

  mayChange({ mine, shared }: View): boolean {
    const { workspace } = this.#host
    return mine && (workspace?.may('views:write') ?? false) && (!shared || this.mayShare)
  }

  get maySave(): boolean {
    return this.#host.workspace?.may('views:write') ?? false
  }

  get mayShare(): boolean {
    return this.#host.workspace?.may('views:share') ?? false
  }

  hostUpdate(): void {
    const { state, workspace } = this.#host
    const { viewId } = state
    if (viewId === undefined) this.#base = undefined
    if (viewId === undefined || !this.#host.hasUpdated || !this.#isWanted() || !workspace?.session.state.value) return
    const isReady = this.#views.state.status === 'ready'
    const mayNot = !workspace.may('views:read')
    if (!isReady && !mayNot) return
    const { shown } = this
    if (!shown) return this.#isGone()
    if (awaitedView(state) === viewId) applyView(state, shown.state, viewId)
    else if (this.#base?.id === viewId && this.#base.version < shown.version && countChanges(this.#host, this.#base.state) === 0)
      // Its owner has changed it while it was looked at.
      applyView(state, shown.state, viewId)
    this.#base = shown
  }

  open(view: View | undefined): void {
    const { state } = this.#host
    const [left, changes] = [this.shown, this.changes]
    const before = { filter: state.filter, sort: state.sort, columns: state.columns, density: state.density, viewId: state.viewId }
    applyView(state, view?.state ?? {}, view?.id)
    this.#host.say(view ? this.#t('opened', { view: view.name }) : this.#t('all'))
    if (left && left.id !== view?.id && changes > 0)
      this.#host.toast({
        text: this.#t('left', { view: left.name }),
        action: { label: this.#t('back'), run: () => applyChoice(state, before) },
      })
  }

  undo(view: View): void {
    applyView(this.#host.state, view.state, view.id)
    this.#host.say(this.#t('undone', { view: view.name }))
  }

  /** A new view of what one sees. Throws what went wrong. */
  async create(name: string, shared: boolean): Promise<void> {
    const input = { name, shared, state: presentView(this.#host) }
    if (!this.#host.tell('before-view-save', input, true)) return
    const view = await this.#client.views.create(input)
    this.#put(view)
    this.#base = view
    applyView(this.#host.state, view.state, view.id)
    this.#saved(view, 'saved')
  }

  /** Keeps what one sees under the name it has. */
  save = (view: View) => this.#try(() => this.#update(view, { state: presentView(this.#host) }, 'saved'))

  share = (view: View) => this.#try(() => this.#update(view, { shared: !view.shared }, view.shared ? 'unshared' : 'shared'))

  /** Throws what went wrong. */
  rename = (view: View, name: string) => this.#update(view, { name }, 'renamed')

  /** Throws what went wrong. */
  async delete(view: View): Promise<void> {
    const detail = { viewId: view.id, name: view.name }
    if (!this.#host.tell('before-view-delete', detail, true)) return
    await this.#client.views.delete(view.id)
    const { workspace, state } = this.#host
    if (workspace) viewsResource(workspace).set(this.all.filter(({ id }) => id !== view.id))
    if (state.viewId === view.id) applyView(state, {}, undefined)
    this.#host.tell('view-deleted', detail)
    this.#host.toast({ text: this.#t('deleted', { view: view.name }) })
  }

  get #client() {
    return this.#host.workspace!.client
  }

  async #update(view: View, change: { name?: string; shared?: boolean; state?: View['state'] }, key: Key): Promise<void> {
    const { id, name, shared, state } = view
    if (!this.#host.tell('before-view-save', { viewId: id, ...{ name, shared, state }, ...change }, true)) return
    const answer = await this.#client.views.update(id, change)
    // Before it is put: what one sees is what was just saved, not something that its owner changed.
    this.#base = answer
    this.#put(answer)
    this.#saved(answer, key)
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#host.toast({ text: failureLine(this.#host.partTexts, error), stays: true })
    }
  }

  #put(view: View): void {
    const { workspace, partTexts } = this.#host
    if (!workspace) return
    const views = [...this.all.filter(({ id }) => id !== view.id), view]
    const collator = partTexts.formats.collator()
    viewsResource(workspace).set(views.sort((left, right) => collator.compare(left.name, right.name)))
  }

  #saved(view: View, key: Key): void {
    this.#host.tell('view-saved', { viewId: view.id, view })
    this.#host.toast({ text: this.#t(key, { view: view.name }) })
  }

  /** Deleted by its owner, shared no more, or only an address knew it: what one sees stays. */
  #isGone(): void {
    const { state } = this.#host
    const base = this.#base?.id === state.viewId ? this.#base : undefined
    const wasAwaited = awaitedView(state) !== undefined
    this.#base = undefined
    if (wasAwaited) applyView(state, {}, undefined)
    else applyChoice(state, { viewId: undefined })
    this.#host.toast({ text: base ? this.#t('gone', { view: base.name }) : this.#t('notThere') })
  }

  #t(key: Key, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(viewTexts, key, values)
  }
}
