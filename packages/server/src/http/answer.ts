import type { Operation } from '@clientele/contract'
import { RawJson } from './context.ts'
import { etagOf, isKnown } from './etag.ts'

/** An answer on its way out: the last step makes a Response of it, once, for changing one later is slow. */
export type Answered = { status: number; headers: Record<string, string>; body: string | ReadableStream<Uint8Array> }

/** Checks what a handler gave against the contract and puts it into words. `share` of the answers that the database wrote are checked; all others always are. */
export async function answerOf(operation: Operation, output: object | RawJson | undefined, share: number): Promise<Answered> {
  if (!operation.returns) return { status: 204, headers: {}, body: '' }
  const text = textOf(operation, output, share)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (operation.etag) headers['etag'] = await etagOf(output as { version: number }, text)
  return { status: operation.status ?? 200, headers, body: text }
}

function textOf(operation: Operation, output: object | RawJson | undefined, share: number) {
  if (!(output instanceof RawJson)) return JSON.stringify(operation.returns!.parse(output))
  if (share > 0 && Math.random() < share) operation.returns!.parse(JSON.parse(output.text))
  return output.text
}

/** The short answer for a caller that has this one already. */
export function notModified(ifNoneMatch: string | undefined, answered: Answered): Answered | undefined {
  const etag = answered.headers['etag']
  return etag && isKnown(ifNoneMatch, etag) ? { status: 304, headers: { etag }, body: '' } : undefined
}
