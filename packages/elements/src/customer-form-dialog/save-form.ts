import type { Customer } from '@clientele/sdk'
import { asItIsNow } from '../customer-fields/as-it-is-now.ts'
import { nameOf } from '../customer-fields/labels.ts'
import { updateOf, type FieldPath } from '../customer-fields/profile-fields.ts'
import { failureLine } from '../parts/failure-state.ts'
import { failureOf } from '../workspace/failure.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import { isFormPath, newCustomerOf, withoutPassword, type FormPath, type FormValues } from './form-values.ts'

/** Saves what stands in the form, once: what is wrong is shown at its field, and what may be there already is shown before. */
export async function saveForm(form: CustomerForm): Promise<void> {
  const { state } = form
  if (!state || state.isSaving || form.toPick.length > 0) return
  const values = { ...state.values, ...state.picks }
  form.update({ values, merge: undefined, picks: {}, failure: undefined, isTried: true })
  const errors = form.errorsOf(values)
  form.update({ errors })
  const [first] = form.shownPaths.filter((path) => errors[path] !== undefined)
  if (first) return form.focusField(first)
  form.update({ isSaving: true })
  const found = await form.duplicates.check(values, state.customer && state.initial)
  // The dialog was closed meanwhile.
  if (form.state?.isSaving !== true) return
  if (found.length > 0 && !isAsked(form, found)) return askOf(form, found)
  await (state.customer ? update(form, state.customer, values, []) : create(form, values))
}

const asked = new WeakMap<CustomerForm, string>()
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id).join(' ')

/** Whether somebody saves although these were shown. */
const isAsked = (form: CustomerForm, found: readonly { id: string }[]) => asked.get(form) === idsOf(found)
/** Whether saving has been held up to show what may be there already; the button says so then. */
export const isHeldUp = (form: CustomerForm) => form.duplicates.found.length > 0 && isAsked(form, form.duplicates.found)

function askOf(form: CustomerForm, found: readonly { id: string }[]): void {
  asked.set(form, idsOf(found))
  form.update({ isSaving: false })
  form.focus('#form-duplicates')
}

/** A new attempt with the same content is the same call: whatever became of the first, there is one customer in the end. */
const attempts = new WeakMap<CustomerForm, { body: string; key: string }>()

async function create(form: CustomerForm, values: FormValues): Promise<void> {
  const { host } = form
  const customer = newCustomerOf(keptValues(form, values), form.admin)
  if (!host.tell('before-customer-create', { customer: withoutPassword(customer) }, true)) return form.update({ isSaving: false })
  const body = JSON.stringify(customer)
  const last = attempts.get(form)
  const key = last?.body === body ? last.key : crypto.randomUUID()
  attempts.set(form, { body, key })
  const { workspace } = host
  try {
    const created = await workspace!.client.customers.create(customer, { idempotencyKey: key })
    attempts.delete(form)
    workspace?.customers.make(created)
    host.tell('customer-created', { customerId: created.id, customer: created })
    finish(form, formText(host.partTexts)('created', { name: created.name }))
    if (host.tell('customer-open', { customerId: created.id, customer: created }, true))
      workspace?.surfaces.open('detail', { customerId: created.id })
  } catch (error) {
    failed(form, error)
  }
}

async function update(form: CustomerForm, customer: Customer, values: FormValues, kept: readonly FieldPath[]): Promise<void> {
  const { host } = form
  const changes = updateOf(customer, keptValues(form, values))
  if (Object.keys(changes).length > 0) {
    if (!host.tell('before-customer-update', { customerId: customer.id, changes }, true)) return form.update({ isSaving: false })
    try {
      const saved = await host.workspace!.client.customers.update(customer.id, changes, { ifMatch: customer.version })
      host.workspace?.customers.put([saved])
      host.tell('customer-updated', { customerId: customer.id, changes, customer: saved })
    } catch (error) {
      return refused(form, customer, error)
    }
  }
  const fields = host.partTexts.formats.list(kept.map((path) => nameOf(path, host.partTexts)))
  finish(form, formText(host.partTexts)(kept.length > 0 ? 'savedWith' : 'saved', { name: values.name.trim(), fields }))
}

/** Somebody else may have saved first: what is not in each other's way is put together and saved, the rest is asked. */
async function refused(form: CustomerForm, customer: Customer, error: unknown): Promise<void> {
  const now = failureOf(error).kind === 'conflict' ? await asItIsNow(form.host.workspace, customer.id, error) : undefined
  if (!form.state) return
  if (!now || now.version === customer.version) return failed(form, error)
  const { clashes, kept } = form.meet(now)
  if (clashes.length > 0) {
    form.update({ isSaving: false })
    return form.focus('.pick input')
  }
  await update(
    form,
    now,
    form.state.values,
    kept.map(({ path }) => path),
  )
}

/** What the server found wrong stands at its field; the rest above. Nothing that was typed is lost. */
function failed(form: CustomerForm, error: unknown): void {
  const { host, state } = form
  if (!state) return
  const { fields, code } = failureOf(error)
  const t = formText(host.partTexts)
  const errors: Partial<Record<FormPath, string>> = {}
  for (const { field, message } of fields) if (isFormPath(field)) errors[field] ??= code === 'email_taken' ? t('wrong.taken') : message
  const hasOthers = fields.length === 0 || fields.some(({ field }) => !isFormPath(field))
  const isOwnAddress = Object.keys(errors).some((path) => /^contact\.(address|country)/.test(path))
  form.update({
    ...{ isSaving: false, errors, failure: hasOthers ? failureLine(host.partTexts, error) : undefined },
    ...(isOwnAddress && { hasOwnAddress: true }),
  })
  const [first] = form.shownPaths.filter((path) => errors[path] !== undefined)
  if (first) form.focusField(first)
  else form.focus('#form-failure')
}

function finish(form: CustomerForm, text: string): void {
  asked.delete(form)
  form.discard()
  form.host.shut()
  form.host.toast({ text })
}

/** What is kept of what stands in the fields: phone numbers as E.164, and of a contact's own address nothing where there is none. */
function keptValues(form: CustomerForm, values: FormValues): FormValues {
  const phones = (['phone', 'contact.phone'] as const).map((path) => {
    const read = values[path].trim() ? form.readPhone(path, values) : undefined
    return [path, read && 'kept' in read ? read.kept : values[path]]
  })
  const without = form.state?.hasOwnAddress
    ? []
    : Object.keys(values).flatMap((path) => (/^contact\.(address\.|country)/.test(path) ? [[path, '']] : []))
  return { ...values, ...(Object.fromEntries([...phones, ...without]) as Partial<FormValues>) }
}
