import type { Customer } from '@clientele/sdk'
import type { ReactiveController } from 'lit'
import { addressRule, type AddressRule } from '../customer-fields/address-rules.ts'
import { idOf } from '../customer-fields/field.ts'

import { merge, type Merge } from '../customer-fields/merge.ts'
import { addressLines, said, valuesOf, type FieldPath } from '../customer-fields/profile-fields.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { CompanySearch } from './company-search.ts'
import { DraftStore } from './draft-store.ts'
import { Duplicates } from './duplicates.ts'
import { wrongWith, type Checks } from './form-checks.ts'
import type { FormHost } from './form-host.ts'
import { adminPaths, formOf, formPaths, type FirstSignIn, type FormPath, type FormValues } from './form-values.ts'
import { PartnerOptions } from './partner-options.ts'
import { saveForm } from './save-form.ts'

/** Stands before the ids of the controls. */
export const prefix = 'form'

/** What is being written. */
export interface FormState {
  /** The customer as it was when this was begun, or as it is after a merge; undefined for a new one. */
  readonly customer: Customer | undefined
  /** What stood in the fields at first. */
  readonly initial: FormValues
  readonly values: FormValues
  readonly errors: Partial<Record<FormPath, string>>
  readonly failure: string | undefined
  readonly isSaving: boolean
  readonly signIn: FirstSignIn
  readonly isPasswordShown: boolean
  /** The contact has an address of its own. */
  readonly hasOwnAddress: boolean
  /** When what was brought back had been typed. */
  readonly draftedAt: string | undefined
  /** It was sent once: how many fields are wrong is told above. */
  readonly isTried: boolean
  /** Somebody else saved first. */
  readonly merge: Merge | undefined
  readonly picks: Partial<Record<FieldPath, string>>
}

const draftPauseMs = 250

/** The form of a new customer, or of one there is: what stands in it, what is wrong with it, and where it is kept until it is saved. */
export class CustomerForm implements ReactiveController {
  readonly host: FormHost
  readonly companies: CompanySearch
  readonly duplicates: Duplicates
  readonly partners: PartnerOptions
  #state: FormState | undefined
  #drafts: DraftStore | undefined
  #draftTimer: ReturnType<typeof setTimeout> | undefined
  #phone: typeof import('./phone.ts') | undefined
  readonly #phoneCame: Promise<void>
  #focusNext: string | undefined
  readonly #loaded: WatchResource<Customer>
  readonly #rules = new Map<string, AddressRule>()

