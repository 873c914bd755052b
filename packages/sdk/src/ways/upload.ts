import type { Way } from '../bind.ts'
import type { WriteOptions } from '../options.ts'
import { outgoing, type FileBody } from '../outgoing.ts'
import { send } from './call.ts'

/**
 * Sends a file. It takes as long as it takes, unless a time limit is given. A stream can be read but once, so what fails on its way
 * is not tried again.
 */
export const upload: Way = (connection, target, ids, file, query = {}, options: WriteOptions = {}) => {
  const isStream = file instanceof ReadableStream
  return send(connection, target.name, () => outgoing(connection, target, ids, query, options, file as FileBody), {
    timeoutMs: Infinity,
    ...options,
    ...(isStream && { maxRetries: 0 }),
  })
}
