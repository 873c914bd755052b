import type { Billing, Customer } from '@clientele/sdk'
import { updateOf, valuesOf } from '../customer-fields/profile-fields.ts'
import { failureOf } from '../workspace/failure.ts'
import { billingUpdateOf, billingValuesOf } from './billing-values.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import type { FormPart } from './form-state.ts'
import { userValuesOf, type FormPath, type FormValues } from './form-values.ts'
import { keptValues } from './kept-values.ts'
import { failed, type Part } from './save-failed.ts'
import { nameIn } from './titles.ts'

/**
 * Saves each part that was changed, one after the other, and says what is to be told of it; nothing where not all of it is saved. What one that
 * fails leaves behind is still typed, and what was saved before it is not sent twice.
 */
export async function saveChanges(form: CustomerForm): Promise<string | undefined> {
  const done: Done = { kept: [], saved: [], link: undefined }
  for (const part of ['profile', 'billing', 'user'] as const) {
    // The dialog was closed meanwhile.
    if (!form.state?.isSaving) return undefined
    const isSaved = await save[part](form, done).catch((error: unknown) => failed(form, error, part, done.saved))
    if (!isSaved) return undefined
  }
  return toldOf(form, done)
}

/** What has become of a save so far. */
interface Done {
  /** What somebody else changed and is kept. */
  readonly kept: FormPath[]
  readonly saved: Part[]
  /** Where a link was sent to that confirms an address, and which one signs in until then. */
  link: { readonly email: string; readonly old: string } | undefined
}

/** Saves a part if it was changed. Says whether to go on: not where something is to be chosen first, or a host held it back. */
const save: Record<Part, (form: CustomerForm, done: Done) => Promise<boolean>> = {
  async profile(form, done) {
    const { host } = form
    const customer = form.state!.customer!
    const changes = updateOf(customer, keptValues(form, form.state!.values))
    if (Object.keys(changes).length === 0) return true
    if (!host.tell('before-customer-update', { customerId: customer.id, changes }, true)) return stop(form)
    let saved: Customer
    try {
      saved = await host.workspace!.client.customers.update(customer.id, changes, { ifMatch: customer.version })
    } catch (error) {
      const now = await newer(error, customer, () => host.workspace!.client.customers.retrieve(customer.id))
      host.workspace?.customers.put([now])
      return met(form, done, { part: { customer: now }, values: valuesOf(now) }, () => save.profile(form, done))
    }
    host.workspace?.customers.put([saved])
    form.saved({ customer: saved }, valuesOf(saved))
    done.saved.push('profile')
    host.tell('customer-updated', { customerId: customer.id, changes, customer: saved })
    return true
  },

  async billing(form, done) {
    const { customer, billing, values } = form.state!
    const changes = billing ? billingUpdateOf(billing, keptValues(form, values)) : {}
    if (!billing || Object.keys(changes).length === 0) return true
    const { client } = form.host.workspace!
    let saved: Billing
    try {
      saved = await client.billing.update(customer!.id, changes, { ifMatch: billing.version })
    } catch (error) {
      const now = await newer(error, billing, () => client.billing.retrieve(customer!.id))
      return met(form, done, { part: { billing: now }, values: billingValuesOf(now) }, () => save.billing(form, done))
    }
    form.billing.set(saved)
    form.saved({ billing: saved }, billingValuesOf(saved))
    done.saved.push('billing')
    return true
  },

  async user(form, done) {
    const { customer, user, values } = form.state!
    if (!user) return true
    const { companyUsers } = form.host.workspace!.client
    const [name, email] = [values['user.name'].trim(), values['user.email'].trim()]
    if (name === user.name && email === user.email) return true
    let now = user
    try {
      if (name !== now.name) now = await companyUsers.update(customer!.id, now.id, { name }, { ifMatch: now.version })
      if (email !== now.email) now = await companyUsers.changeEmail(customer!.id, now.id, { email }, { ifMatch: now.version })
    } catch (error) {
      // The name may be saved already: what is known of it is not sent again.
      if (now !== user) form.take({ user: now }, { 'user.name': now.name })
      const other = await newer(error, now, async () => undefined)
      return met(form, done, { part: { user: other }, values: userValuesOf(other) }, () => save.user(form, done))
    }
    form.user.put(now)
    form.saved({ user: now }, userValuesOf(now))
    if (email !== now.email) done.link = { email, old: now.email }
    done.saved.push('user')
    return true
  },
}

/** What the server has instead of what was to be changed: as its refusal tells, or as it is asked. Any other failure is thrown on. */
async function newer<T extends { readonly version: number }>(error: unknown, was: T, ask: () => Promise<T | undefined>): Promise<T> {
  if (failureOf(error).kind !== 'conflict') throw error
  const told = error instanceof Error && 'current' in error ? (error.current as T | undefined) : undefined
  const now = told ?? (await ask().catch(() => undefined))
  if (!now || now.version === was.version) throw error
  return now
}

/** Somebody else saved first: what is not in each other's way is put together and saved, the rest is asked. */
async function met(
  form: CustomerForm,
  done: Done,
  other: { part: FormPart; values: Partial<FormValues> },
  again: () => Promise<boolean>,
): Promise<boolean> {
  if (!form.state) return false
  const { clashes, kept } = form.take(other.part, other.values)
  done.kept.push(...kept.map(({ path }) => path))
  if (clashes.length === 0) return again()
  form.focus('.pick input')
  return stop(form)
}

function stop(form: CustomerForm): false {
  form.update({ isSaving: false })
  return false
}

/** What is said of a form that was saved: also what of somebody else's it keeps, and that an address waits to be confirmed. */
function toldOf({ host, state }: CustomerForm, { kept, link }: Done): string {
  const t = formText(host.partTexts)
  const fields = host.partTexts.formats.list(kept.map((path) => nameIn(path, host.partTexts)))
  const text = t(kept.length > 0 ? 'savedWith' : 'saved', { name: state!.customer!.name, fields })
  return link ? `${text} ${t('user.waits', link)}` : text
}
