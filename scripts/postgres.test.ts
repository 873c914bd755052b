import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

const starting = `
  const { startPostgres } = await import('./scripts/postgres.ts')
  process.stdout.write((await startPostgres())?.url ?? 'none')
`

/** A process of its own with a cluster of its own. */
const startElsewhere = async (): Promise<{ child: ChildProcess; url: string }> => {
  const { TEST_DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '-e', starting], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: url.toString('utf8') }
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  // A connection that the server ends tells of it here as well.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

test('a throwaway PostgreSQL asks for its password, and ends even when who started it is killed', async (t) => {
  const { child, url } = await startElsewhere()
  if (url === 'none') return t.skip('there is no PostgreSQL on this machine')
  assert.equal(await answers(url), true)
  assert.equal(await answers(url.replace(/:[0-9a-f]{32}@/, ':wrong@')), false)
  child.kill('SIGKILL')
  let attempts = 0
  while (await answers(url)) {
    assert.ok((attempts += 1) < 200, 'it still answers')
    await delay(50)
  }
})
