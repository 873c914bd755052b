import { ClienteleError, type Client, type LiveEvent } from '@clientele/sdk'
import { Subject } from './subject.ts'

/** Follows the live events for all widgets of a page, while at least one of them is there. */
export class Live {
  readonly event = new Subject<[event: LiveEvent]>()
  /** Events were missed: whatever is shown may be old. */
  readonly missed = new Subject()
  readonly #client: Client
  #heedsPage = false
  #users = 0
  #ended = false
  #stop: AbortController | undefined
  #lastEventId: string | undefined
  #linger: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client) {
    this.#client = client
  }

  /** What is loaded from now on is at least as new as this event, so that nothing between the first loading and the following is missed. */
  startAfter(lastEventId: string): void {
    this.#lastEventId ??= lastEventId
    this.#start()
  }

  /** Follows as soon as it is known from where; answers with the way to stop. */
  follow(): () => void {
    this.#users++
    clearTimeout(this.#linger)
    this.#heedPage()
    this.#start()
    return () => {
      if (--this.#users > 0 || this.#ended) return
      // A page that takes one widget away often puts another one in its place.
      this.#linger = setTimeout(() => this.#leave(), 1000)
    }
  }

  stop(): void {
    clearTimeout(this.#linger)
    this.#stop?.abort()
    this.#stop = undefined
  }

  /** Stops for good. */
  end(): void {
    this.#ended = true
    this.#leave()
  }

  #leave(): void {
    this.stop()
    if (!this.#heedsPage) return
    this.#heedsPage = false
    removeEventListener('pagehide', this.#left)
    removeEventListener('pageshow', this.#back)
  }

  /** A page that is kept for the way back holds a connection for as long as it follows, and a browser has few of them. */
  #heedPage(): void {
    if (this.#heedsPage || this.#ended || typeof addEventListener !== 'function') return
    this.#heedsPage = true
    addEventListener('pagehide', this.#left)
    addEventListener('pageshow', this.#back)
  }

  readonly #left = () => this.stop()
  readonly #back = () => this.#start()

  #start(): void {
    if (this.#users > 0 && this.#lastEventId !== undefined && !this.#stop && !this.#ended) void this.#run()
  }

  async #run(): Promise<void> {
    const stop = (this.#stop = new AbortController())
    try {
      for await (const event of this.#client.events.stream({ signal: stop.signal, lastEventId: this.#lastEventId })) {
        this.#lastEventId = event.id
        this.event.emit(event)
      }
    } catch (error) {
      if (stop.signal.aborted) return
      this.#stop = undefined
      if (!(error instanceof ClienteleError)) throw error
      if (error.code !== 'events_gone') return
      // All is loaded anew, the session too, and that says from where to go on.
      this.#lastEventId = undefined
      this.missed.emit()
    }
  }
}
