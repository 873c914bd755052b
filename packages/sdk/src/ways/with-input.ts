import type { Way } from '../bind.ts'
import { call } from './call.ts'

/** An operation with a query or a body: ids for its path, then the input, then options. */
export const withInput: Way = call
