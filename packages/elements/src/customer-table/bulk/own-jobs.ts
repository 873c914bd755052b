import type { Job } from '@clientele/sdk'
import { failureOf } from '../../workspace/failure.ts'
import { Subject } from '../../workspace/subject.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { actionOf } from './bulk-action.ts'

export const hasEnded = ({ status }: Job): boolean => status !== 'queued' && status !== 'running'
export const processedOf = ({ done, skipped, failed }: Job): number => done + skipped + failed

/** When no event says how a job goes, it is asked for so often: the stream may be cut. */
const askEveryMs = 3000

/**
 * The jobs of one's own that act on many customers: those that run, also when they were begun on another page or before this one
 * was loaded, and those that ended a short while ago. They are followed by live events.
 */
export class OwnJobs {
  /** A job is new or has gone on; how it was known before. */
  readonly changed = new Subject<[job: Job, before: Job | undefined]>()
  readonly #workspace: Workspace
  readonly #jobs = new Map<string, Job>()
  readonly #asking = new Set<string>()
  readonly #askAgain = new Set<string>()
  readonly #stop = new AbortController()
  readonly #leave: (() => void)[]
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#leave = [
      workspace.live.event.subscribe(({ type, subjectId }) => {
        if (type === 'job.changed' && subjectId !== null) void this.#ask(subjectId)
      }),
      workspace.live.missed.subscribe(() => void this.#list()),
    ]
    void this.#list()
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id)
  }

  /** The newest first. */
  get all(): Job[] {
    return [...this.#jobs.values()].sort((left, right) => (left.id < right.id ? 1 : -1))
  }

  /** Takes in what the server said. An old answer never replaces a newer one. */
  put(job: Job): void {
    const before = this.#jobs.get(job.id)
    if (!actionOf(job) || (before && !isNewer(job, before))) return
    this.#jobs.set(job.id, job)
    this.changed.emit(job, before)
    this.#wait()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stop.abort()
    for (const leave of this.#leave) leave()
  }

  async #list(): Promise<void> {
    const { signal } = this.#stop
    // Where it cannot be loaded, nothing is said: what is begun here is followed all the same.
    const page = await this.#workspace.client.jobs.list({ limit: 20 }, { signal }).catch(() => undefined)
    if (signal.aborted) return
    for (const job of page?.data ?? []) this.put(job)
  }

  /** One call at a time for each job; what changes meanwhile is asked for once more. */
  async #ask(id: string): Promise<void> {
    if (this.#asking.has(id)) return void this.#askAgain.add(id)
    this.#asking.add(id)
    const { signal } = this.#stop
    try {
      const job = await this.#workspace.client.jobs.retrieve(id, { signal })
      if (!signal.aborted) this.put(job)
    } catch (error) {
      if (failureOf(error).kind === 'gone') this.#jobs.delete(id)
    }
    this.#asking.delete(id)
    if (this.#askAgain.delete(id) && !signal.aborted) void this.#ask(id)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    const running = this.all.filter((job) => !hasEnded(job))
    if (running.length === 0 || this.#stop.signal.aborted) return
    this.#timer = setTimeout(() => {
      for (const { id } of running) void this.#ask(id)
      this.#wait()
    }, askEveryMs)
  }
}

function isNewer(job: Job, before: Job): boolean {
  if (hasEnded(job) !== hasEnded(before)) return hasEnded(job)
  // What has ended changes only by being taken back.
  if (hasEnded(job)) return job.undoneBy !== before.undoneBy || job.undoUntil !== before.undoUntil
  return processedOf(job) > processedOf(before) || job.total > before.total || (job.status === 'running' && before.status === 'queued')
}
