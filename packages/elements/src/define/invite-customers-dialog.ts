// Made from the elements by `npm run generate`. Do not edit.

import { InviteCustomersDialog } from '../invite-customers-dialog/invite-customers-dialog.ts'
import { defineElement } from '../define-element.ts'

export type { InviteCustomersDialog, InviteCustomersDialogEvents } from '../generated/element-types.ts'

defineElement('invite-customers-dialog', InviteCustomersDialog)
