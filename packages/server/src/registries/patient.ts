import { rateLimit } from '../http/rate-limit.ts'
import { RegistryFailed, type Registry, type RegistryPage, type RegistryQuery } from './registry.ts'

export type Patience = {
  /** So long one waits for an answer. */
  timeoutMs: number
  /** So long an answer is good for. */
  freshMs: number
  /** It is asked no more often than this in a minute, all people together. */
  perMinute: number
}

const usual: Patience = { timeoutMs: 4000, freshMs: 600_000, perMinute: 50 }
const kept = 500

/**
 * A registry that is asked as one asks a stranger: the same thing once for all who want it, not too often, not again before the time
 * it named, and never waited for without end.
 */
export function patient(registry: Registry, clock: () => Date, patience: Partial<Patience> = {}): Registry {
  const { timeoutMs, freshMs, perMinute } = { ...usual, ...patience }
  const answers = new Map<string, { at: number; page: Promise<RegistryPage> }>()
  const limit = rateLimit(`registry ${registry.id}`, perMinute, 60_000, clock)
  let notBefore = 0

  async function asked(query: RegistryQuery): Promise<RegistryPage> {
    const wait = Math.max(Math.ceil((notBefore - clock().getTime()) / 1000), 0) || limit.takeOrWait(registry.id)
    if (wait > 0) throw new RegistryFailed('busy', wait)
    try {
      return await registry.search(query, AbortSignal.timeout(timeoutMs))
    } catch (error) {
      if (error instanceof RegistryFailed && error.retryAfter !== undefined) notBefore = clock().getTime() + error.retryAfter * 1000
      throw error
    }
  }

  return {
    id: registry.id,
    name: registry.name,
    search(query) {
      const key = JSON.stringify(query)
      const now = clock().getTime()
      const known = answers.get(key)
      if (known && now - known.at < freshMs) return known.page
      const page = asked(query)
      answers.delete(key)
      answers.set(key, { at: now, page })
      // What failed is asked anew by the next one who wants it.
      page.catch(() => answers.get(key)?.page === page && answers.delete(key))
      for (const oldest of answers.keys()) {
        if (answers.size <= kept) break
        answers.delete(oldest)
      }
      return page
    },
  }
}
