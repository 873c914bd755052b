import { dialogs } from './dialogs.ts'
import { menus } from './menus.ts'
import { notices } from './notices.ts'

/** All that stands above the page, for an element that opens something at once. */
export const overlays = [menus, dialogs, notices]
