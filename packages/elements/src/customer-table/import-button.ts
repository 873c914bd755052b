import { html, nothing, type TemplateResult } from 'lit'
import { uploadIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { toolsTexts } from './table-tools.strings.ts'
import type { TableHost } from './table-part.ts'

/** The way in for a file of customers, for those who may, where its dialog is on the page. A host may do something else instead. */
export function importButton(host: TableHost): TemplateResult | typeof nothing {
  const { workspace } = host
  if (!workspace?.surfaces.has('import') || !workspace.may('customers:import')) return nothing
  const open = () => {
    if (host.tell('import-customers', {}, true)) workspace.surfaces.open('import', {})
  }
  return html`<button type="button" class="button quiet import" @click=${open}>
    ${icon(uploadIcon)}<span class="label-wide">${host.partTexts.text(toolsTexts, 'import')}</span>
  </button>`
}
