import { argon2Hasher } from '../adapters/argon2.ts'

/** The real algorithm at its least cost: tests sign in a lot. */
export const quickHasher = argon2Hasher({ memoryCost: 8, timeCost: 1, parallelism: 1 })
