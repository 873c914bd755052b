// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { ImportCustomersDialog as ImportCustomersDialogElement, type ImportCustomersDialogEvents } from '@clientele/elements'
import '@clientele/elements/define/import-customers-dialog'
import { createComponent, type EventName } from '@lit/react'

/** A file becomes customers: CSV, Excel, pasted rows, or what a host fetches from elsewhere. Its columns are matched, every row is checked and can be corrected before anything is saved, and what is rejected comes back as a file. Whatever was begun is found again. */
export const ImportCustomersDialog = createComponent({
  react: React,
  tagName: 'import-customers-dialog',
  elementClass: ImportCustomersDialogElement,
  displayName: 'ImportCustomersDialog',
  events: {
    onBeforeImport: 'before-import' as EventName<ImportCustomersDialogEvents['before-import']>,
    onImportStarted: 'import-started' as EventName<ImportCustomersDialogEvents['import-started']>,
    onImportFinished: 'import-finished' as EventName<ImportCustomersDialogEvents['import-finished']>,
    onImportClosed: 'import-closed' as EventName<ImportCustomersDialogEvents['import-closed']>,
  },
})

/** What a ref to it holds. */
export type ImportCustomersDialog = ImportCustomersDialogElement
