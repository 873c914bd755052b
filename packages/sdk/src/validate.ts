// Optional: it brings the schemas of the contract along, which a browser need not carry.
import { contract, type Contract } from '@clientele/contract'
import type { DriftIssue, Validate } from './drift.ts'
import { unknownsIn, type SchemaNode } from './validate-unknowns.ts'

// Enough to see what has changed; a list of 200 would repeat itself 200 times.
const mostIssues = 20

/**
 * Compares answers with the contract. Give it to `createClient` together with `onDrift`, to learn that the server has
 * moved on. Answers are handed over as they came, whatever it finds.
 *
 * @example
 * ```ts
 * import { createClient } from '@clientele/sdk'
 * import { validate } from '@clientele/sdk/validate'
 *
 * createClient({ baseUrl, token, validate, onDrift: ({ operation, issues }) => console.warn(operation, issues) })
 * ```
 */
export const validate: Validate = (operation, answer, requestId, tell) => {
  const issues = tell ? issuesOf(operation, answer) : []
  if (issues.length > 0) tell?.({ operation, requestId, issues })
}

/** Where an answer differs from the contract. */
export function issuesOf(operation: string, answer: unknown): DriftIssue[] {
  const [resource = '', name = ''] = operation.split('.')
  const returns = (contract as unknown as Contract)[resource]?.[name]?.returns
  if (!returns) return []
  const issues = returns.safeParse(answer).error?.issues ?? []
  const invalid = issues.map(({ path, message }): DriftIssue => ({ path: path.join('.'), kind: 'invalid', message }))
  return [...invalid, ...unknownsIn(returns as unknown as SchemaNode, answer)].slice(0, mostIssues)
}
