import type { Way } from '../bind.ts'
import { startDeadline } from '../deadline.ts'
import { exchange } from '../exchange.ts'
import { unexpected, type Fail } from '../failure.ts'
import type { CallOptions } from '../options.ts'
import { outgoing } from '../outgoing.ts'

/** Fetches a file: the answer as it is, once its head is there. The body comes in its own time, until it ends or the signal stops it. */
export const file: Way = async (connection, target, ids, options: CallOptions = {}) => {
  const { timeoutMs = 30_000, maxRetries = 2 } = connection.options
  const deadline = startDeadline(options.timeoutMs ?? timeoutMs, options.signal)
  try {
    const going = outgoing(connection, target, ids)
    const response = await exchange(connection, going, deadline, options.maxRetries ?? maxRetries, { attempts: 0 }, attachment)
    deadline.restart(Infinity)
    return response
  } catch (thrown) {
    deadline.clear()
    throw thrown
  }
}

/** A file says that it is one; the page of a gateway does not. */
function attachment(response: Response, fail: Fail) {
  if (response.headers.get('content-disposition')?.startsWith('attachment')) return response
  throw unexpected(response, fail)
}
