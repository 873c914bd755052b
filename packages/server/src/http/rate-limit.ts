import { Problem } from './problem.ts'

type Bucket = { left: number; at: number }

/**
 * A token bucket for each name: it holds `quota` and fills up again in `windowMs`. Buckets live in this process,
 * so each replica grants its own; full ones are forgotten.
 */
export function rateLimit(name: string, quota: number, windowMs: number, clock: () => Date) {
  const buckets = new Map<string, Bucket>()
  const perMs = quota / windowMs
  let swept = 0

  const sweep = (now: number) => {
    if (now - swept < windowMs) return
    swept = now
    for (const [key, bucket] of buckets) if (bucket.left + (now - bucket.at) * perMs >= quota) buckets.delete(key)
  }

  /** Takes one, if there is one; tells how it stands then. */
  const draw = (key: string) => {
    const now = clock().getTime()
    sweep(now)
    const bucket = buckets.get(key) ?? { left: quota, at: now }
    bucket.left = Math.min(quota, bucket.left + Math.max(0, now - bucket.at) * perMs)
    bucket.at = now
    buckets.set(key, bucket)
    const enough = bucket.left >= 1
    if (enough) bucket.left -= 1
    return { enough, left: bucket.left, seconds: Math.ceil((enough ? quota - bucket.left : 1 - bucket.left) / perMs / 1000) }
  }

  return {
    /** Takes one, if there is one; else gives the seconds until there is. */
    takeOrWait(key: string): number {
      const { enough, seconds } = draw(key)
      return enough ? 0 : seconds
    },
    /** Takes one; gives the headers that say what is left, or throws when nothing is. */
    take(key: string): Record<string, string> {
      const { enough, left, seconds } = draw(key)
      const headers = {
        'ratelimit-policy': `"${name}";q=${quota};w=${Math.round(windowMs / 1000)}`,
        ratelimit: `"${name}";r=${Math.floor(left)};t=${seconds}`,
      }
      if (!enough)
        throw new Problem('rate_limited', {
          detail: `At most ${quota} in ${Math.round(windowMs / 1000)} seconds.`,
          headers: { ...headers, 'retry-after': String(seconds) },
        })
      return headers
    },
    /** Gives one back: what was taken turned out not to count. */
    giveBack(key: string) {
      const bucket = buckets.get(key)
      if (bucket) bucket.left = Math.min(quota, bucket.left + 1)
    },
  }
}
export type RateLimit = ReturnType<typeof rateLimit>
