import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isAbort } from './failure.ts'

const usualPauseMs = 120

/** What is known of what somebody is typing for. */
export interface SearchState<T> {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  /** What the last answer was for. */
  readonly text: string
  /** The last answer; it stays while the next one is awaited. */
  readonly value: T | undefined
  readonly error: unknown
}

const idle: SearchState<never> = { status: 'idle', text: '', value: undefined, error: undefined }

/** Asks while somebody types: after a short pause, and of two answers only that to the later question counts. */
export class TypedSearch<T> implements ReactiveController {
  #state: SearchState<T> = idle
  #controller: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #again: (() => void) | undefined
  readonly #host: ReactiveControllerHost
  readonly #load: (text: string, signal: AbortSignal) => Promise<T>
  readonly #pauseMs: number

  constructor(host: ReactiveControllerHost, load: (text: string, signal: AbortSignal) => Promise<T>, pauseMs = usualPauseMs) {
    this.#host = host
    this.#load = load
    this.#pauseMs = pauseMs
    host.addController(this)
  }

  get state(): SearchState<T> {
    return this.#state
  }

  /** Asks, after the pause or (for what was not typed) at once. */
  ask(text: string, pause: 'pause' | 'now' = 'pause'): void {
    this.#stop()
    this.#set({ ...this.#state, status: 'loading', error: undefined })
    this.#again = () => this.ask(text, 'now')
    this.#timer = setTimeout(() => void this.#run(text), pause === 'now' ? 0 : this.#pauseMs)
  }

  retry(): void {
    this.#again?.()
  }

  /** Nothing is wanted any more, and nothing is known. */
  clear(): void {
    this.#stop()
    this.#again = undefined
    if (this.#state !== idle) this.#set(idle)
  }

  hostDisconnected(): void {
    this.clear()
  }

  async #run(text: string): Promise<void> {
    const controller = (this.#controller = new AbortController())
    try {
      const value = await this.#load(text, controller.signal)
      if (this.#controller === controller) this.#set({ status: 'ready', text, value, error: undefined })
    } catch (error) {
      if (this.#controller !== controller || isAbort(error)) return
      this.#set({ status: 'failed', text, value: undefined, error })
    }
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#controller?.abort()
    this.#controller = undefined
  }

  #set(state: SearchState<T>): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
