import type { Upload } from './context.ts'
import type { Deadline } from './deadline.ts'
import { chunksOf } from './json.ts'
import { Problem } from './problem.ts'

/** The file that a call brings. As long as some of it comes, the call's time begins anew. */
export async function* uploadOf(request: Request, maxBytes: number, timer: Deadline): Upload {
  const tooLarge = () => new Problem('body_too_large', `At most ${maxBytes.toLocaleString('en')} bytes are taken.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  let size = 0
  for await (const chunk of chunksOf(request)) {
    timer.signal.throwIfAborted()
    timer.restart()
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    yield chunk
  }
}
