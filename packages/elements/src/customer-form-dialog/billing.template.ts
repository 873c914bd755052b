import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { countryOptions, field, type FieldKeeper } from '../customer-fields/field.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import type { FormState } from './form-state.ts'
import type { FormPath } from './form-values.ts'
import { partAwaited } from './part-awaited.template.ts'
import { labelIn } from './titles.ts'

/** Where invoices go, and what stands on them. */
export function billingSection(
  form: CustomerForm,
  { billing, hasBillingAddress }: FormState,
  keeper: FieldKeeper<FormPath>,
  lines: () => unknown,
): TemplateResult {
  const { texts } = keeper
  const t = formText(texts)
  const toggle = (event: Event) => form.update({ hasBillingAddress: (event.currentTarget as HTMLInputElement).checked })
  const inside = () =>
    html`<label class="tick"
        ><input type="checkbox" class="check" id="form-billing-address" .checked=${live(hasBillingAddress)} @change=${toggle} /><span
          >${t('billingAddress')}</span
        ></label
      >
      ${
        hasBillingAddress
          ? html`${field(keeper, 'billing.country', {
              ...{ label: labelIn('billing.country', texts), options: countryOptions(texts), autocomplete: 'section-billing country' },
            })}
            ${lines()}`
          : nothing
      }
      ${field(keeper, 'billing.email', {
        ...{ label: t('billing.email'), type: 'email', autocomplete: 'section-billing email', hint: t('billing.email.hint') },
      })}
      ${field(keeper, 'billing.reference', { width: 'half', label: t('billing.reference'), hint: t('billing.reference.hint') })}
      ${field(keeper, 'billing.taxNumber', { width: 'half', label: t('billing.taxNumber') })}`
  return html`<fieldset>
    <legend>${t('section.billing')}</legend>
    ${billing ? inside() : partAwaited(form, 'billing', '#form-billing-address')}
  </fieldset>`
}
