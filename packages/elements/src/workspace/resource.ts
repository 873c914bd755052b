import type { LiveEvent } from '@clientele/sdk'
import { Subject } from './subject.ts'

/** What is known of something that the server has. */
export interface ResourceState<T> {
  readonly status: 'loading' | 'ready' | 'failed'
  /** The last value that came; it stays while a newer one is loaded, and when that fails. */
  readonly value: T | undefined
  /** Why the last load failed. */
  readonly error: unknown
}

export interface ResourceOptions<T> {
  load: (signal: AbortSignal) => Promise<T>
  /** Whether a live event may have changed it. */
  affectedBy?: (event: LiveEvent) => boolean
}

/**
 * One thing that the server has, loaded once for all who show it. It is loaded when the first one looks, kept while somebody
 * does, and loaded anew when a live event says that it changed. An older answer never replaces a newer one.
 */
export class Resource<T> {
  #state: ResourceState<T> = { status: 'loading', value: undefined, error: undefined }
  #controller: AbortController | undefined
  #stale = true
  /** Something changed while it was being loaded. */
  #again = false
  #ended = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #changed = new Subject()
  readonly #options: ResourceOptions<T>

  constructor(options: ResourceOptions<T>) {
    this.#options = options
  }

  get state(): ResourceState<T> {
    return this.#state
  }

  get isWatched(): boolean {
    return this.#changed.isHeard
  }

  /** Tells of every change; the first to watch sets the loading off, the last to leave stops it. */
  watch(listener: () => void): () => void {
    const leave = this.#changed.subscribe(listener)
    if (this.#stale && !this.#controller) void this.refresh()
    return () => {
      leave()
      if (this.#changed.isHeard) return
      this.#stopTimer()
      if (!this.#controller) return
      // Nobody looked any more: the next one to look, be it at once, starts again.
      this.#controller.abort()
      this.#controller = undefined
      this.#stale = true
    }
  }

  /** Loads it anew; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    if (this.#ended) return
    this.#controller?.abort()
    const controller = (this.#controller = new AbortController())
    this.#stale = false
    this.#again = false
    if (this.#state.status === 'failed') this.#set({ status: 'loading', value: this.#state.value, error: undefined })
    try {
      const value = await this.#options.load(controller.signal)
      if (this.#controller === controller) this.#settle({ status: 'ready', value, error: undefined })
    } catch (error) {
      if (this.#controller === controller) this.#settle({ status: 'failed', value: this.#state.value, error })
    }
  }

  /** Puts in what is known by other means, such as the answer to a change. */
  set(value: T): void {
    if (this.#ended) return
    this.#controller?.abort()
    this.#stale = false
    this.#settle({ status: 'ready', value, error: undefined })
  }

  /** It may have changed: loaded anew if somebody looks, soon but not for each of many events. */
  hear(event: LiveEvent): void {
    if (this.#options.affectedBy?.(event)) this.invalidate()
  }

  invalidate(): void {
    this.#stale = true
    if (!this.isWatched || this.#ended || this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      // What is under way comes first: where changes come faster than answers, stopping it would leave one with none.
      if (this.#controller) this.#again = true
      else void this.refresh()
    }, 60)
  }

  /** Forgets what it knows and asks no more; who still watches is told. */
  end(): void {
    this.#controller?.abort()
    this.#controller = undefined
    this.#stopTimer()
    this.#ended = true
    this.#set({ status: 'loading', value: undefined, error: undefined })
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #settle(state: ResourceState<T>): void {
    this.#controller = undefined
    this.#set(state)
    if (this.#again && this.isWatched) void this.refresh()
  }

  #set(state: ResourceState<T>): void {
    this.#state = state
    this.#changed.emit()
  }
}
