import type { Customer, Job, JobCreate } from '@clientele/sdk'
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { failureLine } from '../../parts/failure-state.ts'
import { Modal } from '../../parts/modal.ts'
import { OnceCall } from '../../workspace/once-call.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { SelectionScope } from '../selection.ts'
import type { TableHost } from '../table-part.ts'
import { bulkActions, statusesFor, type BulkAction } from './bulk-action.ts'
import { bulkTexts } from './bulk.strings.ts'
import { changingOf, figuresOfAll, figuresOfSome, type Figures } from './figures.ts'
import { PartnerPicker } from './partner-picker.ts'
import { questionDialog } from './question-dialog.ts'

/** What is being asked. */
export interface Asked {
  readonly action: BulkAction
  readonly scope: SelectionScope
  /** Undefined while they are counted. */
  readonly figures: Figures | undefined
  /** For customers chosen one by one: those that the job is about. */
  readonly ids: readonly string[]
  readonly reason: string
  readonly typed: string
  readonly isWrong: boolean
  readonly isWorking: boolean
  /** Why it could not be counted or begun, in words. */
  readonly failure: string | undefined
}

/** What one job takes by name. */
export const mostByName = 10_000
/** Of so many that are not known here the status is asked for; the server looks at the others when it runs. */
const mostAskedFor = 100

/** Asks once, with true figures, before something is done to many customers, and begins it. */
export class BulkQuestion implements ReactiveController {
  readonly partners: PartnerPicker
  readonly #host: TableHost
  readonly #modal: Modal
  readonly #begun: (job: Job, action: BulkAction) => void
  #asked: Asked | undefined
  #counting: AbortController | undefined
  #once = new OnceCall()

  constructor(host: TableHost, begun: (job: Job, action: BulkAction) => void) {
    this.#host = host
    this.#begun = begun
    host.addController(this)
    this.partners = new PartnerPicker(host, () => void this.#count())
    this.#modal = new Modal(host, 'bulk-question', {
      mayClose: () => this.#asked?.isWorking !== true,
      closed: () => this.#counting?.abort(),
    })
  }

  hostDisconnected(): void {
    this.#counting?.abort()
  }

  async ask(action: BulkAction, scope: SelectionScope): Promise<void> {
    this.#asked = {
      ...{ action, scope, figures: undefined, ids: [] },
      ...{ reason: '', typed: '', isWrong: false, isWorking: false, failure: this.#tooMany(scope) },
    }
    this.#once = new OnceCall()
    this.partners.reset(action === 'move')
    void this.#count()
    await this.#modal.open()
  }

  render(): TemplateResult {
    const asked = this.#modal.isOpen ? this.#asked : undefined
    return html`<dialog
      id="bulk-question"
      class="dialog"
      aria-labelledby="bulk-question-title"
      aria-describedby="bulk-question-text"
      @cancel=${this.#modal.cancelled}
    >
      ${
        asked
          ? questionDialog(this.#host.partTexts, asked, this.partners, {
              reason: (reason) => this.#update({ reason }),
              type: (typed) => this.#update({ typed, isWrong: false }),
              submit: () => void this.#submit(),
              leave: this.#modal.leave,
              count: () => void this.#count(),
            })
          : nothing
      }
    </dialog>`
  }

  #tooMany(scope: SelectionScope): string | undefined {
    const named = scope.kind === 'some' ? scope.ids : scope.except
    return named.length > mostByName ? this.#host.partTexts.text(bulkTexts, 'tooMany', { n: mostByName }) : undefined
  }

  /** What it will do, by what is so now. */
  async #count(): Promise<void> {
    const asked = this.#asked
    const { workspace } = this.#host
    if (!asked || !workspace || this.#tooMany(asked.scope)) return
    this.#counting?.abort()
    const { signal } = (this.#counting = new AbortController())
    this.#update({ figures: undefined, failure: undefined })
    try {
      const counted = await countOf(workspace, asked, this.partners.chosen?.id, signal)
      if (!signal.aborted) this.#update(counted)
    } catch (error) {
      if (!signal.aborted) this.#update({ failure: failureLine(this.#host.partTexts, error) })
    }
  }

  async #submit(): Promise<void> {
    const asked = this.#asked
    const { workspace, partTexts: texts } = this.#host
    if (!asked || !workspace || asked.isWorking || !asked.figures || changingOf(asked.figures) === 0) return
    const { action, scope } = asked
    const n = changingOf(asked.figures)
    if (action === 'move' && !this.partners.chosen) return this.partners.demand(texts.text(bulkTexts, 'choosePartner'))
    if (action === 'delete' && !isNumber(asked.typed, n)) {
      this.#update({ isWrong: true })
      await this.#host.updateComplete
      this.#modal.element?.querySelector<HTMLElement>('#bulk-typed')?.focus()
      return
    }
    const body = jobFor(asked, this.partners.chosen?.id)
    if (!this.#host.tell('before-bulk-action', { action, scope, count: n, reason: body.reason }, true)) return this.#modal.close()
    this.#update({ isWorking: true, failure: undefined })
    try {
      const job = await this.#once.make(body, (idempotencyKey) => workspace.client.jobs.create(body, { idempotencyKey }))
      this.#modal.close()
      this.#begun(job, action)
    } catch (error) {
      this.#update({ isWorking: false, failure: failureLine(texts, error) })
    }
  }

  #update(part: Partial<Asked>): void {
    if (!this.#asked) return
    this.#asked = { ...this.#asked, ...part }
    this.#host.requestUpdate()
  }
}

