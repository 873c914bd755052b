// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { ExportCustomersDialog as ExportCustomersDialogElement, type ExportCustomersDialogEvents } from '@clientele/elements'
import '@clientele/elements/define/export-customers-dialog'
import { createComponent, type EventName } from '@lit/react'

/** Customers as a file: what the table shows, what is selected in it, or all there are, as CSV, Excel or lines of JSON, with the columns one chooses. The browser downloads it while the server writes it. */
export const ExportCustomersDialog = createComponent({
  react: React,
  tagName: 'export-customers-dialog',
  elementClass: ExportCustomersDialogElement,
  displayName: 'ExportCustomersDialog',
  events: {
    onBeforeExport: 'before-export' as EventName<ExportCustomersDialogEvents['before-export']>,
    onExportStarted: 'export-started' as EventName<ExportCustomersDialogEvents['export-started']>,
    onExportFinished: 'export-finished' as EventName<ExportCustomersDialogEvents['export-finished']>,
    onExportClosed: 'export-closed' as EventName<ExportCustomersDialogEvents['export-closed']>,
  },
})

/** What a ref to it holds. */
export type ExportCustomersDialog = ExportCustomersDialogElement
