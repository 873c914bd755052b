import type { Problem } from '../http/problem.ts'

/** How it went for one customer. */
export type Outcome = {
  customer_id: string
  status: 'done' | 'skipped' | 'failed'
  status_before: string | null
  partner_before: string | null
  version_after: number | null
  code: string | null
  detail: string | null
}

export const outcome = (customer_id: string, status: Outcome['status'], more: Partial<Outcome> = {}): Outcome => ({
  customer_id,
  status,
  status_before: null,
  partner_before: null,
  version_after: null,
  code: null,
  detail: null,
  ...more,
})

export const failed = (customer_id: string, problem: Problem) =>
  outcome(customer_id, 'failed', { code: problem.code, detail: problem.more.fields?.[0]?.message ?? problem.message })
