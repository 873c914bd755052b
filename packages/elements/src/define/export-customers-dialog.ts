// Made from the elements by `npm run generate`. Do not edit.

import { ExportCustomersDialog } from '../export-customers-dialog/export-customers-dialog.ts'
import { defineElement } from '../define-element.ts'

export type { ExportCustomersDialog, ExportCustomersDialogEvents } from '../generated/element-types.ts'

defineElement('export-customers-dialog', ExportCustomersDialog)
