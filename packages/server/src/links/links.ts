import type { HandlersOf } from '../http/context.ts'
import { create } from './create.ts'
import { createMany } from './create-many.ts'
import { remove } from './remove.ts'
import { linkable, list } from './list.ts'
import { update } from './update.ts'

export const links: HandlersOf<'links'> = { list, linkable, create, createMany, update, delete: remove }
