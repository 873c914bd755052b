import type { Log } from '../ports.ts'

/** Writes each entry as one line of JSON. Lines of one turn of the event loop go out together: writing to a pipe holds up everything else. */
export function jsonLog(write: (lines: string) => void, clock: () => Date): Log & { flush(): void } {
  let lines = ''
  const flush = () => {
    if (lines === '') return
    write(lines)
    lines = ''
  }
  const log: Log = (entry) => {
    if (lines === '') setImmediate(flush)
    lines += `${JSON.stringify({ time: clock().toISOString(), ...entry })}\n`
  }
  return Object.assign(log, { flush })
}

/** Writes nothing. */
export const noLog = Object.assign<Log, { flush(): void }>(() => {}, { flush: () => {} })
