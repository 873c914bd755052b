import type { Log } from '../ports.ts'

/** Writes each entry as one line of JSON. */
export const jsonLog =
  (write: (line: string) => void, clock: () => Date): Log =>
  (entry) =>
    write(`${JSON.stringify({ time: clock().toISOString(), ...entry })}\n`)

/** Writes nothing. */
export const noLog: Log = () => {}
