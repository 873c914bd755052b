import type { Ports } from '../ports.ts'
import { Problem, problemAnswer } from './problem.ts'

/** Answers whatever was thrown. What nobody foresaw is logged by its kind and place, not its message: that may hold personal data. */
export function failure(error: unknown, requestId: string, { database, log }: Ports) {
  const problem = asProblem(error, database.isUnavailable)
  if (problem.code === 'internal') log({ level: 'error', event: 'failure', requestId, kind: kindOf(error), at: placeOf(error) })
  return problemAnswer(problem, requestId)
}

function asProblem(error: unknown, isUnavailable: (error: unknown) => boolean) {
  if (error instanceof Problem) return error
  if (codeOf(error) === '57014') return new Problem('timeout')
  if (isUnavailable(error)) return new Problem('unavailable', { headers: { 'retry-after': '1' } })
  return new Problem('internal')
}

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code
const kindOf = (error: unknown) =>
  error instanceof Error ? `${error.name}${codeOf(error) ? ` ${String(codeOf(error))}` : ''}` : typeof error
const placeOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
        .join(' < ') ?? '')
    : ''
