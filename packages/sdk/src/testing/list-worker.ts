import { createClient } from '../create-client.ts'
import { ClienteleError } from '../error.ts'

/** What the test sends, and what it gets back. */
export type Question = { baseUrl: string; token: string; search: string }
export type Reply = { names: string[]; refused: string | undefined }

// A worker has no page, so everything the client uses must be there without one.
addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data).then((reply) => postMessage(reply)))

async function answer({ baseUrl, token, search }: Question): Promise<Reply> {
  const names: string[] = []
  for await (const { name } of createClient({ baseUrl, token }).customers.list({ search, limit: 2 })) names.push(name)
  const error: unknown = await createClient({ baseUrl, token: 'nonsense' })
    .customers.list()
    .catch((reason: unknown) => reason)
  return { names, refused: error instanceof ClienteleError ? error.kind : undefined }
}
