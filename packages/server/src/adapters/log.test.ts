import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonLog } from './log.ts'

test('entries of one turn go out together, each on its line, and a flush waits for nothing', async () => {
  const written: string[] = []
  const log = jsonLog(
    (lines) => written.push(lines),
    () => new Date('2026-01-01T00:00:00Z'),
  )
  log({ level: 'info', event: 'call', status: 200 })
  log({ level: 'warn', event: 'other\nline' })
  assert.deepEqual(written, [])
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(written, [
    '{"time":"2026-01-01T00:00:00.000Z","level":"info","event":"call","status":200}\n{"time":"2026-01-01T00:00:00.000Z","level":"warn","event":"other\\nline"}\n',
  ])
  log({ level: 'error', event: 'last' })
  log.flush()
  assert.equal(written.length, 2)
  log.flush()
  assert.equal(written.length, 2)
})
