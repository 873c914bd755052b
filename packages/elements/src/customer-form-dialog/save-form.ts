import { OnceCall } from '../workspace/once-call.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import { newCustomerOf, withoutPassword, type FormValues } from './form-values.ts'
import { keptValues } from './kept-values.ts'
import { saveChanges } from './save-changes.ts'
import { failed } from './save-failed.ts'

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
  if (!state.customer) return create(form, values)
  const told = await saveChanges(form)
  if (told !== undefined) finish(form, told)
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

/** Whatever became of a first attempt, there is one customer in the end. */
const attempts = new WeakMap<CustomerForm, OnceCall>()

async function create(form: CustomerForm, values: FormValues): Promise<void> {
  const { host } = form
  const customer = newCustomerOf(keptValues(form, values), form.admin)
  if (!host.tell('before-customer-create', { customer: withoutPassword(customer) }, true)) return form.update({ isSaving: false })
  const attempt = attempts.get(form) ?? new OnceCall()
  attempts.set(form, attempt)
  const { workspace } = host
  try {
    const created = await attempt.make(customer, (idempotencyKey) => workspace!.client.customers.create(customer, { idempotencyKey }))
    workspace?.customers.make(created)
    host.tell('customer-created', { customerId: created.id, customer: created })
    finish(form, formText(host.partTexts)('created', { name: created.name }))
    if (host.tell('customer-open', { customerId: created.id, customer: created }, true))
      workspace?.surfaces.open('detail', { customerId: created.id })
  } catch (error) {
    failed(form, error)
  }
}

function finish(form: CustomerForm, text: string): void {
  asked.delete(form)
  form.done()
  form.host.shut()
  form.host.toast({ text })
}
