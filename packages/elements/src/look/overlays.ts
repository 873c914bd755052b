import { dialogs } from './dialogs.ts'
import { menus } from './menus.ts'
import { notices } from './notices.ts'
import { toasts } from './toasts.ts'

/** All that stands above the page, for an element that opens something at once. */
export const overlays = [menus, dialogs, toasts, notices]
