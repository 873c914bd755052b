/** What is known of a metric. One that is not here is counted, and its days are added up. */
type Metric = {
  unit?: string
  /** What is held and not used up: its total is the latest value. */
  held?: true
}

export const metrics: Readonly<Record<string, Metric>> = {
  apiCalls: {},
  bandwidth: { unit: 'GB' },
  storage: { unit: 'GB', held: true },
}
