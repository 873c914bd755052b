import { catalogue } from '../text/locale.ts'
import type { Texts } from '../text/texts.ts'

export const usersTexts = catalogue('manage-users-dialog', {
  about: 'Who of {partner} works with {name}, and what they may do there',
  done: 'Done',
  atOnce: 'Changes take effect at once',
  admins: 'Admins of {partner} see every {customer.one}',
  readOnly: 'You see who has access here, and cannot change it. An admin of {partner} can.',

  link: 'Link a user: name or e-mail',
  linkable: 'Users who can be linked',
  searching: 'Searching…',
  found: '{n, plural, one {# user can be linked} other {# users can be linked}}',
  someFound: 'The first {n, plural, one {#} other {#}}; type more of the name to see others',
  nobodyFound: 'Nobody to link matches “{text}”. Admins, inactive people and those who are linked already are not offered.',
  nobodyLeft: 'Everybody of {partner} who can be linked is linked already.',
  linking: '{name} is being linked…',
  linked: '{name} is linked as {group}',

  users: 'Linked users',
  count: '{n, plural, one {# linked user} other {# linked users}}',
  countShown: 'The first {n, plural, one {# linked user} other {# linked users}}',
  countFound: '{n, plural, =0 {No linked user matches} one {# linked user matches} other {# linked users match}}',
  filter: 'Find among the linked users',
  loading: 'The users are loading',
  more: 'Load more',
  moreLoading: 'Loading more…',
  you: 'You',
  none: 'No users yet: link the first one',
  noneDo: 'Only admins of {partner} see {name} now. Type a name above: whoever is linked starts as Support.',
  noneReadOnly: 'No users yet',
  noneReadOnlyDo: 'Only admins of {partner} see {name} now.',
  noMatch: 'No linked user matches “{text}”',
  showAll: 'Show all',
  stale: 'This list may be old.',
  retry: 'Try again',

  groupOf: 'Group of {name}',
  groupOfIs: 'Group of {name}: {group}',
  changed: '{name} is {group} now',
  conflict: 'Somebody else made {name} {group} in the meantime. Your change was not saved.',
  changeAnyway: 'Change to {group}',
  gone: 'Somebody else revoked the access of {name} in the meantime. Nothing was changed.',

  revoke: 'Revoke access',
  revokeOf: 'Revoke access of {name}',
  revoked: '{name} has no access to {customer} any more.',
  undo: 'Undo',

  paste: 'Paste a list',
  pasteTitle: 'Link users from a list',
  addresses: 'E-mail addresses',
  addressesHint: 'One on each line, or separated by commas or semicolons. A name before an address may stay: Ada Moe <ada@host.example>',
  pastedGroup: 'Group',
  pastedGroupHint: 'What all of them may do on {name}. Change it for each of them later.',
  preview: '{n, plural, =0 {No address yet} one {# address} other {# addresses}}',
  previewDoubles: '{n, plural, one {# stands there twice and counts once} other {# stand there twice and count once}}',
  previewOthers: '{n, plural, one {# line is no address} other {# lines are no addresses}}',
  submit: '{n, plural, =0 {Link users} one {Link # user} other {Link # users}}',
  submitting: '{done} of {n} done…',
  submitNothing: 'There is no e-mail address in the list yet. Paste at least one.',
  back: 'Back to the list',
  leaveQuestion: 'Leave without linking? What you pasted will be lost.',
  leave: 'Leave',
  keep: 'Keep editing',
  outcome: '{linked, plural, =0 {Nobody was linked} one {# user was linked} other {# users were linked}}',
  outcomeRest:
    '{n, plural, one {# line did not work: it is still below, for you to correct} other {# lines did not work: they are still below, for you to correct}}',
  outcomeAlready: '{n, plural, one {# was linked before} other {# were linked before}}',
  outcomeList: 'What became of each line',
  'line.already': 'Linked before, as {group}. Its group was left as it is.',
  'line.unknown': 'Nobody of {partner} has this address. Check how it is spelled, or add the person to your team first.',
  'line.notLinkable': 'Cannot be linked: an admin, who sees every {customer.one} anyway, or inactive. Reactivate the person first.',
  'line.invalid': 'Not an e-mail address. One looks like ada@host.example.',
  'line.other': 'Could not be linked. Try again; if it stays, ask support.',
  allLinked: '{n, plural, one {# user is} other {# users are}} linked to {customer} as {group}.',
})

export type UsersKey = keyof (typeof usersTexts)['strings']

/** For templates: a text of this element by its key. */
export const usersText =
  (texts: Texts) =>
  (key: UsersKey, values?: Readonly<Record<string, unknown>>): string =>
    texts.text(usersTexts, key, values)
