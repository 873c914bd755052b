/** Somewhere else that rows can come from, beside files and what is pasted: a host's own system. */
export interface ImportSource {
  /** Unique in the dialog. */
  readonly id: string
  /** What it is called, for people: `Fortnox`. */
  readonly label: string
  /** Brings the rows: a file, or text with separators. What it throws is shown. */
  load(signal: AbortSignal): Promise<Blob | string>
}
