/** What several rounds came to. */
export type Figure = { median: number; min: number; max: number }

/** One thing measured: ours, and what it is held against. `ratio` is ours by the peer's, the median over the rounds. */
export type Case = { name: string; unit: string; ours: Figure; peers: Record<string, Figure>; ratio: Record<string, number>; bar?: string }

/** What a file of this folder named after its suite exports as `run`. */
export type Suite = { suite: string; cases: Case[] }

export const figureOf = (values: readonly number[]): Figure => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Measures ours and its peers round by round, each time in another order, so that whatever else the machine does meets
 * them all alike. The ratio is taken within a round.
 */
export async function interleaved<N extends string>(rounds: number, contenders: Record<'ours' | N, () => Promise<number>>) {
  return compared(await inTurns(rounds, contenders))
}

/** What each contender gave in each round. */
export async function inTurns<N extends string, T>(rounds: number, contenders: Record<N, () => Promise<T>>): Promise<Record<N, T[]>> {
  const names = Object.keys(contenders) as N[]
  const values = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<N, T[]>
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) values[name].push(await contenders[name]())
  }
  return values
}

/** Ours held against each of the others, round by round. */
export function compared<N extends string>(values: Record<'ours' | N, readonly number[]>): Pick<Case, 'ours' | 'peers' | 'ratio'> {
  const peers = Object.keys(values).filter((name) => name !== 'ours') as N[]
  return {
    ours: figureOf(values.ours),
    peers: Object.fromEntries(peers.map((name) => [name, figureOf(values[name])])),
    ratio: Object.fromEntries(peers.map((name) => [name, median(values.ours.map((own, round) => own / values[name][round]!))])),
  }
}

/** How many rounds: `--rounds=1` for a first look, but what is published has at least seven. */
export const roundsAsked = (usual = 7): number => Number(/^--rounds=(\d+)$/m.exec(process.argv.join('\n'))?.[1] ?? usual)

/** What nearly all stay below. */
export const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!
