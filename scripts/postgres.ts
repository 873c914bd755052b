// A PostgreSQL for the tests: the one TEST_DATABASE_URL names, else a throwaway cluster from programs found on this machine.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { which } from './browsers.ts'
import { freePort } from './free-port.ts'

export interface TestPostgres {
  url: string
  from: string
  stop: () => Promise<void>
}

export const howToGetPostgres = 'install PostgreSQL 15 or later (Debian: apt-get install postgresql), or name a server in TEST_DATABASE_URL'

// The shell outlives us by a moment: when our end of its input closes, however we ended, it stops the server and clears up.
const guardian = `
  trap '' INT TERM HUP
  folder=$1; bin=$2; port=$3; locale=$4
  "$bin/initdb" -D "$folder/data" -U postgres -E UTF8 --locale="$locale" -A scram-sha-256 --pwfile="$folder/password" >"$folder/initdb.log" 2>&1 ||
    { cat "$folder/initdb.log" >&2; rm -rf "$folder"; exit 1; }
  exec 3<&0
  "$bin/postgres" -D "$folder/data" -h 127.0.0.1 -p "$port" -c unix_socket_directories= -c max_connections=200 $POSTGRES_SETTINGS </dev/null 3<&- &
  server=$!
  (read -r _ <&3; kill -INT "$server" 2>/dev/null) &
  waiter=$!
  wait "$server"
  rm -rf "$folder"
  kill -KILL "$waiter" 2>/dev/null
`

const majorOf = (bin: string): number =>
  Number(/\(PostgreSQL\) (\d+)/.exec(execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)

export const findPrograms = (): string | undefined => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const onPath = which('postgres')
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(onPath ? [dirname(onPath)] : [])]
  return folders.find((bin) => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')) && majorOf(bin) >= 15)
}

const userIds = (name: string): { uid: number; gid: number } | undefined => {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root: there it runs as another user, to whom its folder is given. */
export const asOrdinaryUser = (folder: string, command: string[]): string[] => {
  if (process.getuid?.() !== 0) return command
  const user = ['postgres', 'nobody'].find(userIds)
  const ids = user && userIds(user)
  if (!user || !ids) throw new Error('running as root, and there is no user postgres or nobody to run PostgreSQL as')
  for (const path of [folder, join(folder, 'password')]) chownSync(path, ids.uid, ids.gid)
  return which('setpriv')
    ? ['setpriv', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', ...command]
    : ['runuser', '-u', user, '--', ...command]
}

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      // Read to the end, so that the server never waits for us, but kept only until it is up.
      if (log.includes('ready to accept connections')) return
      log += chunk.toString('utf8')
      if (log.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL did not start (code ${code})\n${log}`)))
  })

const startCluster = async (bin: string): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-postgres-'))
  const password = randomBytes(16).toString('hex')
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 })
  chmodSync(folder, 0o700)
  const port = await freePort()
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const [program = 'sh', ...args] = asOrdinaryUser(folder, ['sh', '-c', guardian, 'postgres-for-tests', folder, bin, String(port), locale])
  const child = spawn(program, args, { cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await untilReady(child)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    from: bin,
    stop: async () => {
      child.stdin?.end()
      await ended
    },
  }
}

/** Sets TEST_DATABASE_URL for this process and its children; undefined where there is no PostgreSQL to be had. */
export const startPostgres = async (): Promise<TestPostgres | undefined> => {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, from: 'TEST_DATABASE_URL', stop: async () => {} }
  const bin = findPrograms()
  if (!bin) return undefined
  const postgres = await startCluster(bin)
  process.env['TEST_DATABASE_URL'] = postgres.url
  return postgres
}
