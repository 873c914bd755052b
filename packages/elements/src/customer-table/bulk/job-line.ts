import { html, nothing, type TemplateResult } from 'lit'
import type { Job } from '@clientele/sdk'
import { closeIcon } from '../../generated/icons.ts'
import { undoIcon, warningIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import type { Texts } from '../../text/texts.ts'
import { bulkTexts } from './bulk.strings.ts'
import { beginText, outcomeText, progressText, wentWell } from './job-words.ts'
import { processedOf } from './own-jobs.ts'

interface RunningActs {
  readonly minutesLeft: number | undefined
  readonly isStopping: boolean
  readonly stop: () => void
}

/** A job that runs, where its actions were: how far it is, how long it takes, the way to stop it. */
export const runningLine = (texts: Texts, job: Job, { minutesLeft, isStopping, stop }: RunningActs): TemplateResult =>
  html`<div class="bulk job" part="job-bar" data-job=${job.id}>
    <b>${progressText(texts, job)}</b>
    <progress
      class="progress"
      aria-label=${beginText(texts, job)}
      max=${job.total || 1}
      .value=${job.total === 0 ? 0 : processedOf(job)}
    ></progress>
    ${
      minutesLeft === undefined
        ? nothing
        : html`<span class="aside"
            >${minutesLeft <= 1 ? texts.text(bulkTexts, 'soon') : texts.text(bulkTexts, 'minutes', { n: minutesLeft })}</span
          >`
    }
    <button
      type="button"
      class="button"
      aria-label=${texts.text(bulkTexts, 'stopOne', { begin: beginText(texts, job) })}
      aria-disabled=${isStopping ? 'true' : nothing}
      @click=${stop}
    >
      ${texts.text(bulkTexts, isStopping ? 'stopping' : 'stop')}
    </button>
  </div>`

interface EndedActs {
  readonly undone: Job | undefined
  readonly see: () => void
  /** Undefined where it cannot be taken back (any more). */
  readonly undo: (() => void) | undefined
  readonly dismiss: () => void
}

/** A job that has ended: how it went, whom it did not work for, and the way back. */
export const endedLine = (texts: Texts, job: Job, { undone, see, undo, dismiss }: EndedActs): TemplateResult =>
  html`<div class="bulk job" part="job-bar" data-job=${job.id}>
    ${wentWell(job) ? nothing : icon(warningIcon)}
    <b class="grow">${outcomeText(texts, job, undone)}</b>
    ${
      job.failed > 0
        ? html`<button type="button" class="button" aria-label=${texts.text(bulkTexts, 'seeOne', { n: job.failed })} @click=${see}>
            ${texts.text(bulkTexts, 'see', { n: job.failed })}
          </button>`
        : nothing
    }
    ${
      undo
        ? html`<button type="button" class="button undo" @click=${undo}>${icon(undoIcon, 'flip')}${texts.text(bulkTexts, 'undo')}</button>`
        : nothing
    }
    <button type="button" class="button square" aria-label=${texts.text(bulkTexts, 'dismiss')} @click=${dismiss}>${icon(closeIcon)}</button>
  </div>`
