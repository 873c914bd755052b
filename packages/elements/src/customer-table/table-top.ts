import { html, nothing, type TemplateResult } from 'lit'
import { failureTexts } from '../parts/failure-state.strings.ts'
import type { Later } from '../parts/later.ts'
import type { Texts } from '../text/texts.ts'
import type { TableTools } from './table-tools.ts'

/**
 * What stands above the rows: the toolbar, or the room that it takes until its code is here. Where that cannot be brought, a table
 * without a toolbar says so too: its header needs the same code.
 */
export function tableTop(texts: Texts, tools: Later<TableTools>, hasToolbar: boolean): TemplateResult | typeof nothing {
  const { value, hasFailed } = tools
  if (value) return hasToolbar ? value.renderToolbar() : nothing
  if (!hasToolbar && !hasFailed) return nothing
  return html`<div class="toolbar awaited" part="toolbar">
    ${
      hasFailed
        ? html`<div class="stale bad" role="alert">
            <span>${texts.text(failureTexts, 'offline')}. ${texts.text(failureTexts, 'offline.do')}</span
            ><button type="button" class="link" @click=${() => tools.bring()}>${texts.text(failureTexts, 'retry')}</button>
          </div>`
        : nothing
    }
  </div>`
}
