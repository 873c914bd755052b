import { brief, canStream } from './brief-streams.ts'

interface AnyEvent {
  id: string
  type: string
}

const encoder = new TextEncoder()

/**
 * Events as they come, as server-sent events; those up to the last one that the client saw are left out. When there are no more, the
 * stream stays open, as it does when nothing happens.
 */
export function eventStream(events: Iterable<AnyEvent> | AsyncIterable<AnyEvent>, lastEventId: string | null): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 2000\nevent: ready\ndata: {}\n\n'))
      void send(events, lastEventId, controller)
    },
  })
  const response = new Response(body, { headers: { 'content-type': 'text/event-stream', 'request-id': 'req_mock' } })
  return canStream() ? response : brief(response)
}

async function send(
  events: Iterable<AnyEvent> | AsyncIterable<AnyEvent>,
  lastEventId: string | null,
  controller: ReadableStreamDefaultController<Uint8Array>,
) {
  try {
    for await (const event of events) {
      if (lastEventId !== null && Number(event.id) <= Number(lastEventId)) continue
      controller.enqueue(encoder.encode(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`))
    }
  } catch (error) {
    controller.error(error)
  }
}
