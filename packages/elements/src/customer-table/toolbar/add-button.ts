import { html, nothing, type TemplateResult } from 'lit'
import { plusIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import type { TableHost } from '../table-part.ts'
import { toolbarTexts } from './toolbar.strings.ts'

/** The way to a new customer, for those who may make one, where its form is on the page. A host may do something else instead. */
export function addButton(host: TableHost): TemplateResult | typeof nothing {
  const { workspace } = host
  if (!workspace?.surfaces.has('form') || !workspace.may('customers:create')) return nothing
  const add = () => {
    if (host.tell('add-customer', {}, true)) workspace.surfaces.open('form', {})
  }
  return html`<button type="button" class="button primary add-customer" @click=${add}>
    ${icon(plusIcon)}<span>${host.partTexts.text(toolbarTexts, 'add')}</span>
  </button>`
}
