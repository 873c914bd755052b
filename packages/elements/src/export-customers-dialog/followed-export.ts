import type { Export } from '@clientele/sdk'
import { failureOf } from '../workspace/failure.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** When no event says how it goes, it is asked for so often: the stream may be cut. */
const askEveryMs = 2000

const rank = { ready: 0, running: 1 } as Record<string, number>
export const hasEnded = ({ status }: Export): boolean => rank[status] === undefined

/** One export, from the moment its download begins to its end. */
export class FollowedExport {
  value: Export
  readonly #workspace: Workspace
  readonly #changed: (now: Export, before: Export) => void
  readonly #stop = new AbortController()
  readonly #leave: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false

  constructor(workspace: Workspace, first: Export, changed: (now: Export, before: Export) => void) {
    this.#workspace = workspace
    this.value = first
    this.#changed = changed
    this.#leave = workspace.live.event.subscribe(({ type, subjectId }) => {
      if (type === 'export.changed' && subjectId === first.id) void this.ask()
    })
    this.#wait()
  }

  /** The browser fetches the file by a link of its own, past this page: it streams to the disk, and no token goes along. */
  async download(): Promise<void> {
    const { client } = this.#workspace
    const { path } = await client.exports.link(this.value.id, { signal: this.#stop.signal })
    const link = document.createElement('a')
    link.href = client.baseUrl + path
    link.download = ''
    link.rel = 'noopener noreferrer'
    link.click()
    this.put({ ...this.value, status: 'ready', rows: 0, bytes: 0, finishedAt: null })
  }

  async cancel(): Promise<void> {
    try {
      this.put(await this.#workspace.client.exports.cancel(this.value.id))
    } catch (error) {
      // It came to its end before.
      if (failureOf(error).code !== 'export_conflict') throw error
      await this.ask()
    }
  }

  async ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    const { signal } = this.#stop
    const now = await this.#workspace.client.exports.retrieve(this.value.id, { signal }).catch(() => undefined)
    this.#isAsking = false
    if (now && !signal.aborted) this.put(now)
  }

  put(now: Export): void {
    const before = this.value
    this.value = now
    this.#changed(now, before)
    this.#wait()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#stop.abort()
    this.#leave()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    if (hasEnded(this.value) || this.#stop.signal.aborted) return
    this.#timer = setTimeout(() => void this.ask().then(() => this.#wait()), askEveryMs)
  }
}
