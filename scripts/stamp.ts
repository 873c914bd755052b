// Remembers in .cache from which content something was made, so that it is made again only when that content changes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listFiles, root } from './repository.ts'

/** One hash over names and content of all files below the given folders (or of the given files). */
const fingerprint = (inputs: string[]): string => {
  const hash = createHash('sha256')
  const files = inputs.flatMap((input) => (existsSync(join(root, input)) ? (/\.\w+$/.test(input) ? [input] : listFiles(input)) : []))
  for (const file of files.filter((path) => !path.endsWith('.test.ts')))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Lets one process at a time do something; another waits. What a process that was killed left behind does not count. */
const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const lock = join(root, '.cache', `${name}.lock`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
      await sleep(100)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Runs `make` unless every output is there and was made from exactly these inputs; says whether it ran. */
export const makeIfStale = async (name: string, inputs: string[], outputs: string[], make: () => Promise<void>): Promise<boolean> => {
  const stamp = join(root, '.cache', `${name}.stamp`)
  const now = fingerprint(inputs)
  const isCurrent = () =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((output) => existsSync(join(root, output)))
  if (isCurrent()) return false
  return alone(name, async () => {
    // Another process may have made it while this one waited.
    if (isCurrent()) return false
    rmSync(stamp, { force: true })
    for (const output of outputs) rmSync(join(root, output), { recursive: true, force: true })
    await make()
    writeFileSync(stamp, now)
    return true
  })
}
