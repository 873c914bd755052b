import { html } from 'lit'
import type { Client, Customer, Job } from '@clientele/sdk'
import { mount, until } from '../../../testing/mount.ts'
import { shows } from '../../../testing/table-page.ts'
import type { CustomerTable } from '../../customer-table.ts'
import { hasEnded } from '../own-jobs.ts'

/** A table on the page, with what a test does to its bulk bar. */
export class BulkPage {
  readonly table: CustomerTable
  readonly client: Client
  readonly events: CustomEvent[] = []
  readonly said: string[] = []

  constructor(table: CustomerTable, client: Client) {
    this.table = table
    this.client = client
    for (const name of ['before-bulk-action', 'bulk-action-started', 'bulk-action-finished'])
      table.addEventListener(name, (event) => void this.events.push(event as CustomEvent))
    const { say } = table
    table.say = (text) => {
      this.said.push(text)
      say.call(table, text)
    }
  }

  get root(): ShadowRoot {
    return this.table.shadowRoot!
  }

  /** The dialog that is open. */
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog:modal')
  }

  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null
  }

  textOf(selector: string): string {
    return textOf(this.root.querySelector(selector))
  }

  /** The line of a job. */
  line(jobId: string): HTMLElement | null {
    return this.root.querySelector(`[data-job="${jobId}"]`)
  }

  get toast(): string {
    return this.textOf('.toast:popover-open span')
  }

  /** Waits for a toast, and lets it stand as long as the test wants: the pointer is on it. */
  async toasted(text: string): Promise<void> {
    await until(() => {
      this.root.querySelector('.toast')?.dispatchEvent(new PointerEvent('pointerenter'))
      return this.toast.startsWith(text)
    })
  }

  select(...customers: readonly Customer[]): void {
    this.table.selection.set(
      customers.map(({ id }) => id),
      true,
    )
  }

  /** Waits for a button with this text, in what is given or anywhere, and presses it. */
  async press(text: string, within: () => ParentNode | null = () => this.root): Promise<void> {
    const button = await until(() => {
      const all = [...(within()?.querySelectorAll('button') ?? [])]
      return all.find((one) => textOf(one) === text && one.getClientRects().length > 0 && one.ariaDisabled !== 'true')
    })
    button.focus()
    button.click()
    await this.table.updateComplete
  }

  async pressInDialog(text: string): Promise<void> {
    await this.press(text, () => this.dialog)
  }

  async ask(action: string): Promise<HTMLDialogElement> {
    await this.press(action, () => this.root.querySelector('.bulk:not(.job)'))
    return until(() => this.dialog?.querySelector('dl.tally') && this.dialog)
  }

  /** The figures in the dialog: what they are of, and how many. */
  get tally(): Record<string, string> {
    const lines = [...(this.dialog?.querySelectorAll('.tally > div') ?? [])]
    return Object.fromEntries(lines.map((line) => [textOf(line.querySelector('dt')), textOf(line.querySelector('dd'))]))
  }

  type(selector: string, text: string): void {
    const field = this.dialog!.querySelector<HTMLInputElement>(selector)!
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }

  key(key: string, more: KeyboardEventInit = {}): void {
    const target = this.focused ?? this.table
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))
  }

  /** The last job that was begun here, once there is one after `known`. */
  async started(known = 0): Promise<Job> {
    const named = await until(() => this.named('bulk-action-started')[known])
    return named.detail.job as Job
  }

  named(name: string): CustomEvent[] {
    return this.events.filter(({ type }) => type === name)
  }

  /** Waits for the end of a job, on the server and here. */
  async ended({ id }: Job): Promise<Job> {
    const job = await endOf(this.client, id)
    await until(() => this.named('bulk-action-finished').some(({ detail }) => detail.job.id === id))
    return job
  }

  async statusOf({ id }: Customer): Promise<string> {
    return (await this.client.customers.retrieve(id)).status
  }
}

/** Waits until a job has ended on the server. */
export async function endOf(client: Client, id: string): Promise<Job> {
  let job: Job | undefined
  await until(async () => hasEnded((job = await client.jobs.retrieve(id))), 20_000)
  return job!
}

export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A table of the customers that match, with its first row in sight. */
export async function openTable(client: Client, search: string, first: string, more: Partial<CustomerTable> = {}): Promise<BulkPage> {
  const provider = await mount(html`<customer-table .filter=${{ search }}></customer-table>`, client)
  const table = Object.assign(provider.querySelector<CustomerTable>('customer-table')!, more)
  const page = new BulkPage(table, client)
  await shows(table, first)
  await until(() => table.total !== undefined && table.workspace?.session.state.value)
  return page
}

/** A server that works on jobs slowly: it says that it has done so many, until it is stopped or done. All else is the real one. */
export class SlowJobs {
  total = 200
  done = 0
  isDone = false
  #isStopped = false

  /** For a client. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (!/\/v1\/jobs(\/job_\w+(\/cancel)?)?$/.test(pathname)) return fetch(request)
    if (pathname.endsWith('/cancel')) {
      this.#isStopped = true
      return this.#answer(await fetch(request.url.replace(/\/cancel$/, ''), { headers: request.headers }))
    }
    return this.#answer(await fetch(request))
  }

  async #answer(answer: Response): Promise<Response> {
    if (!answer.ok) return answer
    const body = (await answer.json()) as Job | { data: Job[]; nextCursor: string | null }
    const told = 'data' in body ? { ...body, data: body.data.map((job) => this.#tell(job)) } : this.#tell(body)
    return Response.json(told, { status: answer.status })
  }

  #tell(job: Job): Job {
    const progress = { total: this.total, done: this.done, skipped: 0, failed: 0 }
    return this.#isStopped
      ? { ...job, ...progress, status: 'cancelled' }
      : this.isDone
        ? { ...job, ...progress, done: this.total }
        : { ...job, ...progress, status: 'running', finishedAt: null, undoUntil: null }
  }
}
