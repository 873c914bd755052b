import type { Subject } from '../../workspace/subject.ts'

interface Source {
  readonly isLoading: boolean
  readonly changed: Subject
  stop(): void
}

/**
 * Which rows are shown. When others are asked for, those that are shown stay until the first of the others are here, so that nothing
 * flickers; what was asked for before and is not wanted any more is stopped.
 */
export class RowLoader<S extends Source> {
  current: S | undefined
  #next: S | undefined
  #leave: (() => void) | undefined
  readonly #shown: (source: S, isFirst: boolean) => void
  readonly #changed: () => void

  constructor(shown: (source: S, isFirst: boolean) => void, changed: () => void) {
    this.#shown = shown
    this.#changed = changed
  }

  load(next: S): void {
    this.#next?.stop()
    this.#next = undefined
    if (!this.current || !next.isLoading) return this.#takeOver(next)
    this.#next = next
    const leave = next.changed.subscribe(() => {
      if (next.isLoading) return
      leave()
      if (this.#next === next) this.#takeOver(next)
    })
  }

  stop(): void {
    this.#next?.stop()
    this.current?.stop()
    this.#leave?.()
    this.#next = undefined
    this.current = undefined
  }

  #takeOver(next: S): void {
    const isFirst = this.current === undefined
    this.current?.stop()
    this.#leave?.()
    this.#next = undefined
    this.current = next
    this.#leave = next.changed.subscribe(this.#changed)
    this.#shown(next, isFirst)
  }
}
