import { html, nothing, type TemplateResult } from 'lit'
import type { Job, JobResult } from '@clientele/sdk'
import { closeIcon, refreshIcon } from '../../generated/icons.ts'
import { avatar } from '../../parts/avatar.ts'
import { failureLine } from '../../parts/failure-state.ts'
import { failureTexts } from '../../parts/failure-state.strings.ts'
import { icon } from '../../parts/icon.ts'
import type { Texts } from '../../text/texts.ts'
import { bulkTexts, type BulkText } from './bulk.strings.ts'
import { kindOf, outcomeText } from './job-words.ts'
import { canRetry, wantsChange, type Outcome, type Shown } from './outcome.ts'

interface Acts {
  readonly show: (shown: Shown) => void
  readonly retry: (results: readonly JobResult[]) => void
  readonly open: (customerId: string) => void
  readonly leave: () => void
}

/** The inside of the dialog that says how a job went for each. */
export function outcomeDialog(texts: Texts, outcome: Outcome, job: Job, undone: Job | undefined, acts: Acts): TemplateResult {
  const text = (key: BulkText, values: object = {}) => texts.text(bulkTexts, key, { ...values })
  const start = texts.formats.clock(job.createdAt)
  const end = texts.formats.clock(job.finishedAt ?? job.createdAt)
  const items = outcome.results.items ?? []
  const isFailed = outcome.shown === 'failed'
  const open = isFailed ? items.filter(({ customerId }) => !['trying', 'done'].includes(outcome.retryOf(customerId)?.state ?? '')) : []
  const again = open.filter((result) => canRetry(job, result))
  const change = open.filter(wantsChange).length
  return html`<header role="presentation">
      <div class="grow">
        <h2 id="bulk-outcome-title">${outcomeText(texts, job, undone)}</h2>
        <p class="muted">${text('times', { start, end })} ${text('unchanged', { n: job.failed })}</p>
      </div>
      <button type="button" class="button quiet square" aria-label=${text('escape')} @click=${acts.leave}>${icon(closeIcon)}</button>
    </header>
    <div class="body">
      ${segments(texts, outcome.shown, job, acts.show)}
      <div class="scroll-list" tabindex="0" role="region" aria-label=${labelOf(texts, outcome.shown, job)}>
        ${lines(texts, outcome, job, acts)}
      </div>
    </div>
    <footer role="presentation">
      <span class="grow">
        ${again.length > 0 ? text('canAgain', { n: again.length }) : nothing}${again.length > 0 && change > 0 ? ' · ' : nothing}${
          change > 0 ? text('needsChange', { n: change }) : nothing
        }
      </span>
      <button type="button" class="button" autofocus @click=${acts.leave}>${text('close')}</button>
      ${
        again.length > 1
          ? html`<button type="button" class="button primary" @click=${() => acts.retry(again)}>
              ${icon(refreshIcon)} ${text('againAll', { n: again.length })}
            </button>`
          : nothing
      }
    </footer>`
}

const labelOf = (texts: Texts, shown: Shown, job: Job): string =>
  shown === 'skipped' ? texts.text(bulkTexts, 'left') : texts.text(bulkTexts, `${shown === 'failed' ? 'not' : 'is'}.${kindOf(job)}`)

/** Whom it did not work for, whom it did, and who needed nothing; a kind of which there is none is not offered. */
function segments(texts: Texts, shown: Shown, job: Job, show: (shown: Shown) => void): TemplateResult | typeof nothing {
  const kinds = (['failed', 'done', 'skipped'] as const).filter((kind) => job[kind] > 0)
  if (kinds.length < 2) return nothing
  return html`<fieldset class="segments">
    <legend class="visually-hidden">${texts.text(bulkTexts, 'show')}</legend>
    ${kinds.map(
      (kind) =>
        html`<label
          ><input type="radio" name="bulk-shown" .checked=${kind === shown} @change=${() => show(kind)} /><span
            >${labelOf(texts, kind, job)} <span class="num">${texts.formats.number(job[kind])}</span></span
          ></label
        >`,
    )}
  </fieldset>`
}

function lines(texts: Texts, outcome: Outcome, job: Job, acts: Acts): TemplateResult {
  const { results } = outcome
  if (results.failure !== undefined && !results.items)
    return html`<p class="remark" role="alert">
      ${failureLine(texts, results.failure)}
      <button type="button" class="link" @click=${() => results.refresh()}>${texts.text(failureTexts, 'retry')}</button>
    </p>`
  if (!results.items) return html`<p class="remark" role="status">${texts.text(bulkTexts, 'loading')}</p>`
  return html`<ul class="people">
      ${results.items.map((result) => line(texts, outcome, job, result, acts))}
    </ul>
    ${results.moreFailed === undefined ? nothing : html`<p class="remark" role="alert">${failureLine(texts, results.moreFailed)}</p>`}
    ${
      results.hasMore
        ? html`<p class="remark">
            <button type="button" class="link" aria-busy=${String(results.isLoadingMore)} @click=${() => void results.more()}>
              ${texts.text(bulkTexts, results.isLoadingMore ? 'loading' : 'more')}
            </button>
          </p>`
        : nothing
    }`
}

function line(texts: Texts, outcome: Outcome, job: Job, result: JobResult, acts: Acts): TemplateResult {
  const { customerId, name } = result
  const retry = outcome.retryOf(customerId)
  const why = result.status === 'failed' && retry?.state !== 'done' ? (retry?.why ?? whyOf(texts, result)) : undefined
  return html`<li>
    ${avatar(customerId, name ?? '?', 'company', 'medium')}
    <span class="who">
      ${
        name === null
          ? html`<b class="muted truncate" title=${customerId}>${texts.text(bulkTexts, 'unseen')}</b>`
          : html`<b class="truncate" title=${name}><bdi>${name}</bdi></b>`
      }
      ${why ? html`<span class="why">${why}</span>` : nothing}
    </span>
    ${result.status === 'failed' ? help(texts, job, result, retry?.state, acts) : nothing}
  </li>`
}

const whyOf = (texts: Texts, { code, detail }: JobResult): string =>
  code === 'not_found' || code === 'forbidden' || code === 'version_conflict'
    ? texts.text(bulkTexts, `why.${code}`)
    : (detail ?? texts.text(bulkTexts, 'why.other'))

/** What one can do about it. */
function help(
  texts: Texts,
  job: Job,
  result: JobResult,
  state: 'trying' | 'done' | 'failed' | undefined,
  { retry, open }: Acts,
): TemplateResult | typeof nothing {
  const { customerId, name } = result
  const values = { name: name ?? customerId }
  if (state === 'trying' || state === 'done')
    return html`<span class="tried" role="status">${texts.text(bulkTexts, state === 'done' ? 'nowDone' : 'trying')}</span>`
  if (canRetry(job, result))
    return html`<button
      type="button"
      class="button"
      aria-label=${texts.text(bulkTexts, 'againOne', values)}
      @click=${() => retry([result])}
    >
      ${icon(refreshIcon)} ${texts.text(bulkTexts, 'again')}
    </button>`
  if (!wantsChange(result) || name === null) return nothing
  return html`<button type="button" class="link" aria-label=${texts.text(bulkTexts, 'openOne', values)} @click=${() => open(customerId)}>
    ${texts.text(bulkTexts, 'open')}
  </button>`
}
