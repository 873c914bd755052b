import type { ProfileValues } from '../customer-fields/profile-fields.ts'
import type { BillingValues } from './billing-values.ts'
import type { FirstSignIn, FormValues, UserPath } from './form-values.ts'

/** What somebody typed and did not save. A password is never among it. */
export interface Draft {
  /** When it was typed last. */
  readonly at: string
  readonly values: Partial<FormValues>
  readonly signIn: FirstSignIn
  /** For a customer that is edited: what it was when this was begun. */
  readonly before?: { readonly values: ProfileValues } | undefined
  /** The same of how it is billed, and of the admin that was changed. */
  readonly billing?: BillingValues | undefined
  readonly user?: { readonly id: string; readonly values: Readonly<Record<UserPath, string>> } | undefined
}

const keptForMs = 30 * 86_400_000

/**
 * Keeps what was typed on this device, for one person at one partner and one form, over a closed tab, an ended session and a failed
 * save. Where a browser keeps nothing, neither do we.
 */
export class DraftStore {
  readonly #key: string

  constructor(partnerId: string, personId: string, customerId: string | undefined) {
    this.#key = `clientele.draft.${partnerId}.${personId}.${customerId ?? 'new'}`
  }

  read(now = Date.now()): Draft | undefined {
    try {
      const draft = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Draft | null
      if (!draft || typeof draft.values !== 'object' || typeof draft.at !== 'string') return undefined
      return now - Date.parse(draft.at) < keptForMs ? draft : undefined
    } catch {
      return undefined
    }
  }

  write({ values: { 'admin.password': _, ...values }, ...draft }: Draft): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...draft, values }))
    } catch {
      // Storage is full or forbidden: the form goes on without.
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key)
    } catch {
      // As above.
    }
  }
}
