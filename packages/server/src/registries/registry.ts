import type { Address } from '@clientele/contract'
import type * as z from 'zod'

/** A company as a public registry has it. */
export type RegisteredCompany = {
  /** What the registry knows it by. */
  number: string
  name: string
  organisationNumber: string | null
  isActive: boolean
  country: string | null
  address: z.output<typeof Address> | null
  email: string | null
  phone: string | null
  website: string | null
}

/** What is looked for: a part of a name, or a number. */
export type RegistryQuery = { text: string; country: string | undefined; page: number; limit: number }
export type RegistryPage = { companies: RegisteredCompany[]; hasMore: boolean }

/** A register of companies that can be searched. */
export type Registry = {
  /** Stays for ever: it is what answers name it by. */
  readonly id: string
  readonly name: string
  /** Rejects with RegistryFailed when there is no answer. */
  search(query: RegistryQuery, signal: AbortSignal): Promise<RegistryPage>
}

export type FailureReason = 'unreachable' | 'slow' | 'busy' | 'refused' | 'unreadable'

/** Why a registry gave no answer. It says nothing of what was asked, nor of the key it was asked with. */
export class RegistryFailed extends Error {
  readonly reason: FailureReason
  /** After so many seconds it may be asked again. */
  readonly retryAfter: number | undefined
  constructor(reason: FailureReason, retryAfter?: number) {
    super(`The registry gave no answer: ${reason}`)
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
