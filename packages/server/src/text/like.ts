import { fold } from './fold.ts'

/** Patterns for LIKE, one for each word that is looked for; what is special in a pattern counts as itself. */
export const likeWords = (search: string | undefined) =>
  fold(search ?? '')
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
