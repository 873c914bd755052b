import type { Customer } from '@clientele/sdk'
import type { ReactiveController } from 'lit'
import { addressRule, type AddressRule } from '../customer-fields/address-rules.ts'
import { idOf } from '../customer-fields/field.ts'
import { merge, type Met } from '../customer-fields/merge.ts'
import { addressLines, valuesOf, type AddressLine } from '../customer-fields/profile-fields.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { BillingPart } from './billing-part.ts'
import { billingPaths, billingValuesOf } from './billing-values.ts'
import { CompanySearch } from './company-search.ts'
import { DraftStore, type Draft } from './draft-store.ts'
import { Duplicates } from './duplicates.ts'
import { countryOf, wrongWith, type Checks } from './form-checks.ts'
import type { FormHost } from './form-host.ts'
import { hasOwnAddress, isChanged, pathsOf, pick, without, type AddressOf, type FormPart, type FormState } from './form-state.ts'
import { formOf, formPaths, userPaths, userValuesOf, type FirstSignIn, type FormPath, type FormValues } from './form-values.ts'
import { PartnerOptions } from './partner-options.ts'
import { saveForm } from './save-form.ts'
import { shownPaths } from './shown-paths.ts'
import { UserPart } from './user-part.ts'

/** Stands before the ids of the controls. */
export const prefix = 'form'

const draftPauseMs = 250

/** The form of a new customer, or of one there is: what stands in it, what is wrong with it, and where it is kept until it is saved. */
export class CustomerForm implements ReactiveController {
  readonly host: FormHost
  readonly companies: CompanySearch
  readonly duplicates: Duplicates
  readonly partners: PartnerOptions
  readonly billing: BillingPart
  readonly user: UserPart
  #state: FormState | undefined
  #drafts: DraftStore | undefined
  /** What was brought back, until all it is about is there. */
  #draft: Draft | undefined
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
    // After the form itself: they are for the customer that it has.
    this.billing = new BillingPart(this)
    this.user = new UserPart(this)
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
    return state !== undefined && (isChanged(state, formPaths) || state.merge !== undefined || this.#waiting.length > 0)
  }

  /** The fields that both changed and for which nothing is chosen yet. */
  get toPick(): FormPath[] {
    const { merge: merged, picks } = this.#state ?? {}
    return (merged?.clashes ?? []).flatMap(({ path }) => (picks?.[path] === undefined ? [path] : []))
  }

