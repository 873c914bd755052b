import type { CustomerFilter } from '@clientele/sdk'
import { Subject } from '../workspace/subject.ts'

/** What a bulk action is about: these, or all that a filter leaves but for some. */
export type SelectionScope =
  | { readonly kind: 'some'; readonly ids: readonly string[] }
  | { readonly kind: 'all'; readonly filter: CustomerFilter; readonly except: readonly string[] }

/** The rows that are chosen. "All that match" is a state of its own: it needs no row to be loaded. */
export class Selection {
  readonly #ids = new Set<string>()
  /** Chosen, or with `all`, those that are not. */
  #all = false
  /** Where a range begins. */
  anchor: number | undefined
  readonly changed = new Subject()

  get isAll(): boolean {
    return this.#all
  }

  get isEmpty(): boolean {
    return !this.#all && this.#ids.size === 0
  }

  has(id: string): boolean {
    return this.#ids.has(id) !== this.#all
  }

  /** How many, of so many that match; undefined while nobody knows how many match. */
  count(total: number | undefined): number | undefined {
    if (!this.#all) return this.#ids.size
    return total === undefined ? undefined : Math.max(0, total - this.#ids.size)
  }

  scope(filter: CustomerFilter): SelectionScope {
    return this.#all ? { kind: 'all', filter, except: [...this.#ids] } : { kind: 'some', ids: [...this.#ids] }
  }

  set(ids: Iterable<string>, chosen: boolean): void {
    for (const id of ids) {
      if (chosen !== this.#all) this.#ids.add(id)
      else this.#ids.delete(id)
    }
    this.changed.emit()
  }

  toggle(id: string): void {
    this.set([id], !this.has(id))
  }

  selectAll(): void {
    this.#ids.clear()
    this.#all = true
    this.changed.emit()
  }

  clear(): void {
    if (this.isEmpty) return
    this.#ids.clear()
    this.#all = false
    this.anchor = undefined
    this.changed.emit()
  }

  /** These are there no more. */
  forget(ids: Iterable<string>): void {
    if (this.#all) return
    const before = this.#ids.size
    for (const id of ids) this.#ids.delete(id)
    if (this.#ids.size !== before) this.changed.emit()
  }
}
