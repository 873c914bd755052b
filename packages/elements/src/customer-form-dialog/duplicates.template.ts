import { html, nothing, type TemplateResult } from 'lit'
import type { DuplicateCustomer } from '@clientele/sdk'
import { usersIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import { formText, formTexts, type FormText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'

const shownAtOnce = 3

/** Those that may be the same, why, and the way to look at each. */
export function duplicatesNotice(form: CustomerForm): TemplateResult | typeof nothing {
  const { found } = form.duplicates
  const { partTexts: texts } = form.host
  const t = formText(texts)
  const shown = found.slice(0, shownAtOnce)
  return html`<div class="duplicates" role="status">
    ${
      found.length === 0
        ? nothing
        : html`<div class="notice warn" id="form-duplicates" tabindex="-1">
            ${icon(usersIcon)}
            <div class="grow">
              <strong>${t('duplicates')}</strong>
              <ul>
                ${shown.map((customer) => one(form, customer))}
              </ul>
              <button type="button" class="link" @click=${() => form.duplicates.areOthers()}>${t('notSame', { n: shown.length })}</button>
            </div>
          </div>`
    }
  </div>`
}

function one(form: CustomerForm, customer: DuplicateCustomer): TemplateResult {
  const { partTexts: texts } = form.host
  const t = formText(texts)
  const reasons = customer.reasons.flatMap((reason) => (`reason.${reason}` in formTexts.strings ? [t(`reason.${reason}` as FormText)] : []))
  return html`<li>
    <button type="button" class="link" aria-label=${t('open', { name: customer.name })} @click=${() => open(form, customer)}>
      <bdi>${customer.name}</bdi>
    </button>
    <span>${texts.formats.list(reasons)}</span>
  </li>`
}

/** Looks at it; what was typed is kept for the way back. */
function open(form: CustomerForm, { id }: DuplicateCustomer): void {
  const { host } = form
  const isOurs = host.tell('customer-open', { customerId: id }, true)
  if (isOurs && !host.workspace?.surfaces.has('detail')) return
  host.shut()
  if (isOurs) host.workspace?.surfaces.open('detail', { customerId: id })
}
