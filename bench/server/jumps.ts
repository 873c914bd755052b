// Jumps to any row of a list of very many customers: the first into a list, and later ones.
import { figureOf, p95, type Case } from '../figures.ts'
import { randomOf } from '../../packages/server/src/demo/random.ts'
import { edgeOf } from './edge.ts'
import { jumpsInto, usualFilters } from './paths.ts'

const rounds = 3
const again = 5

export async function jumps(databaseUrl: string): Promise<Case[]> {
  const first: number[] = []
  const later: number[] = []
  const filtered: number[] = []
  for (let round = 0; round < rounds; round++) {
    const random = randomOf(9, round)
    const edge = await edgeOf(databaseUrl) // a new one, which remembers nothing
    const { length, lists } = jumpsInto('')
    const rows = await edge.lengthOf(length)
    const jump = (list: (offset: number) => string, among: number) => edge.call(list(random.int(1, among - 1)))
    const firstTimes: number[] = []
    const laterTimes: number[] = []
    for (const list of lists) {
      firstTimes.push(await jump(list, rows))
      for (const middle of [rows / 2 - 100, rows / 2 + 100]) await edge.call(list(Math.floor(middle)))
      for (let time = 0; time < again; time++) laterTimes.push(await jump(list, rows))
    }
    const filteredTimes: number[] = []
    for (const filter of usualFilters) {
      const { length, lists } = jumpsInto(filter)
      const rows = await edge.lengthOf(length)
      for (const list of lists) filteredTimes.push(await jump(list, rows))
    }
    first.push(p95(firstTimes))
    later.push(p95(laterTimes))
    filtered.push(p95(filteredTimes))
    await edge.stop()
  }
  const of = (name: string, values: number[], bar: string): Case => ({
    ...{ name: `${name}, of a million`, unit: 'ms, p95', ours: figureOf(values), bar },
    ...{ peers: {}, ratio: {} },
  })
  return [
    of('jump anywhere, first into a list in any order', first, '< 100 ms'),
    of('jump anywhere, once the list was jumped in', later, '< 15 ms'),
    of('jump anywhere, first into a list with a usual filter', filtered, '< 150 ms'),
  ]
}
