import { passwordRules, type PasswordRule } from '@clientele/contract/passwords'

/** The rules, each with whether a password keeps it. */
export const rulesOf = (password: string): readonly { readonly name: PasswordRule['name']; readonly isKept: boolean }[] =>
  passwordRules.map(({ name, test }) => ({ name, isKept: test(password) }))

/** Whether a password keeps every rule. */
export const isAllowed = (password: string): boolean => rulesOf(password).every(({ isKept }) => isKept)

/**
 * How hard a password is to guess, in four steps; 0 where there is none yet. One that breaks a rule is never more than weak; beyond that,
 * length counts, and the same character again and again does not.
 */
export function strengthOf(password: string): 0 | 1 | 2 | 3 | 4 {
  if (password === '') return 0
  if (!isAllowed(password)) return 1
  const effort = Math.min([...password].length, new Set(password).size * 1.5)
  return effort >= 16 ? 4 : effort >= 12 ? 3 : 2
}
