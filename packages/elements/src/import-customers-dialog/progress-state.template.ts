import { html, type TemplateResult } from 'lit'

/** How far something is that goes on by itself. */
export const progressState = (title: string, n: number, total: number, more: unknown = ''): TemplateResult =>
  html`<div class="state">
    <strong>${title}</strong>
    <progress class="progress" aria-label=${title} max=${total || 1} .value=${Math.min(n, total)}></progress>
    ${more ? html`<p>${more}</p>` : ''}
  </div>`
