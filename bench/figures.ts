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
  const names = Object.keys(contenders) as ('ours' | N)[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<'ours' | N, number[]>
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) values[name].push(await contenders[name]())
  }
  const peers = names.filter((name) => name !== 'ours') as N[]
  return {
    ours: figureOf(values.ours),
    peers: Object.fromEntries(peers.map((name) => [name, figureOf(values[name])])),
    ratio: Object.fromEntries(peers.map((name) => [name, median(values.ours.map((own, round) => own / values[name][round]!))])),
  }
}
