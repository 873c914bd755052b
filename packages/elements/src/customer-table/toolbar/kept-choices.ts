import type { ReactiveController } from 'lit'
import type { Preferences } from '@clientele/sdk'
import { failureOf } from '../../workspace/failure.ts'
import { WatchResource } from '../../workspace/watch-resource.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { ColumnChoice } from '../column.ts'
import type { TableHost } from '../table-part.ts'
import type { Choice, Density } from '../table-state.ts'
import { applyChoice, isBeingApplied, keepFor, type Kept } from './applied-choice.ts'
import { columnTexts } from './columns.strings.ts'
import { preferencesResource } from './toolbar-resources.ts'

const key = 'customer-table'
const quietForMs = 500
const nothingKept: Kept = { columns: undefined, density: undefined }

/**
 * Columns and row height, kept for the person. They are loaded once, apply to "all customers" (a saved view has its own) and are
 * saved soon after each change. The last one to save wins; that saving failed is said once and stops nobody.
 */
export class KeptChoices implements ReactiveController {
  #kept: Kept = nothingKept
  /** The workspace whose preferences have been looked at. */
  #takenFrom: Workspace | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSaving = false
  #wasSaid = false
  #leave: (() => void) | undefined
  readonly #host: TableHost
  readonly #isWanted: () => boolean
  readonly #preferences: WatchResource<Preferences>

  constructor(host: TableHost, isWanted: () => boolean) {
    this.#host = host
    this.#isWanted = isWanted
    this.#preferences = new WatchResource(host, () => (isWanted() && host.workspace ? preferencesResource(host.workspace) : undefined))
    host.addController(this)
  }

  get hasAnswer(): boolean {
    return this.#preferences.state.status !== 'loading'
  }

  /** Whether it is known what was kept, or that it cannot be known. */
  get isSettled(): boolean {
    return this.#takenFrom !== undefined && this.#takenFrom === this.#host.workspace
  }

  hostConnected(): void {
    keepFor(this.#host.state, () => this.#kept)
    this.#leave = this.#host.state.changed.subscribe((what) => this.#changed(what))
  }

  hostDisconnected(): void {
    this.#leave?.()
    if (this.#timer !== undefined) void this.#save()
  }

  hostUpdate(): void {
    const { workspace, state } = this.#host
    const { status, value } = this.#preferences.state
    if (
      !this.#host.hasUpdated ||
      !workspace ||
      !this.#isWanted() ||
      this.#takenFrom === workspace ||
      (status === 'loading' && value === undefined)
    )
      return
    const isOther = this.#takenFrom !== undefined
    this.#takenFrom = workspace
    const loaded = readKept(value?.values[key])
    // What was chosen while it was loading is newer.
    this.#kept = isOther || this.#timer === undefined ? loaded : { ...loaded, ...definedOf(this.#kept) }
    if (state.viewId !== undefined) return
    applyChoice(state, {
      columns: isOther ? this.#kept.columns : (state.columns ?? this.#kept.columns),
      density: isOther ? this.#kept.density : (state.density ?? this.#kept.density),
    })
  }

  #changed(what: readonly Choice[]): void {
    const { state } = this.#host
    if (!this.#isWanted() || isBeingApplied(state) || state.viewId !== undefined || what.includes('view')) return
    if (!what.includes('columns') && !what.includes('density')) return
    this.#kept = { columns: state.columns, density: state.density }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), quietForMs)
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer)
    // One at a time, so that an older one cannot come in last.
    if (this.#isSaving) {
      this.#timer = setTimeout(() => void this.#save(), quietForMs)
      return
    }
    this.#timer = undefined
    const { workspace } = this.#host
    if (!workspace || isForbidden(this.#preferences.state.error)) return
    this.#isSaving = true
    try {
      const answer = await workspace.client.preferences.update({ values: { [key]: written(this.#kept) } })
      preferencesResource(workspace).set(answer)
      this.#wasSaid = false
    } catch (error) {
      if (!this.#wasSaid && this.#host.isConnected && !isForbidden(error))
        this.#host.toast({ text: this.#host.partTexts.text(columnTexts, 'notKept') })
      this.#wasSaid = true
    } finally {
      this.#isSaving = false
    }
  }
}

const isForbidden = (error: unknown): boolean => error !== undefined && failureOf(error).kind === 'forbidden'

const definedOf = ({ columns, density }: Kept): Partial<Kept> => ({ ...(columns && { columns }), ...(density && { density }) })

/** Null removes it: who has reset everything has nothing kept. */
const written = ({ columns, density }: Kept): object | null =>
  columns || density ? { ...(columns && { columns: columns.map(plainColumn) }), ...(density && { density }) } : null

export const plainColumn = ({ id, width, pinned }: ColumnChoice) => ({
  id,
  ...(width !== undefined && { width: Math.round(Math.min(2000, Math.max(40, width))) }),
  ...(pinned && { pinned }),
})

const densities: readonly unknown[] = ['compact', 'standard', 'comfortable'] satisfies Density[]

/** Whatever stands there: another version of this table may have written it. */
export function readKept(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) return nothingKept
  const { columns, density } = value as { columns?: unknown; density?: unknown }
  return {
    columns: Array.isArray(columns) ? columns.flatMap(readColumn) : undefined,
    density: densities.includes(density) ? (density as Density) : undefined,
  }
}

function readColumn(value: unknown): ColumnChoice[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, width, pinned } = value as { id?: unknown; width?: unknown; pinned?: unknown }
  if (typeof id !== 'string' || id === '') return []
  return [plainColumn({ id, width: typeof width === 'number' && Number.isFinite(width) ? width : undefined, pinned: pinned === true })]
}
