import type { Workspace } from './workspace.ts'

/** When no event says how it goes, it is asked for so often: the stream may be cut. */
const askEveryMs = 2000

/** How something is followed that the server does by itself. */
export interface FollowedWork<T> {
  /** The live event that tells of it. */
  readonly event: string
  readonly retrieve: (id: string, options: { signal: AbortSignal }) => Promise<T>
  /** Whether it goes on by itself; what rests is asked for only when an event tells of it. */
  readonly moves: (value: T) => boolean
  readonly changed: (now: T, before: T) => void
}

/** Something that the server does by itself, from one state to the next. */
export class Followed<T extends { readonly id: string }> {
  value: T
  readonly #work: FollowedWork<T>
  readonly #stop = new AbortController()
  readonly #leave: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  /** Something was told of while it was asked. */
  #again = false

  constructor(workspace: Workspace, first: T, work: FollowedWork<T>) {
    this.value = first
    this.#work = work
    this.#leave = workspace.live.event.subscribe(({ type, subjectId }) => {
      if (type === work.event && subjectId === first.id) void this.ask()
    })
    this.#wait()
  }

  /** Over when nobody follows it any more. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  async ask(): Promise<void> {
    if (this.#isAsking) {
      this.#again = true
      return
    }
    this.#isAsking = true
    const before = this.value
    const now = await this.#work.retrieve(before.id, { signal: this.signal }).catch(() => undefined)
    this.#isAsking = false
    // What somebody did meanwhile is newer than this answer may be.
    if (now && !this.signal.aborted && this.value === before) this.put(now)
    if (!this.#again || this.signal.aborted) return
    this.#again = false
    await this.ask()
  }

  put(now: T): void {
    const before = this.value
    this.value = now
    this.#work.changed(now, before)
    this.#wait()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#stop.abort()
    this.#leave()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    if (!this.#work.moves(this.value) || this.signal.aborted) return
    this.#timer = setTimeout(() => void this.ask().then(() => this.#wait()), askEveryMs)
  }
}
