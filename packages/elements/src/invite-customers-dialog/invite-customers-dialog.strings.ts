import { catalogue } from '../text/locale.ts'

/** The words of the dialog's frame; those of what is in it come with it. */
export const inviteTexts = catalogue('invite-customers-dialog', {
  title: 'Invite {customer.other}',
  close: 'Close',
})
