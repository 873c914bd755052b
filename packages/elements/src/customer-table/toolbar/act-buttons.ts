import { html, nothing, type TemplateResult } from 'lit'
import { moreIcon } from '../../generated/icons.ts'
import { icon } from '../../parts/icon.ts'
import type { MenuItem } from '../../parts/menu.ts'
import { tableTexts } from '../customer-table.strings.ts'
import type { RowMenu } from '../row-actions/row-menu.ts'
import type { TableHost } from '../table-part.ts'

/** What is done with more than one customer, a button for each; where several have no room beside the views, one that opens a menu of them. */
export function actButtons(host: TableHost, acts: readonly MenuItem[], menu: Pick<RowMenu, 'is' | 'toggle'>): TemplateResult {
  const areSeveral = acts.length > 1
  const toggle = (event: Event) => menu.toggle(acts, 'acts', event.currentTarget as HTMLElement, 'end')
  return html`${acts.map(
    ({ id, label, icon: picture, run }) =>
      html`<button type="button" class="button quiet ${id} ${areSeveral ? 'several' : ''}" @click=${run}>
        ${picture ? icon(picture) : nothing}<span class="label-wide">${label}</span>
      </button>`,
  )}${
    areSeveral
      ? html`<button
          type="button"
          class="button quiet square acts-menu"
          aria-haspopup="menu"
          aria-expanded=${String(menu.is('acts'))}
          aria-label=${host.partTexts.text(tableTexts, 'actions')}
          @click=${toggle}
        >
          ${icon(moreIcon)}
        </button>`
      : nothing
  }`
}
