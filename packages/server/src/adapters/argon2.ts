import { hash, verify } from '@node-rs/argon2'
import type { Hasher } from '../ports.ts'

/** What one hash costs: memory in KiB, passes over it, threads. */
export type Argon2Cost = { memoryCost: number; timeCost: number; parallelism: number }

// OWASP's choice for argon2id, which is what the library makes.
const usual: Argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes with argon2id. A hash names its own cost, so that older ones still verify when the cost goes up. */
export const argon2Hasher = (cost: Argon2Cost = usual): Hasher => ({
  hash: (password) => hash(password, cost),
  verify: (hashed, password) => verify(hashed, password),
})
