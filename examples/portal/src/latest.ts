type Task<T> = { load: (signal: AbortSignal) => PromiseLike<T>; show: (value: T) => void; fail: (error: unknown) => void }

/**
 * Runs one task at a time. A new one takes the place of the one before: its call is aborted,
 * and should an answer come all the same, it is not shown. So a slow old answer never replaces a newer one.
 */
export const latest = () => {
  let current: AbortController | undefined
  const start = async <T>({ load, show, fail }: Task<T>): Promise<void> => {
    current?.abort()
    const mine = (current = new AbortController())
    try {
      const value = await load(mine.signal)
      if (!mine.signal.aborted) show(value)
    } catch (error) {
      if (!mine.signal.aborted) fail(error)
    }
  }
  return Object.assign(start, { stop: () => current?.abort() })
}

/** Calls `work` a little later, once, however often it is asked to meanwhile. */
export const soon = (ms: number, work: () => void) => {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      work()
    }, ms)
  }
}

/** Calls `work` once things have been quiet for so long. */
export const whenQuiet = (ms: number, work: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }
}
