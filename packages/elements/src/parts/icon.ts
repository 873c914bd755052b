import { html, type SVGTemplateResult } from 'lit'

/** A picture beside a word; it says nothing to a screen reader. */
export const icon = (shape: SVGTemplateResult, turn: '' | 'flip' = '') =>
  html`<svg class="icon ${turn}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`
