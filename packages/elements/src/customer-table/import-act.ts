import { uploadIcon } from '../generated/later-icons.ts'
import type { MenuItem } from '../parts/menu.ts'
import { toolsTexts } from './table-tools.strings.ts'
import type { TableHost } from './table-part.ts'

/** The way in for a file of customers, for those who may, where its dialog is on the page. A host may do something else instead. */
export function importAct(host: TableHost): MenuItem | undefined {
  const { workspace } = host
  if (!workspace?.surfaces.has('import') || !workspace.may('customers:import')) return undefined
  const run = () => {
    if (host.tell('import-customers', {}, true)) workspace.surfaces.open('import', {})
  }
  return { id: 'import', label: host.partTexts.text(toolsTexts, 'import'), icon: uploadIcon, run }
}
