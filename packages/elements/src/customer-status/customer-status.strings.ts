import { catalogue } from '../text/locale.ts'

/** The words for changing where an account is in its life, the same wherever it is done. */
export const statusTexts = catalogue('customer-status', {
  'do.suspend': 'Suspend…',
  'do.deactivate': 'Deactivate…',
  'do.reactivate': 'Reactivate',
  'do.delete': 'Delete…',
  'do.restore': 'Restore',

  'ask.suspend': 'Suspend {name}?',
  'ask.suspend.text': 'They can read and pay, nothing else.',
  'ask.suspend.untilPaid': 'Reactivate it by itself once all that is overdue is paid',
  'ask.suspend.yes': 'Suspend {customer.one}',
  'ask.deactivate': 'Deactivate {name}?',
  'ask.deactivate.text':
    '{n, plural, =0 {It has no users. Nothing is deleted; you can reactivate it.} one {Its one user cannot sign in. Nothing is deleted; you can reactivate it.} other {Its # users cannot sign in. Nothing is deleted; you can reactivate it.}}',
  'ask.deactivate.yes': 'Deactivate',
  'ask.no': 'Keep {status}',
  'ask.delete': 'Delete {name}?',
  'ask.delete.text': 'Its users lose access now. You can restore it until {date}; after that it is gone for good.',
  'ask.delete.undated':
    'Its users lose access now. You can restore it for some time, which you are told then; after that it is gone for good.',
  'ask.delete.yes': 'Delete {customer.one}',
  'ask.delete.no': 'Keep it',
  'ask.delete.type': 'To delete it, type its name',
  'ask.delete.differs': 'This is not the name. It is {name}.',
  working: 'Working',

  changed: 'Somebody else changed this {customer.one} in the meantime',
  'changed.still': 'You see it as it is now. Nothing was changed by you. Decide again.',
  'changed.over': 'It is {status} now, so this cannot be done any more. Nothing was changed by you.',
  close: 'Close',

  'done.suspend': '{name} is suspended.',
  'done.deactivate': '{name} is deactivated.',
  'done.reactivate': '{name} is active again.',
  'done.delete': '{name} is deleted. It can be restored until {date}.',
  'done.restore': '{name} is restored.',
  undo: 'Undo',
  undone: '{name} is {status} again.',
})
