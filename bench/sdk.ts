// What a call costs over the SDK: a page of 50 customers, one call after the other, from a server in another process.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { interleaved, type Suite } from './figures.ts'
import { ways, type Way } from './sdk/ways.ts'

const rounds = 60
const callsARound = 150
const callsBefore = 3000

export async function run(): Promise<Suite> {
  const children: ChildProcess[] = []
  const start = (file: string, ...args: string[]) => {
    const child = fork(new URL(`./sdk/${file}.ts`, import.meta.url), args)
    children.push(child)
    return child
  }
  const ask = async (caller: ChildProcess, way: Way, calls: number) => {
    caller.send({ way, calls })
    return ((await once(caller, 'message')) as [number])[0]
  }
  const measure = async (callerOf: Record<Way, ChildProcess>) => {
    for (const way of ways) await ask(callerOf[way], way, callsBefore)
    return interleaved(
      rounds,
      forEachWay((way) => () => ask(callerOf[way], way, callsARound)),
    )
  }
  try {
    const [baseUrl] = (await once(start('page-server'), 'message')) as [string]
    const together = start('caller', baseUrl)
    const name = 'list of 50 customers over loopback'
    const common = { unit: 'ms per call', bar: 'at most 1.15 of bare fetch, at most 1.1 of openapi-fetch, less than openai-node' }
    // Both are told: in one process the garbage of one counts for another, and in several the machine's noise does not cancel out.
    return {
      suite: 'sdk',
      cases: [
        { name: `${name}, all in one process`, ...(await measure(forEachWay(() => together))), ...common },
        { name: `${name}, each in a process of its own`, ...(await measure(forEachWay(() => start('caller', baseUrl)))), ...common },
      ],
    }
  } finally {
    for (const child of children) child.kill()
  }
}

const forEachWay = <T>(make: (way: Way) => T) => Object.fromEntries(ways.map((way) => [way, make(way)])) as Record<Way, T>
