import type { CustomerForm } from './customer-form.ts'
import type { FormValues } from './form-values.ts'

/** What is kept of what stands in the fields: phone numbers as E.164, and of an address of its own nothing where there is none. */
export function keptValues(form: CustomerForm, values: FormValues): FormValues {
  const phones = (['phone', 'contact.phone'] as const).map((path) => {
    const read = values[path].trim() ? form.readPhone(path, values) : undefined
    return [path, read && 'kept' in read ? read.kept : values[path]]
  })
  const without = (of: 'contact' | 'billing', isThere: boolean | undefined) =>
    isThere
      ? []
      : Object.keys(values).flatMap((path) => (path.startsWith(`${of}.address.`) || path === `${of}.country` ? [[path, '']] : []))
  const none = [...without('contact', form.state?.hasOwnAddress), ...without('billing', form.state?.hasBillingAddress)]
  return { ...values, ...(Object.fromEntries([...phones, ...none]) as Partial<FormValues>) }
}
