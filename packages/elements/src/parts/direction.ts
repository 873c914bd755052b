import { isServer, nothing } from 'lit'
import type { Texts } from '../text/texts.ts'

/** For `dir` on the root: set only where the texts run otherwise than the page does. */
export const directionOf = (host: HTMLElement, { direction }: Texts): 'ltr' | 'rtl' | typeof nothing =>
  // A server does not see the page; what it says is right in any.
  !isServer && getComputedStyle(host).direction === direction ? nothing : direction
