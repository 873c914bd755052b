import { createClient } from './create-client.ts'
import { signedIn } from './testing/browser-client.ts'
import { failureOf, same } from './testing/in-browser.ts'
import { uploadProgress, type UploadProgress } from './upload-progress.ts'

const table = () => new Blob(['Name,Description\n', `Large AS,${'x'.repeat(90)}\n`.repeat(2_000)])

function told() {
  const all: UploadProgress[] = []
  return { all, progress: uploadProgress((one) => all.push(one)) }
}

describe('the progress of an upload in a browser', () => {
  it('DAT-1 is told while a file is on its way, and ends with all of it; the answer is that of any call', async () => {
    const { token } = await signedIn()
    const client = createClient({ baseUrl: '/api', token })
    const { all, progress } = told()
    const file = table()
    const call = client.imports.create(file, { fileName: 'large.csv' }, { progress })
    const { data, requestId, status } = await call.withResponse()
    same([data.fileName, data.bytes, status, typeof requestId], ['large.csv', file.size, 201, 'string'])
    same(all.length > 0, true)
    same(all.at(-1), { sent: file.size, total: file.size })
    same(
      all.every(({ sent, total }, at) => total === file.size && sent > 0 && sent >= (all[at - 1]?.sent ?? 0)),
      true,
    )
  })

  it('DAT-1 a refusal is the same error as without it', async () => {
    const { client, token } = await signedIn()
    const { progress } = told()
    const empty = await failureOf(client.imports.create('', { fileName: 'x'.repeat(300) }, { progress }))
    same([empty.kind, empty.code, empty.fields?.[0]?.field], ['api', 'invalid_input', 'fileName'])
    const stranger = createClient({ baseUrl: `${location.origin}/api`, token: `${token.slice(0, -4)}AAAA` })
    const refused = await failureOf(stranger.imports.create('Name\nNo\n', {}, { progress }))
    same([refused.kind, refused.status], ['auth', 401])
  })

  it('DAT-1 a call that is stopped stops, before and in the middle', async () => {
    const { token } = await signedIn()
    const client = createClient({ baseUrl: '/api', token })
    const early = await failureOf(client.imports.create('Name\nNo\n', {}, { progress: told().progress, signal: AbortSignal.abort() }))
    same(early.kind, 'abort')
    const controller = new AbortController()
    const all: UploadProgress[] = []
    const progress = uploadProgress((one) => {
      all.push(one)
      controller.abort()
    })
    const late = await failureOf(client.imports.create(table(), {}, { progress, signal: controller.signal }))
    same([late.kind, all.length > 0], ['abort', true])
  })

  it('DAT-1 an answer that came by a redirect is none, and the file is not sent again', async () => {
    const { client } = await signedIn()
    const found = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseURL')!
    Object.defineProperty(XMLHttpRequest.prototype, 'responseURL', { configurable: true, get: () => 'https://elsewhere.example/' })
    const error = await failureOf(client.imports.create(table(), {}, { progress: told().progress }))
    Object.defineProperty(XMLHttpRequest.prototype, 'responseURL', found)
    same([error.kind, error.attempts], ['protocol', 1])
  })

  it('DAT-1 a server that is not there is named as in any call', async () => {
    const nowhere = createClient({ baseUrl: 'http://127.0.0.1:9', token: 'secret-token', maxRetries: 0 })
    const error = await failureOf(nowhere.imports.create('Name\nNo\n', {}, { progress: told().progress }))
    same([error.kind, error.retryable], ['network', true])
  })
})
