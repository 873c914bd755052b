import { html, type TemplateResult } from 'lit'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'

/** What stands in the place of a section that is not there: that it loads, or that it could not be loaded and how to try again. The rest of the form goes on. */
export function partAwaited(
  form: CustomerForm,
  which: 'billing' | 'user',
  /** Where one goes on once it is there. */
  first: string,
): TemplateResult {
  const { partTexts: texts } = form.host
  const t = formText(texts)
  const part = form[which]
  const again = () => {
    part.refresh()
    // The button goes while it loads; where that fails, it is there again.
    form.focus(`${first}, #form-${which}-again`)
  }
  if (part.failure === undefined)
    return html`<div class="bones whole" role="status" aria-busy="true" aria-label=${t('loading')}>
      <span class="bone"></span><span class="bone"></span>
    </div>`
  return html`<div class="notice whole" role="status">
    <span class="grow">${t(`${which}.failed`)}</span>
    <button type="button" class="link" id="form-${which}-again" @click=${again}>${texts.text(failureTexts, 'retry')}</button>
  </div>`
}
