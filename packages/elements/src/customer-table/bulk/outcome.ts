import type { Job, JobCreate, JobResult } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { failureLine } from '../../parts/failure-state.ts'
import { Modal } from '../../parts/modal.ts'
import { PagedList } from '../../workspace/paged-list.ts'
import type { TableHost } from '../table-part.ts'
import { actionOf } from './bulk-action.ts'
import { bulkTexts } from './bulk.strings.ts'
import { outcomeDialog } from './outcome-dialog.ts'
import { hasEnded } from './own-jobs.ts'

/** Which of the results are in sight. */
export type Shown = 'failed' | 'done' | 'skipped'

/** What came of trying again with one customer. */
export interface Retry {
  readonly jobId: string | undefined
  readonly state: 'trying' | 'done' | 'failed'
  /** Why it did not work this time either. */
  readonly why: string | undefined
}

/** With these, trying again leads nowhere. */
const final = ['not_found', 'forbidden']
/** With these, something of the customer has to change first. */
const needsChange = ['status_conflict', 'invalid_input']

/** Whether trying again may help. What was moved back cannot be moved back once more. */
export const canRetry = (job: Job, { code }: JobResult): boolean =>
  ![...final, ...needsChange].includes(code ?? '') && !(job.undoes !== null && actionOf(job) === 'move')

export const wantsChange = ({ code }: JobResult): boolean => needsChange.includes(code ?? '')

/** Shows how a job went, customer by customer: whom it did not work for, why, and what helps. */
export class Outcome {
  readonly results: PagedList<JobResult>
  shown: Shown = 'failed'
  readonly #host: TableHost
  readonly #jobOf: (id: string) => Job | undefined
  readonly #follow: (job: Job) => void
  readonly #modal: Modal
  readonly #retries = new Map<string, Retry>()
  #job: Job | undefined

  constructor(host: TableHost, jobOf: (id: string) => Job | undefined, follow: (job: Job) => void) {
    this.#host = host
    this.#jobOf = jobOf
    this.#follow = follow
    this.#modal = new Modal(host, 'bulk-outcome')
    this.results = new PagedList(host, () => {
      const { workspace } = host
      const job = this.#modal.isOpen ? this.#job : undefined
      if (!workspace || !job) return undefined
      const status = this.shown
      return {
        workspace,
        key: `results of ${job.id} ${status}`,
        list: (query, options) => workspace.client.jobs.results(job.id, { ...query, status: [status] }, options),
        idOf: ({ customerId }) => customerId,
        affectedBy: () => false,
      }
    })
  }

  get job(): Job | undefined {
    return this.#job
  }

  retryOf(customerId: string): Retry | undefined {
    return this.#retries.get(customerId)
  }

  async open(job: Job): Promise<void> {
    this.#job = job
    this.shown = job.failed > 0 ? 'failed' : 'done'
    this.#retries.clear()
    await this.#modal.open()
  }

  render(): TemplateResult {
    const job = this.#modal.isOpen ? this.#job : undefined
    const { partTexts: texts } = this.#host
    return html`<dialog id="bulk-outcome" class="dialog" aria-labelledby="bulk-outcome-title" @cancel=${this.#modal.cancelled}>
      ${
        job
          ? outcomeDialog(texts, this, job, job.undoes === null ? undefined : this.#jobOf(job.undoes), {
              show: (shown) => this.#show(shown),
              retry: (results) => void this.#retry(results),
              open: (customerId) => this.#openCustomer(customerId),
              leave: this.#modal.leave,
            })
          : nothing
      }
    </dialog>`
  }

  /** A job has gone on: it may be one that tries again. */
  async hear(job: Job): Promise<void> {
    const tried = [...this.#retries].filter(([, { jobId, state }]) => jobId === job.id && state === 'trying').map(([id]) => id)
    if (tried.length === 0 || !hasEnded(job)) return
    const answers = await this.#host.workspace?.client.jobs.results(job.id, { limit: 200 }).catch(() => undefined)
    const byId = new Map((answers?.data ?? []).map((result) => [result.customerId, result]))
    for (const id of tried) {
      const result = byId.get(id)
      const isDone = result !== undefined && result.status !== 'failed'
      const why = isDone ? undefined : (result?.detail ?? this.#host.partTexts.text(bulkTexts, 'why.other'))
      this.#retries.set(id, { jobId: job.id, state: isDone ? 'done' : 'failed', why })
    }
    this.#host.requestUpdate()
  }

  #show(shown: Shown): void {
    this.shown = shown
    this.#host.requestUpdate()
  }

  /** The same once more for these, as a job of its own. */
  async #retry(results: readonly JobResult[]): Promise<void> {
    const job = this.#job
    const { workspace, partTexts } = this.#host
    if (!job || !workspace) return
    const ids = results.map(({ customerId }) => customerId)
    const set = (retry: Retry) => {
      for (const id of ids) this.#retries.set(id, retry)
      this.#host.requestUpdate()
    }
    set({ jobId: undefined, state: 'trying', why: undefined })
    try {
      const started = await workspace.client.jobs.create({
        action: job.action as JobCreate['action'],
        customers: ids,
        ...(job.reason && { reason: job.reason }),
        ...(job.partnerId && { partnerId: job.partnerId }),
      })
      set({ jobId: started.id, state: 'trying', why: undefined })
      this.#follow(started)
    } catch (error) {
      set({ jobId: undefined, state: 'failed', why: failureLine(partTexts, error) })
    }
  }

  #openCustomer(customerId: string): void {
    this.#modal.close()
    if (this.#host.tell('customer-open', { customerId, customer: this.#host.workspace?.customers.get(customerId) }, true))
      this.#host.workspace?.surfaces.open('detail', { customerId })
  }
}
