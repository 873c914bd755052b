import { html, type TemplateResult } from 'lit'
import type { Texts } from '../text/texts.ts'
import { frameTexts } from './panel-frame.strings.ts'

/** As high as what is coming. */
export const panelBones = (texts: Texts): TemplateResult =>
  html`<div class="bones late" aria-busy="true">
    <span class="visually-hidden">${texts.text(frameTexts, 'loading')}</span>
    <div class="panel-head">
      <span class="bone square"></span>
      <div class="bone-line"><span class="bone wide"></span><span class="bone"></span></div>
    </div>
    <div class="tabs"></div>
    <div class="panel-body">
      <div class="counts-bones"></div>
      ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone-line"><span class="bone"></span><span class="bone wide"></span></div>`)}
    </div>
  </div>`
