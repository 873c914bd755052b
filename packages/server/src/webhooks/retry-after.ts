/** How long whoever answered wants to be left alone, by its `Retry-After`: seconds or a date. Nothing that makes sense is no wish. */
export function retryAfterMs(header: string | null, now: Date): number {
  const value = header?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  // A date of HTTP ends like this; all else that could be read as one is none.
  return value.endsWith('GMT') ? Math.max(0, Date.parse(value) - now.getTime()) || 0 : 0
}
