import { mailIcon } from '../generated/later-icons.ts'
import type { MenuItem } from '../parts/menu.ts'
import { toolsTexts } from './table-tools.strings.ts'
import type { TableHost } from './table-part.ts'

/** The way to invite customers, for those who may, where its dialog is on the page. A host may do something else instead. */
export function inviteAct(host: TableHost): MenuItem | undefined {
  const { workspace } = host
  if (!workspace?.surfaces.has('invite') || !workspace.may('customers:create')) return undefined
  const run = () => {
    if (host.tell('invite-customers', {}, true)) workspace.surfaces.open('invite', {})
  }
  return { id: 'invite', label: host.partTexts.text(toolsTexts, 'invite'), icon: mailIcon, run }
}
