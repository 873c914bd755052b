import { delay, networkError, problem } from '@clientele/mocks'
import type { Answer } from './mocked.ts'

export interface Fault {
  name: string
  answer: Answer
  /** What one reads then. */
  says: RegExp
  /** Trying again is of use, so a button for it is there. */
  retry: boolean
}

/** What goes wrong between a page and a service. */
export const faults: readonly Fault[] = [
  {
    name: '500 with a request id',
    answer: () => problem('internal', { requestId: 'req_told_to_support' }),
    says: /Something went wrong.*req_told_to_support/,
    retry: true,
  },
  { name: '503', answer: () => problem('unavailable'), says: /Something went wrong/, retry: true },
  { name: 'a body that is cut off', answer: cut, says: /No connection|Something went wrong/, retry: true },
  { name: '401 for good', answer: () => problem('unauthenticated'), says: /Your session has ended/, retry: true },
  { name: '403', answer: () => problem('forbidden'), says: /You cannot see this/, retry: false },
  { name: '404', answer: () => problem('not_found'), says: /not there|No such|cannot be found|not found|There is no/i, retry: false },
  { name: '429', answer: () => problem('rate_limited', { retryAfter: 30 }), says: /Too many calls/, retry: true },
  { name: 'no connection', answer: networkError, says: /No connection/, retry: true },
  {
    name: 'a page of HTML instead of JSON',
    answer: () => new Response('<!doctype html><h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    says: /Something went wrong/,
    retry: true,
  },
  {
    name: 'a page of HTML with status 200',
    answer: () => new Response('<!doctype html><h1>Sign in to the hotel</h1>', { headers: { 'content-type': 'text/html' } }),
    says: /Something went wrong|No connection/,
    retry: true,
  },
]

/** An answer that comes, but late. */
export const slowly =
  (ms: number, usual: Answer): Answer =>
  async (request) => {
    await delay(ms)
    return usual(request)
  }

/** Headers that promise an answer, the first bytes of it, and then the connection breaks. */
function cut(): Response {
  let sent = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new TypeError('network error'))
      sent = true
      controller.enqueue(new TextEncoder().encode('{"data":[{"id":"cus_'))
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}
