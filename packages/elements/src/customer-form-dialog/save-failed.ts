import { failureLine, failureReason } from '../parts/failure-state.ts'
import { failureOf } from '../workspace/failure.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import { isFormPath, type FormPath } from './form-values.ts'

/** What is saved by itself of a customer that is edited. */
export type Part = 'profile' | 'billing' | 'user'

/** What the server found wrong stands at its field; the rest above, with what was saved before it. Nothing that was typed is lost. */
export function failed(form: CustomerForm, error: unknown, part: Part = 'profile', saved: readonly Part[] = []): false {
  const { host, state } = form
  if (!state) return false
  const { fields, code } = failureOf(error)
  const t = formText(host.partTexts)
  const errors: Partial<Record<FormPath, string>> = {}
  const named = fields.map(({ field, message }) => ({ path: part === 'profile' ? field : `${part}.${field}`, message }))
  for (const { path, message } of named) if (isFormPath(path)) errors[path] ??= code === 'email_taken' ? t('wrong.taken') : message
  const hasOthers = fields.length === 0 || named.some(({ path }) => !isFormPath(path))
  const isOwnAddress = (of: string) => Object.keys(errors).some((path) => path.startsWith(`${of}.address`) || path === `${of}.country`)
  form.update({
    ...{ isSaving: false, errors, failure: hasOthers || saved.length > 0 ? failureOfPart(form, error, part, saved, hasOthers) : undefined },
    ...(isOwnAddress('contact') && { hasOwnAddress: true }),
    ...(isOwnAddress('billing') && { hasBillingAddress: true }),
  })
  const [first] = form.shownPaths.filter((path) => errors[path] !== undefined)
  if (first) form.focusField(first)
  else form.focus('#form-failure')
  return false
}

/** A failure in words: of which part, where not of all of it, and which are saved all the same. */
function failureOfPart({ host, state }: CustomerForm, error: unknown, part: Part, saved: readonly Part[], isTold: boolean): string {
  const { partTexts: texts } = host
  const t = formText(texts)
  const nameOf = (one: Part) =>
    t(one === 'profile' ? (state?.values.type === 'individual' ? 'section.person' : 'section.company') : `section.${one}`)
  if (saved.length === 0 && part === 'profile') return failureLine(texts, error)
  return [
    t('notSaved', { section: nameOf(part) }),
    ...(isTold ? [failureReason(texts, error)] : []),
    ...(saved.length > 0 ? [t('savedBefore', { sections: texts.formats.list(saved.map(nameOf)) })] : []),
  ].join(' ')
}
