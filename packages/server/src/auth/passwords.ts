import { newSecret } from '../crypto/hash.ts'
import type { Hasher } from '../ports.ts'

// What nobody's password is checked against, so that an address that nobody has takes as long as one that somebody has.
const decoys = new WeakMap<Hasher, Promise<string>>()

const decoyOf = (hasher: Hasher) => {
  const decoy = decoys.get(hasher) ?? hasher.hash(newSecret())
  decoys.set(hasher, decoy)
  return decoy
}

/** The hash to store for a password. */
export const hashPassword = (hasher: Hasher, password: string) => hasher.hash(password.normalize('NFKC'))

/** Whether a password fits a hash. Without a hash it never does, and takes just as long. */
export async function isPassword(hasher: Hasher, hash: string | null, password: string) {
  const decoy = await decoyOf(hasher)
  const fits = await hasher.verify(hash ?? decoy, password.normalize('NFKC'))
  return hash !== null && fits
}
