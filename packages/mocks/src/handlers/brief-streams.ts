/** Whether a stream comes through msw as it runs. In a page it goes by a service worker, to which some browsers cannot hand a stream. */
export function canStream(): boolean {
  if (typeof document === 'undefined') return true
  able ??= streamsTravel()
  return able
}

let able: boolean | undefined

function streamsTravel() {
  try {
    const stream = new ReadableStream()
    structuredClone(stream, { transfer: [stream] })
    return true
  } catch {
    return false
  }
}

const longestMs = 2000

/**
 * A stream of events that ends with the first one, or soon if there is none: a client comes back for more, and goes on where it was.
 * Without this the answer would be held back until an end that never comes.
 */
export function brief(response: Response): Response {
  if (!response.body || response.headers.get('content-type') !== 'text/event-stream') return response
  return new Response(cutShort(response.body), response)
}

function cutShort(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const end = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    controller.close()
    void reader.cancel().catch(() => {})
  }
  let timer: ReturnType<typeof setTimeout>
  return new ReadableStream({
    async start(controller) {
      const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestMs)))
      for (;;) {
        const next = await Promise.race([reader.read(), over])
        const text = next?.value && decoder.decode(next.value, { stream: true })
        if (!next || next.done || text === undefined) break
        controller.enqueue(encoder.encode(text.replace(/^retry: \d+/, 'retry: 20')))
        if (/^event: (?!ready)/m.test(text)) break
      }
      clearTimeout(timer)
      end(controller)
    },
    cancel() {
      clearTimeout(timer)
      void reader.cancel().catch(() => {})
    },
  })
}
