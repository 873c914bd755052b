// What a password must be. Nothing is imported here, so that a form can show the very rules that the server enforces.

/** The longest password there may be; hashing takes time for each character. */
export const longestPassword = 200

/** One rule for passwords: its name, and whether a text keeps it. */
export type PasswordRule = {
  readonly name: 'length' | 'upper' | 'lower' | 'digit' | 'special'
  readonly test: (password: string) => boolean
}

/** Every rule; a password keeps them all. */
export const passwordRules: readonly PasswordRule[] = [
  { name: 'length', test: (password) => [...password].length >= 8 },
  { name: 'upper', test: (password) => /\p{Lu}/u.test(password) },
  { name: 'lower', test: (password) => /\p{Ll}/u.test(password) },
  { name: 'digit', test: (password) => /\p{Nd}/u.test(password) },
  { name: 'special', test: (password) => /[^\p{L}\p{M}\p{N}\s]/u.test(password) },
]
