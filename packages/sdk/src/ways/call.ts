import { exchange, type Trip } from '../exchange.ts'
import type { Connection } from '../connect.ts'
import { startDeadline } from '../deadline.ts'
import { detailsOf, unexpected, type Fail } from '../failure.ts'
import type { CallOptions } from '../options.ts'
import { outgoing, type Outgoing, type Target } from '../outgoing.ts'
import type { Answer, Call } from './answers.ts'

/** Makes a call. Its promise can also tell what came with the answer. */
export const call = <T>(
  connection: Connection,
  target: Target,
  ids: readonly unknown[],
  input?: object,
  options: CallOptions = {},
): Call<T> => send(connection, target.name, () => outgoing(connection, target, ids, input, options), options)

/** Sends what was put together, and reads the answer. */
export function send<T>(connection: Connection, name: string, prepare: () => Outgoing, options: CallOptions): Call<T> {
  const { timeoutMs = 30_000, maxRetries = 2, validate, onDrift } = connection.options
  const trip: Trip = { attempts: 0 }

  const exchanged = async () => {
    const going = prepare()
    const deadline = startDeadline(options.timeoutMs ?? timeoutMs, options.signal)
    try {
      const data = await exchange(connection, going, deadline, options.maxRetries ?? maxRetries, trip, readJson)
      validate?.(name, data, detailsOf(trip.response!).requestId, onDrift)
      return data as T
    } finally {
      deadline.clear()
    }
  }
  const answer = exchanged()
  return Object.assign(answer, { withResponse: () => answer.then((data) => withDetails(data, trip)) })
}

// JSON that does not end was cut off on its way: what is thrown then counts as a connection that broke.
async function readJson(response: Response, fail: Fail): Promise<unknown> {
  const text = await response.text()
  if (response.status === 204) return undefined
  if (/json/.test(response.headers.get('content-type') ?? '')) return JSON.parse(text)
  throw unexpected(response, fail)
}

function withDetails<T>(data: T, { response, attempts }: Trip): Answer<T> {
  const { headers } = response!
  return { data, ...detailsOf(response!), headers, etag: headers.get('etag') ?? undefined, attempts }
}
