import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

// The embedded database does not notice when two processes open one folder; it loses rows. So a file in the folder names the one that has it.
type Holder = { pid: number; started: string; host: string }

const beatMs = 5_000
const silentMs = 30_000

/** Takes the folder for this process, and gives a function that lets go of it. Throws if another process has it. */
export function lockDataDir(folder: string): () => void {
  const file = join(folder, 'lock')
  take(file, folder)
  // Another machine or container cannot look up our pid: it goes by whether the file is still touched.
  const beat = setInterval(() => touch(file), beatMs)
  beat.unref()
  return () => {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function take(file: string, folder: string) {
  if (create(file, me())) return
  const holder = read(file)
  if (holder && isAlive(holder, file)) throw refusal(holder, folder, file)
  replaceStale(file, folder)
}

/** Two processes may find the same stale file: only the one that holds the second file may remove it, and only if it is still stale then. */
function replaceStale(file: string, folder: string) {
  const breaking = `${file}.breaking`
  if (age(breaking) > silentMs) rmSync(breaking, { force: true })
  const busy = () => new Error(`Another process is just taking the folder ${folder}. Start again in a moment.`)
  if (!create(breaking, me())) throw busy()
  try {
    const holder = read(file)
    if (holder && isAlive(holder, file)) throw refusal(holder, folder, file)
    rmSync(file, { force: true })
    if (!create(file, me())) throw busy()
  } finally {
    rmSync(breaking, { force: true })
  }
}

function isAlive(holder: Holder, file: string) {
  if (holder.host !== hostname()) return age(file) < silentMs
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // A pid is used again some day: where the system tells when a process started, it must be the same one.
  const started = startOf(holder.pid)
  return started === '' || holder.started === '' || started === holder.started
}

const me = (): Holder => ({ pid: process.pid, started: startOf(process.pid), host: hostname() })

/** When a process started, counted from a boot that is named too; '' where the system does not say. */
function startOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
  } catch {
    return ''
  }
}

function create(file: string, holder: Holder) {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Who holds the file; undefined if it is gone, or cannot be read and is not just being written. */
function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return age(file) < 2_000 ? { pid: 0, started: '', host: `${hostname()} (just starting)` } : undefined
  }
}

function age(file: string) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function touch(file: string) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder was taken away from under us; the database will say so itself.
  }
}

const refusal = (holder: Holder, folder: string, file: string) =>
  new Error(
    `The folder ${folder} is in use by process ${holder.pid} on ${holder.host}. Stop that process, or set DATA_DIR to another folder. If you are sure that no such process runs, remove ${file}.`,
  )
