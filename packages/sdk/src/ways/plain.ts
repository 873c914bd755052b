import { send } from '../send.ts'
import type { Way } from '../bind.ts'
import type { CallOptions } from '../options.ts'
import { call } from './call.ts'

/** An operation without input: ids for its path, then options. */
export const plain: Way = (connection, target, args) =>
  call(send(connection, target, args, undefined, args[target.params] as CallOptions | undefined))
