import type { HandlersOf } from '../http/context.ts'
import { create } from './create.ts'
import { remove } from './remove.ts'
import { linkable, list } from './list.ts'
import { update } from './update.ts'

export const links: HandlersOf<'links'> = { list, linkable, create, update, delete: remove }
