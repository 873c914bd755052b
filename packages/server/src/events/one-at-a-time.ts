/** Work that never overlaps itself. Whoever asks while it runs shares one more run after it, so that each is served by a run that began after the asking. */
export function oneAtATime(work: () => Promise<void>) {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => {
    if (!running) {
      running = work().finally(() => (running = undefined))
      return running
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
  /** Resolves when nothing runs or waits to run. */
  const idle = async () => {
    while (running ?? next) await (next ?? running)?.catch(() => {})
  }
  return Object.assign(run, { idle })
}
