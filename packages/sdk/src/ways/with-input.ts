import type { Way } from '../bind.ts'
import type { CallOptions } from '../options.ts'
import { send } from '../send.ts'
import { call } from './call.ts'

/** An operation with a query or a body: ids for its path, then the input, then options. */
export const withInput: Way = (connection, target, args) =>
  call(send(connection, target, args, (args[target.params] ?? {}) as object, args[target.params + 1] as CallOptions | undefined))
