import { catalogue } from '../text/locale.ts'

/** What is said of a secret that is shown once. */
export const shownOnceTexts = catalogue('shown-once', {
  now: 'This is shown now and never again',
  do: 'Copy it to where your server reads it. Whoever has it can use it.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'It could not be copied: select it and copy it yourself.',
})
