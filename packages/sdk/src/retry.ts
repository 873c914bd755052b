// When to send a call again, and how long to wait before.

/**
 * Statuses that may pass. Every call may be sent again after them: reading changes nothing, and what changes
 * something carries an idempotency key, so that a second time has no second effect.
 */
export const isPassing = (status: number) => /^(408|425|429|50[0234])$/.test(String(status))

/** Exponential back-off with full jitter, so that many clients do not come back all at once. */
export const backOff = (failures: number, firstMs = 500, mostMs = 8000) => Math.random() * Math.min(mostMs, firstMs * 2 ** (failures - 1))

/** What Retry-After says, in seconds or as a date; nothing if it makes no sense. A date is read by the server's own clock where it tells the time. */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const at = /GMT$/.test(value) ? Date.parse(value) : NaN
  return at >= 0 ? Math.max(0, at - (Date.parse(headers.get('date') ?? '') || Date.now())) : undefined
}
