import type { Permission } from '@clientele/contract/permissions'
import type { Customer } from '@clientele/sdk'
import type { StatusAction } from '../../customer-status/status-action.ts'
import { statusMenu } from '../../customer-status/status-menu.ts'
import { usersIcon } from '../../generated/icons.ts'
import { chartIcon, editIcon, enterIcon, invoiceIcon, openIcon, viewIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import type { MenuItem } from '../../parts/menu.ts'
import type { TableHost } from '../table-part.ts'
import { rowActionTexts } from './row-actions.strings.ts'

/** What row actions need of the table beyond what every part does. */
export interface RowActionsHost extends TableHost {
  /** One may act as a customer here. */
  readonly canAct: boolean
  /** Opens the panel that is on the page, at a section if it is given. */
  openCustomer(customerId: string, index?: number, section?: string): void
}

// It comes together with them.
export { StatusFlow } from '../../customer-status/status-flow.ts'

/** A function of the host's that gives the menu of a row; it is given what would be there. */
export type RowActions = (customer: Customer, defaults: MenuItem[]) => readonly MenuItem[]

/** What can be done with a row, always in this order. What one may not do is not there. */
export function rowActions(host: RowActionsHost, customer: Customer, changeStatus: (action: StatusAction) => void): MenuItem[] {
  const statuses = statusMenu(host, customer, changeStatus)
  // What changes the account stands apart from what only looks, as one group; the dangers are its last.
  return [...views(host, customer), ...statuses.map((item, place) => ({ ...item, apart: place === 0 }))].map((item) =>
    announced(host, customer, item),
  )
}

function views(host: RowActionsHost, customer: Customer): MenuItem[] {
  const { workspace } = host
  const customerId = customer.id
  const isThere = customer.status !== 'deleted'
  const may = (permission: Permission) => workspace?.may(permission, customer) ?? false
  const item = (id: keyof (typeof rowActionTexts)['strings'], picture: MenuItem['icon'], run: () => void): MenuItem => ({
    ...{ id, label: host.partTexts.text(rowActionTexts, id), icon: picture, run },
  })
  const offered: (MenuItem | false | undefined)[] = [
    { ...item('open', openIcon, () => open(host, customer)), hint: icon(enterIcon) },
    isThere &&
      may('customers:write') &&
      item('edit', editIcon, () => {
        if (host.tell('edit-customer', { customerId, customer }, true)) workspace?.surfaces.open('form', { customerId })
      }),
    isThere &&
      may('access:read') &&
      workspace?.surfaces.has('users') &&
      item('users', usersIcon, () => workspace.surfaces.open('users', { customerId })),
    isThere && item('dashboard', chartIcon, () => open(host, customer, 'dashboard')),
    may('money:read') && item('billing', invoiceIcon, () => open(host, customer, 'invoices')),
    isThere && host.canAct && item('act', viewIcon, () => host.tell('view-as-customer', { customerId, customer })),
  ]
  return offered.filter((one) => one !== false && one !== undefined)
}

/** As a click on the row would: a host may open it itself. */
function open(host: RowActionsHost, customer: Customer, section?: string): void {
  const customerId = customer.id
  if (host.tell('customer-open', { customerId, customer, section }, true)) host.openCustomer(customerId, undefined, section)
}

/** Tells of an action before it is done; a host may do something else instead. */
const announced = (host: RowActionsHost, customer: Customer, item: MenuItem): MenuItem => ({
  ...item,
  run: () => {
    if (host.tell('row-action', { action: item.id, customerId: customer.id, customer }, true)) item.run()
  },
})
