// Made from the elements by `npm run generate`. Do not edit.

import { ImportCustomersDialog } from '../import-customers-dialog/import-customers-dialog.ts'
import { defineElement } from '../define-element.ts'

export type { ImportCustomersDialog, ImportCustomersDialogEvents } from '../generated/element-types.ts'

defineElement('import-customers-dialog', ImportCustomersDialog)
