/** One limit over everything a call does. It ends when its time is up or when the caller's signal says so. */
export interface Deadline {
  /** For whatever can be stopped. */
  readonly signal: AbortSignal
  /** Milliseconds that are left. */
  left(): number
  /** Waits for the work, but not longer than the deadline. */
  race<T>(work: T | Promise<T>): Promise<T>
  /** Waits. */
  wait(ms: number): Promise<void>
  /** Begins anew with so much time. */
  restart(ms: number): void
  /** Lets go of timer and listener. To be called in the end, come what may. */
  clear(): void
  /** Stops what is still under way, and clears. */
  stop(): void
}

// Beyond this, timers fire at once.
const longestTimer = 2 ** 31 - 1

export function startDeadline(timeoutMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let timer: ReturnType<typeof setTimeout> | undefined
  let endsAt = 0
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))
  ended.catch(() => {})

  const follow = () => controller.abort(outer?.reason)
  const clear = () => {
    clearTimeout(timer)
    outer?.removeEventListener('abort', follow)
  }
  const restart = (ms: number) => {
    clearTimeout(timer)
    endsAt = performance.now() + ms
    if (ms <= longestTimer) timer = setTimeout(() => controller.abort(new DOMException(`${ms} ms`, 'TimeoutError')), ms)
  }
  const race = <T>(work: T | Promise<T>): Promise<T> => Promise.race([work, ended])

  restart(timeoutMs)
  if (outer?.aborted) follow()
  else outer?.addEventListener('abort', follow)

  return {
    signal,
    left: () => endsAt - performance.now(),
    race,
    restart,
    clear,
    async wait(ms) {
      let waiting: ReturnType<typeof setTimeout> | undefined
      try {
        await race(new Promise<void>((resolve) => (waiting = setTimeout(resolve, ms))))
      } finally {
        clearTimeout(waiting)
      }
    },
    stop() {
      clear()
      controller.abort()
    },
  }
}
