import { html, type TemplateResult } from 'lit'
import type { Texts } from '../text/texts.ts'
import { offlineState } from './failure-state.ts'
import type { Later } from './later.ts'

/** What stands in the body of a dialog while its code is on its way; where that could not be brought, the way to try again. */
export const awaited = (texts: Texts, part: Later<unknown>): TemplateResult =>
  part.hasFailed
    ? html`<div class="body">${offlineState(texts, () => part.bring())}</div>`
    : html`<div class="body" aria-busy="true">${[1, 2, 3, 4].map(() => html`<span class="bone"></span>`)}</div>`
