import { catalogue } from '../text/locale.ts'

/** The words of the dialog's frame; those of what is in it come with it. */
export const exportTexts = catalogue('export-customers-dialog', {
  title: 'Export {customer.other}',
  close: 'Close',
})
