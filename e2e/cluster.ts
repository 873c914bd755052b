import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/free-port.ts'
import { asOrdinaryUser, findPrograms } from '../scripts/postgres.ts'

/** A PostgreSQL server of one's own that can be stopped and started again. Undefined where PostgreSQL is not installed. */
export async function startOwnCluster() {
  const bin = findPrograms()
  if (!bin) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'clientele-restart-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'password'), 'restart-me', { mode: 0o600 })
  const port = await freePort()
  const run = (command: string[]) => asOrdinaryUser(folder, command) as [string, ...string[]]
  const [program, ...args] = run([
    join(bin, 'initdb'),
    '-D',
    join(folder, 'data'),
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${join(folder, 'password')}`,
  ])
  execFileSync(program, args, { cwd: '/', stdio: 'ignore' })
  let child: ChildProcess

  const start = async () => {
    const [server, ...options] = run([
      join(bin, 'postgres'),
      '-D',
      join(folder, 'data'),
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-c',
      'unix_socket_directories=',
    ])
    child = spawn(server, options, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let log = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr!.on('data', (chunk: Buffer) => {
        log = (log + chunk.toString()).slice(-4000)
        if (log.includes('ready to accept connections')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)))
    })
    child.removeAllListeners('exit')
  }
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  await start()
  return {
    url: `postgres://postgres:restart-me@127.0.0.1:${port}/postgres`,
    /** Stops the server, cutting every connection (SIGINT) or without any ceremony (SIGQUIT), and starts it again. */
    async restart(signal: 'SIGINT' | 'SIGQUIT') {
      await stop(signal)
      await start()
    },
    async end() {
      await stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
