import { AsyncLocalStorage } from 'node:async_hooks'
import type { Guard } from '../db/guard.ts'

/** A guard that follows calls through every await. What a transaction started and left behind is free again once it has ended. */
export function transactionGuard(): Guard {
  const transactions = new AsyncLocalStorage<{ open: boolean }>()
  return {
    async run(work) {
      const transaction = { open: true }
      try {
        return await transactions.run(transaction, work)
      } finally {
        transaction.open = false
      }
    },
    inside: () => transactions.getStore()?.open ?? false,
  }
}
