/** One place where an answer differs from what this version knows. */
export interface DriftIssue {
  /** Where, as in `data.0.status`. */
  path: string
  /** In what way: not what the contract says, a field it does not know, or a value it does not know. */
  kind: 'invalid' | 'unknown-field' | 'unknown-value'
  /** In words. Values of the answer are not in it. */
  message: string
}

/** An answer that differs from what this version knows. The call goes on as if nothing had happened. */
export interface Drift {
  /** The operation, such as `customers.list`. */
  operation: string
  /** The id of the request, to tell support. */
  requestId: string | undefined
  /** Where and how. */
  issues: DriftIssue[]
}

/** Compares an answer with the contract, and tells where it differs. */
export type Validate = (operation: string, answer: unknown, requestId: string | undefined, tell?: (drift: Drift) => void) => void
