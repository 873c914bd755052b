import type { Job } from '@clientele/sdk'
import type { ReactiveController, TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { failureLine } from '../../parts/failure-state.ts'
import { failureOf } from '../../workspace/failure.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { TableHost } from '../table-part.ts'
import { bulkTexts } from './bulk.strings.ts'
import { endedLine, runningLine } from './job-line.ts'
import { kindOf, outcomeText, progressText, quarterOf, wentWell } from './job-words.ts'
import { Outcome } from './outcome.ts'
import { hasEnded, OwnJobs } from './own-jobs.ts'
import { Pace } from './pace.ts'
import { SeenJobs } from './seen-jobs.ts'

/** What ended before the page was loaded is shown for so long: longer where something did not work. */
const shownForMs = { well: 2 * 60_000, notWell: 10 * 60_000 }
/** More outcomes than these would push the rows away. */
const mostOutcomes = 3

/** One's own jobs where their actions were: progress, outcome, stop, undo. They outlive the page. */
export class JobBar implements ReactiveController {
  readonly #host: TableHost
  readonly #outcome: Outcome
  readonly #pace = new Pace()
  readonly #seen = new SeenJobs()
  readonly #outcomes = new Set<string>()
  readonly #stopping = new Set<string>()
  #jobs: OwnJobs | undefined
  #jobsOf: Workspace | undefined
  #expiry: ReturnType<typeof setTimeout> | undefined

  constructor(host: TableHost) {
    this.#host = host
    host.addController(this)
    this.#outcome = new Outcome(
      host,
      (id) => this.#jobs?.get(id),
      (job) => this.follow(job),
    )
  }

  hostUpdate(): void {
    const { workspace } = this.#host
    // Whether one has jobs at all is known with the session.
    if (!workspace?.session.state.value || workspace === this.#jobsOf || !workspace.may('jobs:read')) return
    this.#end()
    this.#jobsOf = workspace
    this.#jobs = new OwnJobs(workspace)
    this.#jobs.changed.subscribe((job, before) => this.#hear(job, before))
  }

  hostDisconnected(): void {
    this.#end()
  }

  /** A job was begun here. An event may have told of its end before the answer came that it begins. */
  follow(job: Job): void {
    const known = this.#jobs?.get(job.id)
    this.#host.tell('bulk-action-started', { action: kindOf(job), job })
    this.#jobs?.put(job)
    if (!known || !hasEnded(known)) return
    this.#outcomes.delete(job.id)
    this.#ended(known)
    void this.#outcome.hear(known)
  }

  render(): unknown {
    const { partTexts: texts } = this.#host
    const all = this.#jobs?.all ?? []
    const ended = all.filter(({ id }) => this.#outcomes.has(id)).slice(0, mostOutcomes)
    this.#renewAtExpiry(ended)
    return repeat(
      [...all.filter((job) => !hasEnded(job)), ...ended],
      ({ id }) => id,
      (job) =>
        hasEnded(job)
          ? endedLine(texts, job, {
              undone: this.#undoneBy(job),
              see: () => void this.#outcome.open(job),
              undo: isUndoable(job) ? () => void this.#undo(job) : undefined,
              dismiss: () => this.#dismiss(job),
            })
          : runningLine(texts, job, {
              minutesLeft: this.#pace.minutesLeft(job),
              isStopping: this.#stopping.has(job.id),
              stop: () => void this.#stop(job),
            }),
    )
  }

  renderDialog(): TemplateResult {
    return this.#outcome.render()
  }

  #end(): void {
    clearTimeout(this.#expiry)
    this.#jobs?.stop()
    this.#jobs = undefined
    this.#jobsOf = undefined
    this.#outcomes.clear()
    this.#stopping.clear()
  }

  #undoneBy({ undoes }: Job): Job | undefined {
    return undoes === null ? undefined : this.#jobs?.get(undoes)
  }

  #hear(job: Job, before: Job | undefined): void {
    const { partTexts: texts } = this.#host
    void this.#outcome.hear(job)
    if (!hasEnded(job)) {
      this.#pace.see(job)
      if (!before || quarterOf(job) > quarterOf(before)) this.#host.say(progressText(texts, job))
    } else if (before && !hasEnded(before)) this.#ended(job)
    else if (!before && this.#isRecent(job)) this.#outcomes.add(job.id)
    this.#host.requestUpdate()
  }

  #ended(job: Job): void {
    const host = this.#host
    this.#stopping.delete(job.id)
    this.#pace.forget(job.id)
    host.tell('bulk-action-finished', { action: kindOf(job), job })
    host.refreshRows()
    const text = outcomeText(host.partTexts, job, this.#undoneBy(job))
    if (!wentWell(job)) {
      this.#outcomes.add(job.id)
      return host.say(text)
    }
    this.#seen.add(job.id)
    const undo = { label: host.partTexts.text(bulkTexts, 'undo'), run: () => void this.#undo(job) }
    host.toast({ text, action: isUndoable(job) ? undo : undefined })
  }

  /** What ended while nobody looked is shown once, as long as one can do something about it. */
  #isRecent(job: Job): boolean {
    if (this.#seen.has(job.id) || job.undoneBy !== null || (job.undoes !== null && wentWell(job))) return false
    return Date.now() - Date.parse(job.finishedAt ?? job.createdAt) < shownForMs[wentWell(job) ? 'well' : 'notWell']
  }

  async #stop(job: Job): Promise<void> {
    const { workspace } = this.#host
    if (!workspace || this.#stopping.has(job.id)) return
    this.#stopping.add(job.id)
    this.#host.requestUpdate()
    const jobs = this.#jobs
    try {
      jobs?.put(await workspace.client.jobs.cancel(job.id))
    } catch (error) {
      // It came to its end before.
      if (failureOf(error).code === 'job_conflict') jobs?.put(await workspace.client.jobs.retrieve(job.id).catch(() => job))
      else this.#host.toast({ text: failureLine(this.#host.partTexts, error), stays: true })
      this.#stopping.delete(job.id)
    }
  }

  async #undo(job: Job): Promise<void> {
    const { workspace } = this.#host
    if (!workspace) return
    try {
      const undo = await workspace.client.jobs.undo(job.id)
      this.#seen.add(job.id)
      this.#outcomes.delete(job.id)
      this.follow(undo)
    } catch (error) {
      this.#host.toast({ text: failureLine(this.#host.partTexts, error), stays: true })
    }
  }

  #dismiss(job: Job): void {
    this.#seen.add(job.id)
    this.#outcomes.delete(job.id)
    this.#host.requestUpdate()
  }

  /** When the time to undo is over, the way back is no longer offered. */
  #renewAtExpiry(jobs: readonly Job[]): void {
    clearTimeout(this.#expiry)
    const next = Math.min(...jobs.filter(isUndoable).map(({ undoUntil }) => Date.parse(undoUntil!)))
    if (Number.isFinite(next)) this.#expiry = setTimeout(() => this.#host.requestUpdate(), next - Date.now() + 50)
  }
}

const isUndoable = ({ undoUntil }: Job): boolean => undoUntil !== null && Date.parse(undoUntil) > Date.now()
