import { call } from './call.ts'
import type { Way } from '../bind.ts'

/** An operation without input: ids for its path, then options. */
export const plain: Way = (connection, target, ids, options?: object) => call(connection, target, ids, undefined, options)
