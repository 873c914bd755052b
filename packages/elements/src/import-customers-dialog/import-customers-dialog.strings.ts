import { catalogue } from '../text/locale.ts'

/** The words of the dialog's frame; those of what is in it come with it. */
export const importTexts = catalogue('import-customers-dialog', {
  title: 'Import {customer.other}',
  close: 'Close',
})
