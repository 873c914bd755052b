import type { Customer } from '@clientele/sdk'
import type { ReactiveController } from 'lit'
import { asItIsNow } from '../../customer-fields/as-it-is-now.ts'
import { fieldText } from '../../customer-fields/customer-fields.strings.ts'
import { nameOf } from '../../customer-fields/labels.ts'
import { merge, type Merge } from '../../customer-fields/merge.ts'
import { checkField, differing, updateOf, valuesOf, type FieldPath, type ProfileValues } from '../../customer-fields/profile-fields.ts'
import { failureLine } from '../../parts/failure-state.ts'
import { failureOf } from '../../workspace/failure.ts'
import type { PanelHost } from '../panel-host.ts'
import { editedPaths } from './profile-form.ts'

/** What somebody is writing about one customer. */
interface Draft {
  /** The customer as it was when it was begun, or as it is after a merge. */
  readonly customer: Customer
  readonly values: ProfileValues
  readonly errors: Partial<Record<FieldPath, string>>
  readonly failure: string | undefined
  readonly isSaving: boolean
  /** Somebody else saved first. */
  readonly merge: Merge | undefined
  readonly picks: Partial<Record<FieldPath, string>>
}

/** Edits the profile of the customer in place. What was typed is kept until it is saved or given up, whatever is shown in the meantime. */
export class ProfileEdit implements ReactiveController {
  readonly #host: PanelHost
  readonly #drafts = new Map<string, Draft>()

  constructor(host: PanelHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#unload)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#unload)
  }

  /** What is being written about the customer in sight. */
  get draft(): Draft | undefined {
    return this.#host.customerId === undefined ? undefined : this.#drafts.get(this.#host.customerId)
  }

  /** Whether anything would be lost. */
  get isTyped(): boolean {
    return isTyped(this.draft)
  }

  begin(): void {
    const { customer } = this.#host
    if (!customer || this.#drafts.has(customer.id)) return
    this.#drafts.set(customer.id, {
      ...{ customer, values: valuesOf(customer), errors: {}, failure: undefined, isSaving: false },
      ...{ merge: undefined, picks: {} },
    })
    this.#host.requestUpdate()
  }

  giveUp(): void {
    if (this.#host.customerId) this.#drafts.delete(this.#host.customerId)
    this.#host.requestUpdate()
  }

  /** A field says what stands in it. What was wrong is checked again with each key, the rest on leaving it. */
  type(path: FieldPath, value: string): void {
    const draft = this.draft
    if (!draft) return
    const values = { ...draft.values, [path]: value }
    const errors = draft.errors[path] === undefined ? draft.errors : { ...draft.errors, [path]: this.#wrong(path, values) }
    this.#update({ values, errors: without(errors) })
  }

  leave(path: FieldPath): void {
    const draft = this.draft
    if (draft) this.#update({ errors: without({ ...draft.errors, [path]: this.#wrong(path, draft.values) }) })
  }

  /** Of two values of a field, one is chosen. */
  pick(path: FieldPath, value: string): void {
    const draft = this.draft
    if (draft) this.#update({ picks: { ...draft.picks, [path]: value } })
  }

  /** The fields that both changed and for which nothing is chosen yet. */
  get toPick(): FieldPath[] {
    const { merge, picks } = this.draft ?? {}
    return (merge?.clashes ?? []).flatMap(({ path }) => (picks?.[path] === undefined ? [path] : []))
  }

  /** Saves; true when it is saved or there was nothing to save. */
  async save(): Promise<boolean> {
    const draft = this.draft
    if (!draft || draft.isSaving || this.toPick.length > 0) return false
    const values = { ...draft.values, ...draft.picks }
    const errors = without(Object.fromEntries(editedPaths.map((path) => [path, this.#wrong(path, values)])))
    this.#update({ values, errors, failure: undefined, merge: undefined, picks: {} })
    if (Object.keys(errors).length > 0) return false
    return this.#send(draft.customer, values)
  }

  async #send(customer: Customer, values: ProfileValues, kept: readonly FieldPath[] = []): Promise<boolean> {
    const host = this.#host
    const changes = updateOf(customer, values)
    const { id } = customer
    if (Object.keys(changes).length > 0) {
      if (!host.tell('before-customer-update', { customerId: id, changes }, true)) return false
      this.#update({ isSaving: true }, id)
      try {
        const saved = await host.workspace!.client.customers.update(id, changes, { ifMatch: customer.version })
        host.workspace?.customers.put([saved])
        host.tell('customer-updated', { customerId: id, changes, customer: saved })
      } catch (error) {
        return this.#failed(id, error)
      }
    }
    this.#drafts.delete(id)
    const names = host.partTexts.formats.list(kept.map((path) => nameOf(path, host.partTexts)))
    host.toast({ text: host.words(kept.length > 0 ? 'edit.savedWith' : 'edit.saved', { name: values.name, fields: names }) })
    host.requestUpdate()
    return true
  }

  async #failed(id: string, error: unknown): Promise<boolean> {
    this.#update({ isSaving: false }, id)
    const { kind, fields } = failureOf(error)
    const draft = this.#drafts.get(id)
    if (!draft) return false
    const now = kind === 'conflict' ? await asItIsNow(this.#host.workspace, id, error) : undefined
    if (now && now.version !== draft.customer.version) return this.#meet(draft, now)
    const known = fields.filter(({ field }) => (editedPaths as readonly string[]).includes(field))
    if (known.length > 0) this.#update({ errors: Object.fromEntries(known.map(({ field, message }) => [field, message])) }, id)
    // What belongs to a field stands there; the rest above.
    if (known.length === 0 || known.length < fields.length) this.#update({ failure: failureLine(this.#host.partTexts, error) }, id)
    return false
  }

  /** Somebody else saved first: what is not in each other's way is put together, the rest is asked. */
  async #meet(draft: Draft, now: Customer): Promise<boolean> {
    const merged = merge(valuesOf(draft.customer), draft.values, valuesOf(now))
    const next = { customer: now, values: merged.values }
    if (merged.clashes.length > 0) {
      this.#update({ ...next, merge: merged }, now.id)
      return false
    }
    this.#update(next, now.id)
    return this.#send(
      now,
      merged.values,
      merged.kept.map(({ path }) => path),
    )
  }

  #wrong(path: FieldPath, values: ProfileValues): string | undefined {
    const key = checkField(path, values)
    return key && fieldText(this.#host.partTexts)(`wrong.${key}`)
  }

  #update(part: Partial<Draft>, id = this.#host.customerId): void {
    const draft = id === undefined ? undefined : this.#drafts.get(id)
    if (!draft) return
    this.#drafts.set(id!, { ...draft, ...part })
    this.#host.requestUpdate()
  }

  readonly #unload = (event: BeforeUnloadEvent): void => {
    if ([...this.#drafts.values()].some(isTyped)) event.preventDefault()
  }
}

const isTyped = (draft: Draft | undefined): boolean => draft !== undefined && differing(valuesOf(draft.customer), draft.values).length > 0

const without = (errors: Partial<Record<FieldPath, string | undefined>>): Partial<Record<FieldPath, string>> =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined))