  /** The fields in sight, in their order. */
  get shownPaths(): FormPath[] {
    return shownPaths(this, this.#state!)
  }

  /** The lines of an address, as the country wants them; what stands in one that it does not want is not hidden. */
  linesOf(of: AddressOf, country: string): `${AddressOf}.${AddressLine}`[] {
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
    this.#takeParts()
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
    return this.#phone?.readPhone(values[path], countryOf(path, values))
  }

  /** Of two values of a field, one is chosen. */
  pick(path: FormPath, value: string): void {
    if (this.#state) this.update({ picks: { ...this.#state.picks, [path]: value } })
  }

  /** What is wrong with the fields in sight. */
  errorsOf(values: FormValues): FormState['errors'] {
    return this.#checked(this.#state!, values, () => true)
  }

  async save(): Promise<void> {
    await saveForm(this)
  }

  /** A part is another now, with these values, because somebody else saved first or because it has only come: what both wrote is put together. */
  take(part: FormPart, theirs: Partial<FormValues>): Met<FormPath> {
    const state = this.#state!
    const { values: merged, ...met } = merge<FormPath>(state.initial, state.values, theirs as FormValues, pathsOf(theirs))
    const values = { ...state.values, ...merged }
    const clashes = [...(state.merge?.clashes ?? []), ...met.clashes]
    this.update({
      ...part,
      ...{ initial: { ...state.initial, ...theirs }, values },
      merge: clashes.length > 0 ? { clashes, kept: [...(state.merge?.kept ?? []), ...met.kept] } : undefined,
      hasOwnAddress: state.hasOwnAddress || hasOwnAddress(values, 'contact'),
      hasBillingAddress: state.hasBillingAddress || hasOwnAddress(values, 'billing'),
    })
    return met
  }

  /** A part was saved: what stands in its fields is what the server has. */
  saved(part: FormPart, now: Partial<FormValues>): void {
    const { initial, values } = this.#state!
    this.update({ ...part, initial: { ...initial, ...now }, values: { ...values, ...now } })
  }

  /** Whether any of these fields is another than it was. */
  isChanged(paths: readonly FormPath[]): boolean {
    return this.#state !== undefined && isChanged(this.#state, paths)
  }

  update(part: Partial<FormState>): void {
    if (!this.#state) return
    this.#state = { ...this.#state, ...part }
    this.#keepSoon()
    this.host.requestUpdate()
  }

  /** All that is there was saved. What was brought back for a part that has not come stays for the next time. */
  done(): void {
    if (this.#waiting.length > 0) this.end()
    else this.discard()
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
    this.#draft = undefined
    this.user.end()
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
        ...{ customer, billing: undefined, user: undefined },
        initial,
        values: initial,
        errors: {},
        failure: undefined,
        isSaving: false,
        signIn: 'invitation',
        isPasswordShown: false,
      },
      ...{
        hasOwnAddress: hasOwnAddress(initial, 'contact'),
        hasBillingAddress: false,
        draftedAt: undefined,
        isTried: false,
        merge: undefined,
        picks: {},
      },
    }
    this.#bringBack()
    this.focusFirst()
  }

  /** What was typed before and not saved stands there again; what somebody else saved meanwhile is put together with it. */
  #bringBack(): void {
    const draft = this.#drafts?.read()
    if (!draft) return
    this.#draft = draft
    this.user.choose(draft.user?.id)
    this.#state = { ...this.#state!, signIn: draft.signIn, draftedAt: draft.at }
    const { customer, initial } = this.#state
    this.#arrive({}, customer ? valuesOf(customer) : initial, draft.before?.values)
    this.duplicates.typed(this.#state.values, customer && initial)
  }

  /** What the form is about beside the customer comes by itself, and is shown as it is now unless something was typed. */
  #takeParts(): void {
    const state = this.#state
    if (!state || state.isSaving) return
    const billing = this.billing.value
    if (billing && !state.billing) this.#arrive({ billing }, billingValuesOf(billing), this.#draft?.billing)
    else if (billing && billing.version > state.billing!.version && !this.isChanged(billingPaths))
      this.take({ billing }, billingValuesOf(billing))
    const user = this.user.value
    if (user && !state.user) {
      // What was typed of somebody who is not there any more is not for somebody else.
      if (this.#draft?.user && this.#draft.user.id !== user.id) this.#draft = without(this.#draft, userPaths)
      this.#arrive({ user }, userValuesOf(user), this.#draft?.user?.values)
    } else if (user && !this.isChanged(userPaths) && (user.id !== state.user!.id || user.version > state.user!.version))
      this.saved({ user }, userValuesOf(user))
  }

  /** A part is there for the first time: what a draft has of it is typed again, over what stood there when it was written. */
  #arrive(part: FormPart, now: Partial<FormValues>, drafted: Partial<FormValues> | undefined): void {
    const state = this.#state!
    const paths = pathsOf(now)
    const was = { ...now, ...drafted }
    const typed = this.#draft ? pick(this.#draft.values, paths) : {}
    this.#state = { ...state, initial: { ...state.initial, ...was }, values: { ...state.values, ...was, ...typed } }
    if (this.#draft) this.#draft = without(this.#draft, paths)
    this.take(part, now)
  }

  /** The fields of a draft that have not come yet. */
  get #waiting(): FormPath[] {
    return this.#draft ? pathsOf(this.#draft.values) : []
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
    const { values, initial, signIn, customer, billing, user } = state
    const changed = pick(
      values,
      formPaths.filter((path) => values[path] !== initial[path]),
    )
    this.#drafts.write({
      ...{ at: new Date().toISOString(), values: { ...this.#draft?.values, ...changed }, signIn },
      before: customer && { values: valuesOf(customer) },
      billing: billing ? billingValuesOf(billing) : this.#draft?.billing,
      user: user ? { id: user.id, values: userValuesOf(user) } : this.#draft?.user,
    })
  }
}
