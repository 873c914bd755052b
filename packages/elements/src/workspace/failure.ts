import { ClienteleError, type FieldError } from '@clientele/sdk'

/** What a failed call means for the person in front of it. */
export type FailureKind = 'offline' | 'slow' | 'forbidden' | 'signedOut' | 'gone' | 'conflict' | 'input' | 'busy' | 'failed'

export interface Failure {
  readonly kind: FailureKind
  /** The server's own words, where it has any. */
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly requestId: string | undefined
  readonly code: string | undefined
  readonly fields: readonly FieldError[]
  readonly error: unknown
}

/** Whether something was stopped on purpose; that is no failure. */
export const isAbort = (error: unknown): boolean =>
  (error instanceof ClienteleError && error.kind === 'abort') || (error instanceof DOMException && error.name === 'AbortError')

export function failureOf(error: unknown): Failure {
  if (!isClienteleError(error))
    return { kind: 'failed', title: undefined, detail: undefined, requestId: undefined, code: undefined, fields: [], error }
  const { title, detail, requestId, code, fields = [] } = error
  return { kind: kindOf(error), title, detail, requestId, code, fields, error }
}

// By its name, not by its class: the client may come from another copy of the SDK.
const isClienteleError = (error: unknown): error is ClienteleError => error instanceof Error && error.name === 'ClienteleError'

function kindOf({ kind, status, code }: ClienteleError): FailureKind {
  if (kind === 'network') return 'offline'
  if (kind === 'timeout') return 'slow'
  if (kind === 'auth' || status === 401) return 'signedOut'
  if (kind === 'input' || code === 'invalid_input') return 'input'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'gone'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 429) return 'busy'
  return 'failed'
}
