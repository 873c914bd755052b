import { Problem } from './problem.ts'

/** The end of a call's time. Once a transaction begins to commit, the call is let finish: an answer must never say that nothing was changed when something was. */
export type Deadline = {
  signal: AbortSignal
  /** Gives the work's result, or a timeout if it takes too long. */
  race<T>(work: Promise<T>): Promise<T>
  /** Lets the time begin anew: something came, so the call is not stuck. */
  restart(): void
  /** Call right before committing: throws if time is up, else lets the commit finish. */
  commit(): void
  clear(): void
}

export function deadline(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let committing = false
  let fail: (error: Error) => void = () => {}
  const tooLate = new Promise<never>((_, reject) => (fail = reject))
  tooLate.catch(() => {})
  const end = () => {
    if (committing) return
    const problem = new Problem('timeout', `The call was given up after ${ms / 1000} seconds.`)
    controller.abort(problem)
    fail(problem)
  }
  let timer = setTimeout(end, ms)
  const hangUp = () => void (committing || controller.abort(new Problem('timeout', 'The caller hung up.')))
  caller?.addEventListener('abort', hangUp, { once: true })
  return {
    signal,
    race: (work) => Promise.race([work, tooLate]),
    restart() {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(end, ms)
    },
    commit() {
      signal.throwIfAborted()
      committing = true
    },
    clear() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', hangUp)
    },
  }
}
