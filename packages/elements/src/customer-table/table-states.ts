import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { searchIcon, usersIcon } from '../generated/icons.ts'
import { failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { tableTexts } from './customer-table.strings.ts'
import type { RowSource } from './rows/row-source.ts'
import type { TableHost } from './table-part.ts'

/** What stands in place of rows where there are none: the frame stays, only its inside changes. */
export function tableState(
  host: TableHost,
  source: RowSource<Customer> | undefined,
  isLinkedOnly: boolean,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { partTexts: texts, workspace } = host
  const partner = workspace?.session.state.value?.partner.name ?? ''
  const failed = source?.error ?? (workspace?.session.state.status === 'failed' && !source ? workspace.session.state.error : undefined)
  if (failed !== undefined && !source?.hasRows) return html`<div class="over">${failureState(texts, failed, retry, partner)}</div>`
  if (!source || source.isLoading || !source.isExact || source.total > 0) return nothing
  const isNarrowed = Object.keys(host.state.filter).length > 0
  const which = isNarrowed ? 'none' : isLinkedOnly ? 'noLinks' : 'empty'
  return html`<div class="over">
    <div class="state">
      ${icon(isNarrowed ? searchIcon : usersIcon)}
      <strong>${texts.text(tableTexts, `${which}Title`)}</strong>
      <p>${texts.text(tableTexts, `${which}Do`, { partner })}</p>
      ${
        isNarrowed
          ? html`<div class="row">
              <button type="button" class="button" @click=${() => host.state.set({ filter: {} })}>
                ${texts.text(tableTexts, 'clear')}
              </button>
            </div>`
          : nothing
      }
    </div>
  </div>`
}
