import type { TellingFetch } from './options.ts'

/** How far a file is on its way, in bytes. */
export interface UploadProgress {
  sent: number
  total: number
}

type Tell = (progress: UploadProgress) => void

/**
 * Tells again and again how much of a file has been sent; after a failure that passes it begins anew.
 *
 * @example
 * ```ts
 * import { uploadProgress } from '@clientele/sdk/upload-progress'
 *
 * const progress = uploadProgress(({ sent, total }) => (bar.value = sent / total))
 * await client.imports.create(file, { fileName: file.name }, { progress })
 * ```
 */
export const uploadProgress = (tell: Tell): TellingFetch => (typeof XMLHttpRequest === 'undefined' ? byStream(tell) : byRequest(tell))

// Statuses whose answers have no body: a Response refuses to be made with one.
const bodiless = [204, 205, 304]

/** Pages: `fetch` tells nothing of what it sends there, and few connections take a stream. */
const byRequest =
  (tell: Tell): TellingFetch =>
  (url, { method = 'POST', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(method, url)
      request.responseType = 'blob'
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value))
      request.upload.onprogress = ({ loaded, total }) => tell({ sent: loaded, total })
      const stop = () => request.abort()
      request.onload = () => {
        const { status, statusText } = request
        const body = bodiless.includes(status) ? null : (request.response as Blob)
        // It goes along with a redirect by itself, as this kind of request does; what comes of that is no answer, as with any other call.
        const isFrom = request.responseURL === new URL(url, location.href).href
        resolve(isFrom ? new Response(body, { status, statusText, headers: headersOf(request) }) : Response.error())
      }
      request.onerror = () => reject(new TypeError('The connection broke'))
      request.onabort = () => reject(signal?.reason as Error)
      request.onloadend = () => signal?.removeEventListener('abort', stop)
      signal?.addEventListener('abort', stop)
      request.send(body as XMLHttpRequestBodyInit)
      if (signal?.aborted) stop()
    })

const headersOf = (request: XMLHttpRequest): Headers => {
  const lines = request.getAllResponseHeaders().trim().split('\r\n')
  const headers = new Headers()
  for (const line of lines.filter(Boolean)) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim())
  return headers
}

const pieceBytes = 65_536

/** Elsewhere: the body is sent as a stream, which is counted as it is read. */
const byStream =
  (tell: Tell): TellingFetch =>
  (url, init) => {
    const body = new Blob([init.body as Blob])
    const total = body.size
    let sent = 0
    const counted = new ReadableStream<Uint8Array>({
      async pull(to) {
        if (sent === total) return to.close()
        to.enqueue(new Uint8Array(await body.slice(sent, sent + pieceBytes).arrayBuffer()))
        tell({ sent: (sent = Math.min(total, sent + pieceBytes)), total })
      },
    })
    return fetch(url, { ...init, body: counted, duplex: 'half' } as RequestInit)
  }
