// Made from the elements by `npm run generate`. Do not edit.

import { ManageUsersDialog } from '../manage-users-dialog/manage-users-dialog.ts'
import { defineElement } from '../define-element.ts'

export type { ManageUsersDialog, ManageUsersDialogEvents } from '../generated/element-types.ts'

defineElement('manage-users-dialog', ManageUsersDialog)
