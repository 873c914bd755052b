/** Tells the developer of a page something, in the console: never with a token or a value of a customer in it. */
export function warn(text: string): void {
  globalThis.console?.warn(`[clientele] ${text}`)
}
