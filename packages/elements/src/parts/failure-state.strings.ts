import { catalogue } from '../text/locale.ts'

/** What is said when a call fails, the same in every widget: what happened, whether anything changed, what to do. */
export const failureTexts = catalogue('failure', {
  offline: 'No connection',
  'offline.do': 'The service cannot be reached. Check your connection and try again.',
  slow: 'The service did not answer in time',
  'slow.do': 'Try again; if it stays, tell support.',
  forbidden: 'You cannot see this',
  'forbidden.do': 'An admin of {partner} can give you access.',
  signedOut: 'Your session has ended',
  'signedOut.do': 'Sign in again to go on. Nothing you typed is lost.',
  gone: 'This is not there any more',
  'gone.do': 'Somebody deleted it, or it was moved to where you cannot see it.',
  conflict: 'Somebody else changed this in the meantime',
  'conflict.do': 'What you see now is the newest. Try again.',
  input: 'Some of this is not valid',
  'input.do': 'See what is marked.',
  busy: 'Too many calls at once',
  'busy.do': 'Wait a moment, then try again.',
  failed: 'Something went wrong',
  'failed.do': 'Try again; if it stays, tell support this number:',
  nothingChanged: 'Nothing was changed.',
  retry: 'Try again',
  copied: 'Copied',
  copyId: 'Copy the request number',
  close: 'Close',
})
