import { exchange, type Exchanged } from './exchange.ts'
import type { Connection } from './connect.ts'
import { startDeadline } from './deadline.ts'
import { detailsOf, factsOf, parsed, unexpected, type Fail } from './failure.ts'
import { outgoing, type Target } from './outgoing.ts'
import type { CallOptions } from './options.ts'

/** Makes a call and reads its answer. */
export async function send<T>(
  connection: Connection,
  target: Target,
  args: readonly unknown[],
  input?: object,
  options: CallOptions = {},
): Promise<Exchanged<T>> {
  const { timeoutMs = 30_000, maxRetries = 2, validate, onDrift } = connection.options
  const call = outgoing(connection, target, args, input, options)
  const deadline = startDeadline(options.timeoutMs ?? timeoutMs, options.signal)
  try {
    const answer = await exchange(connection, call, deadline, options.maxRetries ?? maxRetries, readJson)
    const issues = onDrift && validate?.(target.name, answer.data)
    if (issues?.[0]) onDrift?.({ operation: target.name, requestId: detailsOf(answer.response).requestId, issues })
    return answer as Exchanged<T>
  } finally {
    deadline.clear()
  }
}

async function readJson(response: Response, fail: Fail): Promise<unknown> {
  const text = await response.text()
  if (response.status === 204) return undefined
  const data = parsed(text)
  if (data) return data
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  throw isJson ? fail('network', 'The answer was cut off', { ...factsOf(response), retryable: true }) : unexpected(response, fail)
}
