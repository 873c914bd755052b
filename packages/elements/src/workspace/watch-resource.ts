import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Resource, ResourceState } from './resource.ts'

const nothingYet: ResourceState<never> = { status: 'loading', value: undefined, error: undefined }

/** Lets an element show a resource: which one is asked before each update, and its changes are updates. */
export class WatchResource<T> implements ReactiveController {
  #watched: Resource<T> | undefined
  #leave: (() => void) | undefined
  readonly #host: ReactiveControllerHost
  readonly #which: () => Resource<T> | undefined

  constructor(host: ReactiveControllerHost, which: () => Resource<T> | undefined) {
    this.#host = host
    this.#which = which
    host.addController(this)
  }

  get state(): ResourceState<T> {
    // Before the first update, and on a server, nothing is watched; what is there already is drawn all the same.
    return (this.#watched ?? this.#which())?.state ?? nothingYet
  }

  get value(): T | undefined {
    return this.state.value
  }

  refresh(): void {
    void this.#watched?.refresh()
  }

  set(value: T): void {
    this.#watched?.set(value)
  }

  hostUpdate(): void {
    const wanted = this.#which()
    if (wanted === this.#watched && this.#leave) return
    this.#leave?.()
    this.#watched = wanted
    this.#leave = wanted?.watch(() => this.#host.requestUpdate())
  }

  hostConnected(): void {
    if (this.#watched && !this.#leave) this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#leave = undefined
  }
}
