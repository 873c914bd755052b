import type { Job } from '@clientele/sdk'
import type { Texts } from '../../text/texts.ts'
import { actionOf, type BulkAction } from './bulk-action.ts'
import { bulkTexts } from './bulk.strings.ts'
import { processedOf } from './own-jobs.ts'

/** What is said of a job: what it does, or that it takes another back. */
export const kindOf = (job: Job): BulkAction | 'undo' => (job.undoes === null ? actionOf(job)! : 'undo')

export const restOf = (job: Job): number => Math.max(0, job.total - processedOf(job))

/** It ended, and there is nothing about it that one would want to look into. */
export const wentWell = (job: Job): boolean => job.status === 'done' && job.failed === 0

export const beginText = (texts: Texts, job: Job): string => texts.text(bulkTexts, `begin.${kindOf(job)}`)

/** How far it is. How many it is about is known only once it has begun. */
export const progressText = (texts: Texts, job: Job): string =>
  job.total === 0
    ? beginText(texts, job)
    : texts.text(bulkTexts, 'progress', { begin: beginText(texts, job), n: processedOf(job), total: job.total })

/** How it ended. For one that takes another back, that one is needed for when it was. */
export function outcomeText(texts: Texts, job: Job, undone: Job | undefined): string {
  const { status, failed } = job
  const done = texts.text(bulkTexts, `done.${kindOf(job)}`, { n: job.done })
  const rest = restOf(job)
  if (status === 'failed' && rest > 0) return texts.text(bulkTexts, 'broken', { done })
  if (status === 'cancelled' && rest > 0) return texts.text(bulkTexts, failed > 0 ? 'stoppedMixed' : 'stopped', { done, failed, rest })
  if (failed > 0) return texts.text(bulkTexts, 'mixed', { done, failed })
  if (job.undoes !== null)
    return undone
      ? texts.text(bulkTexts, 'asItWas', { time: texts.formats.clock(undone.createdAt) })
      : texts.text(bulkTexts, 'asItWasBefore')
  return job.done === 0 ? texts.text(bulkTexts, 'nothing') : done
}

/** Which quarter of its way a job is in. */
export const quarterOf = (job: Job): number => (job.total === 0 ? 0 : Math.floor((4 * processedOf(job)) / job.total))
