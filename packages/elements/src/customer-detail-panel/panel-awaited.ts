import { html, type TemplateResult } from 'lit'
import { offlineState } from '../parts/failure-state.ts'
import type { Later } from '../parts/later.ts'
import type { Texts } from '../text/texts.ts'
import { panelBones } from './panel-bones.ts'

/** What stands in the panel while its code is on its way, and where that could not be brought. */
export const awaitedPanel = (texts: Texts, inside: Later<unknown>): TemplateResult =>
  inside.hasFailed ? html`<div class="panel-body" part="body">${offlineState(texts, () => inside.bring())}</div>` : panelBones(texts)
