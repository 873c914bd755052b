import { catalogue } from '../text/locale.ts'

/** What is said before the rest of the dialog is here. */
export const usersFrameTexts = catalogue('manage-users-dialog', {
  title: 'Manage users',
  close: 'Close',
})
