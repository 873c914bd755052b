import assert from 'node:assert/strict'
import type { Answer, TestServer } from '../../testing/harness.ts'
import type { Person } from '../../testing/world.ts'

/** Sends a file as a person, or with a bare token. */
export async function sendFile(
  server: TestServer,
  as: Person | string,
  file: string | Uint8Array<ArrayBuffer>,
  fileName = 'customers.csv',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const token = typeof as === 'string' ? as : await server.tokenOf(as)
  const response = await server.app.fetch(
    new Request(`http://api.test/v1/imports?fileName=${encodeURIComponent(fileName)}`, {
      method: 'POST',
      body: file,
      headers: { authorization: `Bearer ${token}`, ...headers },
    }),
  )
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) }
}

/** The import once nothing is under way with it. */
export async function settled(server: TestServer, as: Person | string, id: string): Promise<Answer['body']> {
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await server.call(as, 'GET', `/v1/imports/${id}`)
    if (!['reading', 'checking', 'running'].includes(body.status)) return body
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`The import ${id} did not come to rest: ${JSON.stringify(server.log.filter(({ level }) => level !== 'info'))}`)
}

/** A file that was sent and read. */
export async function importOf(server: TestServer, as: Person | string, file: string | Uint8Array<ArrayBuffer>, fileName?: string) {
  const answer = await sendFile(server, as, file, fileName)
  assert.equal(answer.status, 201, answer.text)
  return settled(server, as, answer.body.id as string)
}
