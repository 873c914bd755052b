import type { HandlersOf } from '../http/context.ts'
import { create } from './create.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { update } from './update.ts'

export const views: HandlersOf<'views'> = { list, create, update, delete: remove }
