import { html, type TemplateResult } from 'lit'
import { failureTexts } from '../parts/failure-state.strings.ts'
import type { Texts } from '../text/texts.ts'
import { formText } from './customer-form-dialog.strings.ts'

/** What stands in the place of a section that is not there: that it loads, or that it could not be loaded and how to try again. The rest of the form goes on. */
export function partAwaited(
  texts: Texts,
  part: { readonly failure: unknown; refresh(): void },
  failed: 'billing.failed' | 'user.failed',
): TemplateResult {
  const t = formText(texts)
  if (part.failure === undefined)
    return html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}>
      <span class="bone"></span><span class="bone"></span>
    </div>`
  return html`<div class="notice" role="status">
    <span class="grow">${t(failed)}</span>
    <button type="button" class="link" @click=${() => part.refresh()}>${texts.text(failureTexts, 'retry')}</button>
  </div>`
}