type Counted = Pick<Asked, 'figures' | 'ids'>

async function countOf(
  workspace: Workspace,
  { action, scope }: Asked,
  partnerId: string | undefined,
  signal: AbortSignal,
): Promise<Counted> {
  const { customers, client } = workspace
  const named = scope.kind === 'some' ? scope.ids : scope.except
  await learn(workspace, named, signal)
  const known = (id: string) => customers.get(id)
  if (scope.kind === 'some') {
    const may = (customer: Customer) =>
      bulkActions[action].needs.every((permission) => permission === 'partners:read' || workspace.may(permission, customer))
    return figuresOfSome(action, { ids: scope.ids, known, may, partnerId })
  }
  const { filter } = scope
  const except = scope.except.map(known).filter((customer) => customer !== undefined)
  const isThere = partnerId !== undefined && (filter.partner?.includes(partnerId) ?? true)
  const [all, there] = await Promise.all([
    client.customers.summary(filter, { signal }),
    isThere ? client.customers.summary({ ...filter, partner: [partnerId] }, { signal }) : undefined,
  ])
  const thereAlready = (there?.customers ?? 0) - except.filter(({ partner }) => partner.id === partnerId).length
  return { figures: figuresOfAll(action, { byStatus: all.byStatus, except, there: Math.max(0, thereAlready) }), ids: [] }
}

/** Asks for those that are not known here, if they are few. */
async function learn({ client, customers }: Workspace, ids: readonly string[], signal: AbortSignal): Promise<void> {
  const strange = ids.filter((id) => !customers.get(id))
  if (strange.length > mostAskedFor) return
  const answers = await Promise.allSettled(strange.map((id) => client.customers.retrieve(id, { signal })))
  customers.put(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])))
}

/** The job that does what was asked, to those to whom it does something. */
function jobFor({ action, scope, ids, reason }: Asked, partnerId: string | undefined): JobCreate {
  const common = {
    action: bulkActions[action].job,
    ...(reason.trim() && { reason: reason.trim() }),
    ...(action === 'move' && { partnerId }),
  }
  if (scope.kind === 'some') return { ...common, customers: [...ids] }
  const asked = scope.filter.status
  const status = statusesFor(action).filter((one) => (asked ? asked.includes(one) : one !== 'deleted'))
  return { ...common, filter: { ...scope.filter, status }, ...(scope.except.length > 0 && { except: [...scope.except] }) }
}

/** Whether somebody typed this number, however they group its digits. */
function isNumber(typed: string, n: number): boolean {
  // Digits of other scripts stand in blocks of ten that begin with their zero.
  const digits = [...typed.normalize('NFKC')].filter((sign) => /\p{Nd}/u.test(sign)).map(digitOf)
  return digits.join('') === String(n)
}

function digitOf(sign: string): number {
  const code = sign.codePointAt(0)!
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}
