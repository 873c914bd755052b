import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { dialogs } from '../look/dialogs.ts'
import { fields } from '../look/fields.ts'
import { questions } from '../look/question.ts'
import { failureLine } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import { addStyles } from '../parts/later.ts'
import { Modal } from '../parts/modal.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { failureOf } from '../workspace/failure.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { changeStatus, wayBack } from './change-status.ts'
import { statusTexts } from './customer-status.strings.ts'
import { isPossible, targetOf, type StatusAction } from './status-action.ts'
import { statusDialog, type StatusQuestion } from './status-dialog.ts'

/** What an element has to have to change the status of customers: a panel, a table. */
export interface StatusHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  /** Only while it is drawn. */
  readonly partTexts: Texts
  toast(content: ToastContent): void
}

/**
 * Changes where an account is in its life, the same way wherever it is begun: what has to be asked is asked, with true figures;
 * events before and after; what somebody else did in the meantime in words; a way back where there is one.
 *
 * An element makes one, renders it in its root, and calls `ask`.
 */
export class StatusFlow {
  readonly #host: StatusHost
  readonly #modal: Modal
  #question: StatusQuestion | undefined
  #answer: ((customer: Customer | undefined) => void) | undefined

  constructor(host: StatusHost) {
    this.#host = host
    this.#modal = new Modal(host, 'customer-status', {
      mayClose: () => this.#question?.isWorking !== true,
      closed: () => this.#settle(undefined),
    })
  }

  /** Asks if need be, and does it. The customer as it is then; undefined when nothing was changed. */
  async ask(action: StatusAction, customer: Customer): Promise<Customer | undefined> {
    if (!isPossible(action, customer)) return undefined
    addStyles(this.#host, [fields, dialogs, questions])
    if (action === 'reactivate' || action === 'restore') return this.#doAtOnce(action, customer)
    this.#settle(undefined)
    const answer = new Promise<Customer | undefined>((resolve) => (this.#answer = resolve))
    this.#question = {
      ...{ action, customer, restorableUntil: this.#restorableUntil() },
      ...{ typed: '', isWrong: false, forOverdue: false, isWorking: false, failure: undefined, changed: undefined },
    }
    void this.#makeTrue(customer)
    await this.#modal.open()
    return answer
  }

  render(): TemplateResult {
    const question = this.#modal.isOpen ? this.#question : undefined
    return html`<dialog
      id="customer-status"
      class="dialog question"
      aria-labelledby="status-title"
      aria-describedby="status-text"
      @cancel=${this.#modal.cancelled}
    >
      ${
        question
          ? statusDialog(this.#host.partTexts, question, {
              type: (typed) => this.#update({ typed, isWrong: question.isWrong && !isName(typed, question.customer) }),
              choose: (forOverdue) => this.#update({ forOverdue }),
              submit: () => void this.#submit(),
              leave: this.#modal.leave,
            })
          : nothing
      }
    </dialog>`
  }

  /** The figures that are asked about are those of now. */
  async #makeTrue({ id, version }: Customer): Promise<void> {
    const fresh = await this.#host.workspace?.client.customers.retrieve(id).catch(() => undefined)
    if (!fresh || this.#question?.customer.id !== id || this.#question.isWorking) return
    this.#host.workspace?.customers.put([fresh])
    if (fresh.version === version || isPossible(this.#question.action, fresh)) this.#update({ customer: fresh })
    else this.#update({ customer: fresh, changed: 'over' })
  }

  async #submit(): Promise<void> {
    const question = this.#question
    if (!question || question.isWorking) return
    const { action, customer } = question
    if (action === 'delete' && !isName(question.typed, customer)) {
      this.#update({ isWrong: true })
      await this.#host.updateComplete
      this.#modal.element?.querySelector<HTMLElement>('#typed-name')?.focus()
      return
    }
    if (!this.#before(action, customer)) return this.#modal.close()
    this.#update({ isWorking: true, failure: undefined })
    try {
      const after = await changeStatus(this.#host.workspace!.client, action, customer, question.forOverdue)
      this.#after(action, customer, after)
      this.#settle(after)
      this.#modal.close()
    } catch (error) {
      await this.#failed(question, error)
    }
  }

  /** What somebody else did is told with what is so now; anything else in the words of the failure. */
  async #failed({ action, customer }: StatusQuestion, error: unknown): Promise<void> {
    const now = failureOf(error).kind === 'conflict' ? await this.#asItIsNow(customer, error) : undefined
    if (!now) return this.#update({ isWorking: false, failure: failureLine(this.#host.partTexts, error) })
    this.#update({ isWorking: false, customer: now, changed: isPossible(action, now) ? 'still' : 'over' })
    if (!isPossible(action, now)) await this.#host.updateComplete.then(() => this.#modal.element?.querySelector('button')?.focus())
  }

  async #asItIsNow({ id }: Customer, error: unknown): Promise<Customer | undefined> {
    const { customers, client } = this.#host.workspace!
    const told = error instanceof Error && 'current' in error ? (error.current as Customer | undefined) : undefined
    const now = told ?? (await client.customers.retrieve(id).catch(() => undefined))
    if (now) customers.put([now])
    return now
  }

  /** What needs no question, and what leads back: to what it was before. */
  async #doAtOnce(action: StatusAction, customer: Customer, before?: Customer): Promise<Customer | undefined> {
    if (!this.#before(action, customer)) return undefined
    const host = this.#host
    try {
      const after = await changeStatus(host.workspace!.client, action, customer, before?.suspendedFor === 'overdue')
      this.#after(action, customer, after, before !== undefined)
      return after
    } catch (error) {
      if (failureOf(error).kind === 'conflict') await this.#asItIsNow(customer, error)
      host.toast({ text: failureLine(host.partTexts, error), stays: true })
      return undefined
    }
  }

  #before(action: StatusAction, customer: Customer): boolean {
    const name = { delete: 'before-customer-delete', restore: 'before-customer-restore' }[action as string] ?? 'before-status-change'
    return this.#tell(name, detailOf(action, customer), true)
  }

  #after(action: StatusAction, before: Customer, after: Customer, isUndo = false): void {
    const host = this.#host
    const texts = host.partTexts
    host.workspace?.customers.put([after])
    const name = { delete: 'customer-deleted', restore: 'customer-restored' }[action as string] ?? 'status-changed'
    this.#tell(name, { ...detailOf(action, before), customer: after })
    const values = { name: after.name, status: word(texts, 'status', after.status).toLocaleLowerCase(texts.locale) }
    if (isUndo) return host.toast({ text: texts.text(statusTexts, 'undone', values) })
    const back = wayBack(action, before)
    host.toast({
      text: texts.text(statusTexts, `done.${action}`, { ...values, date: after.purgeAt ? texts.formats.date(after.purgeAt) : '' }),
      action: back && { label: texts.text(statusTexts, 'undo'), run: () => void this.#doAtOnce(back, after, before) },
    })
  }

  #tell(name: string, detail: object, cancelable = false): boolean {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
  }

  /** Until when a customer that is deleted now can be restored. */
  #restorableUntil(): string | undefined {
    const days = this.#host.workspace?.session.state.value?.restorableDays
    return days === undefined ? undefined : new Date(Date.now() + days * 86_400_000).toISOString()
  }

  #update(part: Partial<StatusQuestion>): void {
    if (!this.#question) return
    this.#question = { ...this.#question, ...part }
    this.#host.requestUpdate()
  }

  #settle(customer: Customer | undefined): void {
    const answer = this.#answer
    this.#answer = undefined
    answer?.(customer)
  }
}

const detailOf = (action: StatusAction, { id, status }: Customer): object =>
  action === 'delete' || action === 'restore' ? { customerId: id } : { customerId: id, from: status, to: targetOf[action] }

/** Whether somebody typed the name: spaces at the ends and how a letter is composed do not count. */
const isName = (typed: string, { name }: Customer): boolean => plain(typed) === plain(name)
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
