/** One limit over everything a call does. It ends when its time is up or when the caller's signal says so. */
export interface Deadline {
  /** For whatever can be stopped. */
  readonly signal: AbortSignal
  /** Waits for the work, but not longer than the deadline. */
  readonly race: <T>(work: Promise<T>) => Promise<T>
  /** Waits, if so much time is left; otherwise it comes back at once with false. */
  readonly wait: (ms: number) => Promise<boolean>
  /** Begins anew with so much time. */
  readonly restart: (ms: number) => void
  /** Lets go of timer and listener. To be called in the end, come what may. */
  readonly clear: () => void
  /** Stops what is still under way, and clears. */
  readonly stop: () => void
}

// Beyond this, timers fire at once.
const longestTimer = 2 ** 31 - 1

export function startDeadline(timeoutMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let endsAt = 0
  let rejectEnded: (reason: unknown) => void
  const ended = new Promise<never>((_, reject) => (rejectEnded = reject))
  ended.catch(() => {})

  const end = (reason: unknown) => {
    rejectEnded(reason)
    controller.abort(reason)
  }
  const follow = () => end(outer!.reason)
  const clear = () => {
    clearTimeout(timer)
    outer?.removeEventListener('abort', follow)
  }
  const restart = (ms: number) => {
    clearTimeout(timer)
    endsAt = performance.now() + ms
    if (ms <= longestTimer) timer = setTimeout(() => end(new DOMException(`${ms} ms`, 'TimeoutError')), ms)
  }
  const race = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended])

  restart(timeoutMs)
  outer?.addEventListener('abort', follow)
  if (outer?.aborted) follow()

  return {
    signal: controller.signal,
    race,
    restart,
    clear,
    async wait(ms) {
      if (ms >= endsAt - performance.now()) return false
      let waiting: ReturnType<typeof setTimeout> | undefined
      return race(new Promise<boolean>((resolve) => (waiting = setTimeout(resolve, ms, true)))).finally(() => clearTimeout(waiting))
    },
    stop() {
      clear()
      controller.abort()
    },
  }
}
