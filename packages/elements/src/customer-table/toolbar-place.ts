import { html, nothing, type TemplateResult } from 'lit'
import { failureTexts } from '../parts/failure-state.strings.ts'
import type { Later } from '../parts/later.ts'
import type { Texts } from '../text/texts.ts'

/** The room that the toolbar takes, until its code is here; where that cannot be brought, it says so. */
export const toolbarPlace = (texts: Texts, tools: Later<unknown>): TemplateResult =>
  html`<div class="toolbar awaited" part="toolbar">
    ${
      tools.hasFailed
        ? html`<div class="stale bad" role="alert">
            <span>${texts.text(failureTexts, 'offline')}. ${texts.text(failureTexts, 'offline.do')}</span
            ><button type="button" class="link" @click=${() => tools.bring()}>${texts.text(failureTexts, 'retry')}</button>
          </div>`
        : nothing
    }
  </div>`
