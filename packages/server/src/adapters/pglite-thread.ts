import { Worker } from 'node:worker_threads'
import { embeddedEnded, type Embedded } from '../db/embedded.ts'

export type Start = { dataDir?: string; snapshot?: Uint8Array<ArrayBuffer> }
export type Call = { id: number; operation: 'query' | 'begin' | 'commit' | 'rollback' | 'listen' | 'dump' | 'close'; args: unknown[] }
type Failure = { message: string; code?: string | undefined }
export type Reply = { id: number; value: unknown } | { id: number; failure: Failure } | { notice: string } | { started: true }

type Waiting = { resolve(value: never): void; reject(error: Error): void }
export type EmbeddedThread = Embedded & { dump(): Promise<Uint8Array<ArrayBuffer>> }

/** PGlite in a thread of its own; resolves once it has started. */
export async function startThread(start: Start): Promise<EmbeddedThread> {
  // Where sources are compiled, the worker beside this file ends in .js as this one does.
  const worker = new Worker(new URL(`./pglite-worker${import.meta.url.slice(-3)}`, import.meta.url), { workerData: start })
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Set<() => void>>()
  let lastId = 0
  let ended: Error | undefined

  const end = (why: string, cause?: unknown) => {
    ended ??= Object.assign(new Error(why, { cause }), { code: embeddedEnded })
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  const call = <T>(operation: Call['operation'], ...args: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended)
      // A process that has nothing else to do need not stay for a database that nobody asks anything.
      if (waiting.size === 0) worker.ref()
      waiting.set(++lastId, { resolve, reject })
      worker.postMessage({ id: lastId, operation, args } satisfies Call)
    })
  const settle = (reply: Reply) => {
    if ('notice' in reply) return listeners.get(reply.notice)?.forEach((listener) => listener())
    if ('started' in reply) return
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('value' in reply) caller?.resolve(reply.value as never)
    else caller?.reject(Object.assign(new Error(reply.failure.message), reply.failure))
  }

  await started(worker)
  worker.on('message', settle)
  worker.unref()
  worker.on('error', (error) => end('The embedded database has failed.', error))
  worker.on('exit', () => end('The embedded database has ended.'))

  const query: Embedded['query'] = (text, values) => call('query', text, values)
  return {
    query,
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return ended !== undefined
    },
    transaction: inThread(call, query),
    async listen(channel, listener) {
      const { set, isNew } = listenersOf(listeners, channel)
      set.add(listener)
      if (isNew) await call('listen', channel)
      return async () => void set.delete(listener)
    },
    dump: () => call('dump'),
    async close() {
      if (ended) return
      await call('close')
      end('The embedded database was closed.')
      await worker.terminate()
    },
  }
}

/** A transaction whose beginning and end are calls to the thread. */
const inThread =
  (call: (operation: 'begin' | 'commit' | 'rollback') => Promise<void>, query: Embedded['query']): Embedded['transaction'] =>
  async (work) => {
    await call('begin')
    try {
      const result = await work({ query, rollback: () => call('rollback') })
      await call('commit')
      return result
    } catch (error) {
      await call('rollback').catch(() => {}) // there is nothing left to undo where the thread has ended
      throw error
    }
  }

const started = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The embedded database did not start (code ${code}).`)))
  })

function listenersOf(listeners: Map<string, Set<() => void>>, channel: string) {
  const known = listeners.get(channel)
  const set = known ?? new Set<() => void>()
  listeners.set(channel, set)
  return { set, isNew: !known }
}
