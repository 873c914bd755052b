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
  const ask = async (child: ChildProcess, calls: number) => {
    child.send(calls)
    return ((await once(child, 'message')) as [number])[0]
  }
  try {
    const [baseUrl] = (await once(start('page-server'), 'message')) as [string]
    const callers = Object.fromEntries(ways.map((way) => [way, start('caller', way, baseUrl)])) as Record<Way, ChildProcess>
    for (const caller of Object.values(callers)) await ask(caller, callsBefore)
    const contenders = Object.fromEntries(ways.map((way) => [way, () => ask(callers[way], callsARound)])) as Record<
      Way,
      () => Promise<number>
    >
    const bar = 'at most 1.15 of bare fetch, at most 1.1 of openapi-fetch, less than openai-node'
    return {
      suite: 'sdk',
      cases: [{ name: 'list of 50 customers over loopback', unit: 'ms per call', ...(await interleaved(rounds, contenders)), bar }],
    }
  } finally {
    for (const child of children) child.kill()
  }
}
