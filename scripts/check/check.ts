/** One thing that has to be true of the repository. */
export interface Check {
  name: string
  /** Throws with all there is to say when it is not; may give back a short figure to show. */
  run: () => Promise<string | undefined>
}
