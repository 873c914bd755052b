import type { Way } from '../bind.ts'
import type { UploadOptions } from '../options.ts'
import { outgoing, queryOf, type FileBody } from '../outgoing.ts'
import { send } from './call.ts'

/**
 * Sends a file. It takes as long as it takes, unless a time limit is given. A stream can be read but once, so what fails on its way
 * is not tried again.
 */
export const upload: Way = (connection, target, ids, file, query = {}, options: UploadOptions = {}) => {
  const isStream = file instanceof ReadableStream
  const prepare = () => {
    const { url, init } = outgoing(connection, target, ids, {}, options)
    const headers = { ...init.headers, 'content-type': 'application/octet-stream' }
    return {
      target,
      url: url + queryOf(query),
      init: { ...init, headers, body: file as FileBody, ...(isStream && { duplex: 'half' as const }) },
      fetch: isStream ? undefined : options.progress,
    }
  }
  return send(connection, target.name, prepare, { timeoutMs: Infinity, ...options, ...(isStream && { maxRetries: 0 }) })
}
