// Made from the elements by `npm run generate`. Do not edit.

import { CustomerFormDialog } from '../customer-form-dialog/customer-form-dialog.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerFormDialog, CustomerFormDialogEvents } from '../generated/element-types.ts'

defineElement('customer-form-dialog', CustomerFormDialog)
