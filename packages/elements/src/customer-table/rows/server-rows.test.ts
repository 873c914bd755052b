import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Customer } from '@clientele/sdk'
import { Workspace } from '../../workspace/workspace.ts'
import { ServerRows } from './server-rows.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A server with so many customers, whose answers take their time and carry the state at the time of the question. */
function server(count: number, answerMs: number) {
  const state = { version: 1 }
  const list = async ({ offset = 0, limit }: { offset?: number; limit: number }, { signal }: { signal: AbortSignal }) => {
    const { version } = state
    await pause(answerMs)
    signal.throwIfAborted()
    const data = Array.from({ length: Math.min(limit, count - offset) }, (_, at) => ({ id: `c${offset + at}`, version }) as Customer)
    return { data, nextCursor: null, total: { count, exact: true } }
  }
  const summary = async () => ({ customers: count })
  const retrieve = () => new Promise(() => {})
  const workspace = new Workspace({ customers: { list, summary }, session: { retrieve } } as unknown as Client, { locale: 'en' })
  return { state, workspace }
}

test('LIST-11 where changes come faster than answers, rows come all the same, and the newest in the end', async () => {
  const { state, workspace } = server(50, 40)
  const rows = new ServerRows(workspace, {}, 'name')
  const busy = setInterval(() => {
    state.version++
    rows.refresh()
  }, 10)
  for (const end = Date.now() + 5_000; !rows.hasRows; await pause(5)) assert.ok(Date.now() < end, 'no rows came')
  clearInterval(busy)
  for (const end = Date.now() + 5_000; rows.at(49)?.version !== state.version; await pause(5)) assert.ok(Date.now() < end, 'old rows stay')
  rows.stop()
  workspace.end()
})

test('how many rows there are stays known while they are loaded anew', async () => {
  const { workspace } = server(50, 5)
  const rows = new ServerRows(workspace, {}, 'name')
  while (!rows.isExact) await pause(2)
  rows.refresh()
  assert.deepEqual([rows.isExact, rows.total], [true, 50])
  rows.stop()
  workspace.end()
})
