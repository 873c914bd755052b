import type { SVGTemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { pauseIcon, powerIcon, restoreIcon, trashIcon } from '../generated/later-icons.ts'
import type { MenuItem } from '../parts/menu.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { statusTexts } from './customer-status.strings.ts'
import { actionsFor, type StatusAction } from './status-action.ts'

const pictures: Record<StatusAction, SVGTemplateResult> = {
  suspend: pauseIcon,
  deactivate: powerIcon,
  reactivate: powerIcon,
  delete: trashIcon,
  restore: restoreIcon,
}

/** The actions on the status of a customer as items of a menu; what one may not do is not there. */
export const statusMenu = (
  host: { readonly workspace: Workspace | undefined; readonly partTexts: Texts },
  customer: Customer,
  run: (action: StatusAction) => void,
): MenuItem[] =>
  (host.workspace ? actionsFor(host.workspace, customer) : []).map((action) => ({
    id: action,
    label: host.partTexts.text(statusTexts, `do.${action}`),
    icon: pictures[action],
    danger: action === 'delete',
    apart: action === 'delete',
    run: () => run(action),
  }))
