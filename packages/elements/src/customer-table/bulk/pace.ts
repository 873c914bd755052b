import type { Job } from '@clientele/sdk'
import { processedOf } from './own-jobs.ts'

/** Before so much has been seen of a job, nothing is said of how long it takes. */
const enoughMs = 3000

/** How fast a job goes, by what was seen of it. */
export class Pace {
  readonly #first = new Map<string, { at: number; processed: number }>()

  see(job: Job, now = Date.now()): void {
    if (!this.#first.has(job.id)) this.#first.set(job.id, { at: now, processed: processedOf(job) })
  }

  forget(id: string): void {
    this.#first.delete(id)
  }

  /** The minutes that are left, rounded up; undefined while one cannot say. */
  minutesLeft(job: Job, now = Date.now()): number | undefined {
    const first = this.#first.get(job.id)
    const processed = processedOf(job)
    if (!first || job.total === 0 || processed <= first.processed || now - first.at < enoughMs) return undefined
    return Math.ceil(((job.total - processed) * (now - first.at)) / (processed - first.processed) / 60_000)
  }
}