  constructor(host: FormHost) {
    this.host = host
    this.companies = new CompanySearch(this)
    this.duplicates = new Duplicates(host)
    this.partners = new PartnerOptions(host)
    this.#loaded = new WatchResource(host, () =>
      host.open && host.workspace && host.customerId !== undefined ? customerResource(host.workspace, host.customerId) : undefined,
    )
    host.addController(this)
    // What is wrong with a phone number can be told a moment later.
    this.#phoneCame = import('./phone.ts').then(
      (phone) => {
        this.#phone = phone
        host.requestUpdate()
      },
      () => {},
    )
  }

  get state(): FormState | undefined {
    return this.#state
  }

  get loading(): WatchResource<Customer> {
    return this.#loaded
  }

  /** What is known of phone numbers, once it has come. */
  get phone(): typeof import('./phone.ts') | undefined {
    return this.#phone
  }

  /** Whether one may do what this form is for; undefined while that is not known. */
  get isAllowed(): boolean | undefined {
    const { workspace, customerId } = this.host
    if (!workspace?.session.state.value) return undefined
    if (customerId === undefined) return workspace.may('customers:create')
    const customer = this.#loaded.value
    return customer && workspace.may('customers:write', customer) && customer.status !== 'deleted'
  }

  /** Whether a first admin is made here. */
  get admin(): FirstSignIn | undefined {
    return this.host.customerId === undefined && this.host.workspace?.may('users:write') ? this.#state?.signIn : undefined
  }

  /** Whether anything would be lost. */
  get isTyped(): boolean {
    const state = this.#state
    return (
      state !== undefined &&
      (formPaths.some((path) => said(path, state.values[path]) !== said(path, state.initial[path])) || state.merge !== undefined)
    )
  }

  /** The fields that both changed and for which nothing is chosen yet. */
  get toPick(): FieldPath[] {
    const { merge: merged, picks } = this.#state ?? {}
    return (merged?.clashes ?? []).flatMap(({ path }) => (picks?.[path] === undefined ? [path] : []))
  }

  /** The fields in sight, in their order. */
  get shownPaths(): FormPath[] {
    const { values, hasOwnAddress } = this.#state!
    return [
      ...(['name', 'type', 'organisationNumber', 'email', 'phone', 'website', 'description', 'country'] as const),
      ...this.linesOf('address', values.country),
      ...(['contact.name', 'contact.email', 'contact.phone'] as const),
      ...(hasOwnAddress
        ? (['contact.country', ...this.linesOf('contact.address', values['contact.country'] || values.country)] as const)
        : []),
      ...(this.admin ? adminPaths.filter((path) => path !== 'admin.password' || this.admin === 'password') : []),
      ...(['language', 'currency', 'partnerId'] as const),
    ]
  }

  /** The lines of an address, as the country wants them; what stands in one that it does not want is not hidden. */
  linesOf(of: 'address' | 'contact.address', country: string): FieldPath[] {
    const { lines } = this.ruleOf(country)
    const others = addressLines.filter((line) => !lines.includes(line) && this.#state?.values[`${of}.${line}`])
    return [...lines, ...others].map((line) => `${of}.${line}` as const)
  }

  ruleOf(country: string): AddressRule {
    const { locale } = this.host.partTexts
    const key = `${country} ${locale}`
    const rule = this.#rules.get(key) ?? addressRule(country, locale)
    this.#rules.set(key, rule)
    return rule
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#keep)
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#keep)
    this.end()
  }

  hostUpdate(): void {
    if (this.host.open && !this.#state && this.isAllowed) this.#begin()
  }

  hostUpdated(): void {
    const next = this.#focusNext === undefined ? null : this.host.shadowRoot?.querySelector<HTMLElement>(this.#focusNext)
    if (!next || !this.host.shadowRoot?.querySelector('dialog[open]')) return
    this.#focusNext = undefined
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }

  /** Gives the focus to what will be there once it is drawn. */
  focus(selector: string): void {
    this.#focusNext = selector
    this.host.requestUpdate()
  }

  /** To where one begins: a new company is looked up, anything else begins with its name. */
  focusFirst(): void {
    if (this.companies.isOffered && this.#state?.draftedAt === undefined) this.focus('#form-company-search')
    else this.focusField('name')
  }

  focusField(path: string): void {
    this.focus(`#${idOf(prefix, path)}`)
  }

  /** A field says what stands in it. What was wrong is checked again with each key, the rest on leaving it. */
  type(path: FormPath, value: string): void {
    const state = this.#state
    if (!state) return
    const values = { ...state.values, [path]: value }
    this.update({ values, errors: this.#checked(state, values, (other) => state.errors[other] !== undefined) })
    this.duplicates.typed(values, state.customer && state.initial)
  }

  /** Several fields at once have other values now. */
  fill(given: Partial<FormValues>): void {
    const state = this.#state
    if (!state) return
    const values = { ...state.values, ...given }
    this.update({ values, errors: this.#checked(state, values, (other) => state.errors[other] !== undefined) })
    this.duplicates.typed(values, state.customer && state.initial)
    if (!given.phone) return
    // As one reads it, once it is known how that is; unless somebody typed meanwhile.
    void this.#phoneCame.then(() => this.#state?.values.phone === given.phone && this.leave('phone'))
  }

  /** Somebody leaves a field: what stands there is checked, and a phone number is written as one reads it. */
  leave(path: FormPath): void {
    const state = this.#state
    if (!state || state.isSaving) return
    const read = path.endsWith('phone') && state.values[path].trim() ? this.readPhone(path, state.values) : undefined
    const values = read && 'shown' in read ? { ...state.values, [path]: read.shown } : state.values
    this.update({ values, errors: this.#checked(state, values, (other) => other === path || state.errors[other] !== undefined) })
  }

  readPhone(path: FormPath, values: FormValues): ReturnType<typeof import('./phone.ts').readPhone> | undefined {
    const country = (path.startsWith('contact.') && values['contact.country']) || values.country
    return this.#phone?.readPhone(values[path], country)
  }

  /** Of two values of a field, one is chosen. */
  pick(path: FieldPath, value: string): void {
    if (this.#state) this.update({ picks: { ...this.#state.picks, [path]: value } })
  }

  /** What is wrong with the fields in sight. */
  errorsOf(values: FormValues): FormState['errors'] {
    return this.#checked(this.#state!, values, () => true)
  }

  async save(): Promise<void> {
    await saveForm(this)
  }

  /** Somebody else saved first: what both wrote is put together. */
  meet(now: Customer): Merge {
    const state = this.#state!
    const merged = merge(state.initial, state.values, valuesOf(now))
    const values = { ...state.values, ...merged.values }
    this.update({
      customer: now,
      initial: { ...state.initial, ...valuesOf(now) },
      values,
      merge: merged.clashes.length > 0 ? merged : undefined,
    })
    return merged
  }

  update(part: Partial<FormState>): void {
    if (!this.#state) return
    this.#state = { ...this.#state, ...part }
    this.#keepSoon()
    this.host.requestUpdate()
  }

  /** Over: nothing of it is wanted any more. */
  discard(): void {
    this.#drafts?.clear()
    this.#state = undefined
    this.end()
  }

  /** Begins anew, with nothing of what was brought back. */
  startAnew(): void {
    this.discard()
    this.host.requestUpdate()
  }

  /** The form is out of sight; what was typed is kept for the next time. */
  end(): void {
    if (this.#state) this.#keep()
    clearTimeout(this.#draftTimer)
    this.#state = undefined
    this.#drafts = undefined
    this.companies.end()
    this.duplicates.clear()
    this.partners.clear()
  }

  #begin(): void {
    const { workspace, customerId } = this.host
    const { person, partner } = workspace!.session.state.value!
    const customer = customerId === undefined ? undefined : this.#loaded.value
    if (customerId !== undefined && !customer) return
    const initial = customer ? formOf(valuesOf(customer)) : formOf()
    this.#drafts = new DraftStore(partner.id, person?.id ?? 'key', customerId)
    this.#state = {
      ...{
        customer,
        initial,
        values: initial,
        errors: {},
        failure: undefined,
        isSaving: false,
        signIn: 'invitation',
        isPasswordShown: false,
      },
      ...{ hasOwnAddress: hasOwnAddress(initial), draftedAt: undefined, isTried: false, merge: undefined, picks: {} },
    }
    this.#bringBack()
    this.focusFirst()
  }

  /** What was typed before and not saved stands there again; what somebody else saved meanwhile is put together with it. */
  #bringBack(): void {
    const draft = this.#drafts?.read()
    const state = this.#state!
    if (!draft) return
    const mine = { ...state.initial, ...draft.values }
    this.#state = { ...state, values: mine, signIn: draft.signIn, draftedAt: draft.at, hasOwnAddress: hasOwnAddress(mine) }
    if (state.customer && draft.before && draft.before.version !== state.customer.version) {
      const was = { ...state.initial, ...draft.before.values }
      const merged = merge(was, { ...was, ...draft.values }, valuesOf(state.customer))
      this.#state = { ...this.#state, values: { ...mine, ...merged.values }, merge: merged.clashes.length > 0 ? merged : undefined }
    }
    this.duplicates.typed(this.#state.values, state.customer && state.initial)
  }

  #checked(state: FormState, values: FormValues, isMeant: (path: FormPath) => boolean): FormState['errors'] {
    const { admin } = this
    const checks: Checks = {
      ...{ texts: this.host.partTexts, before: state.customer && state.initial, admin },
      ...{ ruleOf: (country) => this.ruleOf(country), readPhone: this.#phone?.readPhone },
    }
    const found = this.shownPaths.filter(isMeant).flatMap((path) => {
      const wrong = wrongWith(path, values, checks)
      return wrong === undefined ? [] : [[path, wrong] as const]
    })
    return Object.fromEntries(found)
  }

  #keepSoon(): void {
    clearTimeout(this.#draftTimer)
    this.#draftTimer = setTimeout(this.#keep, draftPauseMs)
  }

  readonly #keep = (): void => {
    clearTimeout(this.#draftTimer)
    const state = this.#state
    if (!state || !this.#drafts) return
    if (!this.isTyped) return this.#drafts.clear()
    const { values, initial, signIn, customer } = state
    const changed = formPaths.filter((path) => values[path] !== initial[path]).map((path) => [path, values[path]] as const)
    this.#drafts.write({
      ...{ at: new Date().toISOString(), values: Object.fromEntries(changed), signIn },
      before: customer && { version: customer.version, values: valuesOf(customer) },
    })
  }
}

const hasOwnAddress = (values: FormValues): boolean =>
  values['contact.country'] !== '' || addressLines.some((line) => values[`contact.address.${line}`] !== '')
