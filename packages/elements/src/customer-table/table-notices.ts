import { html, nothing } from 'lit'
import type { Customer } from '@clientele/sdk'
import { failureLine } from '../parts/failure-state.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { tableTexts } from './customer-table.strings.ts'
import type { RowSource } from './rows/row-source.ts'
import type { TableHost } from './table-part.ts'

/** Above the rows: that some could not be loaded, and that others changed what would move them. */
export const tableNotices = (host: TableHost, source: RowSource<Customer> | undefined, changed: number) => {
  const { partTexts: texts } = host
  const broken = source?.error !== undefined && source.hasRows
  const again = (label: string) => html`<button type="button" class="link" @click=${() => host.refreshRows()}>${label}</button>`
  return html`${
    broken
      ? html`<div class="stale bad" role="alert">
          <span>${failureLine(texts, source.error)}</span>${again(texts.text(failureTexts, 'retry'))}
        </div>`
      : nothing
  }${
    changed > 0
      ? html`<div class="stale" role="status">
          <span>${texts.text(tableTexts, 'changed', { n: changed })}</span>${again(texts.text(tableTexts, 'showChanges'))}
        </div>`
      : nothing
  }`
}
