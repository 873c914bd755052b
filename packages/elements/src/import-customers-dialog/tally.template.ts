import { html, type TemplateResult } from 'lit'
import type { ImportText } from './import-body.strings.ts'
import type { ImportBody } from './import-body.ts'

interface Count {
  readonly title: ImportText
  readonly n: number
  readonly isBad?: boolean
}

/** How many rows became what. */
export const tally = (all: ImportBody, counts: readonly Count[]): TemplateResult =>
  html`<dl class="tally">
    ${counts.map(
      ({ title, n, isBad }) =>
        html`<div class=${isBad && n > 0 ? 'bad' : ''}>
          <dt>${all.t(title)}</dt>
          <dd>${all.number(n)}</dd>
        </div>`,
    )}
  </dl>`
