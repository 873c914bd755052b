import type { Kysely } from 'kysely'
import type { Db } from './database.ts'
import type { Guard } from './guard.ts'
import type { Tables } from './schema.ts'

/** Runs work in one transaction. The work must be repeatable: after a conflict with another transaction it runs again from its start. */
export type Transact = <T>(work: (db: Db) => Promise<T>) => Promise<T>

const tries = 6

export const inTransaction =
  (kysely: Kysely<Tables>, guard: Guard): Transact =>
  async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await kysely.transaction().execute((transaction) => guard.run(() => work(transaction as unknown as Db)))
      } catch (error) {
        if (attempt === tries || !isConflict(error)) throw error
        await pause(Math.random() * 5 * 2 ** attempt)
      }
    }
  }

/** Two transactions got into each other's way, and the database undid this one: a serialization failure or a deadlock. */
export const isConflict = (error: unknown) => ['40001', '40P01'].includes(String((error as { code?: unknown } | null)?.code))

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
