import type { HandlersOf } from '../http/context.ts'
import { refresh } from './refresh.ts'
import { retrieve } from './retrieve.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const session: HandlersOf<'session'> = { signIn, refresh, retrieve, signOut }
