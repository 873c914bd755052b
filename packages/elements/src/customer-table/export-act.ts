import { downloadIcon } from '../generated/later-icons.ts'
import type { MenuItem } from '../parts/menu.ts'
import { toolsTexts } from './table-tools.strings.ts'
import type { TableHost } from './table-part.ts'

/** Whether there is a dialog on the page to export with, for somebody who may. */
export const offersExport = ({ workspace }: TableHost): boolean =>
  workspace !== undefined && workspace.surfaces.has('export') && workspace.may('customers:export')

/** Opens the dialog that is on the page, for what is shown and selected; a host may do it itself. */
export function openExport(host: TableHost): void {
  const { state, selection, shownColumns } = host
  const request = {
    ...{ filter: state.filter, sort: state.sort, columns: shownColumns.map(({ id }) => id) },
    ...(!selection.isEmpty && { selection: selection.scope(state.filter) }),
  }
  if (host.tell('export-customers', request, true)) host.workspace?.surfaces.open('export', request)
}

/** The way out as a file: everything that the table shows. */
export const exportAct = (host: TableHost): MenuItem | undefined =>
  offersExport(host)
    ? { id: 'export', label: host.partTexts.text(toolsTexts, 'export'), icon: downloadIcon, run: () => openExport(host) }
    : undefined
