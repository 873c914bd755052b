/** What was loaded elsewhere, on the server that made the page, and when. Each value is taken once. */
export interface Known {
  readonly at: number
  readonly values: Record<string, unknown>
}

/** So long it counts as new; a page from a cache, or of a server whose clock is wrong, is older. */
export const freshMs = 60_000
