// Remembers in .cache from which content something was made, so that it is made again only when that content changes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Runs `make` unless every output is there and was made from exactly these inputs; says whether it ran. */
export const makeIfStale = async (name: string, inputs: string[], outputs: string[], make: () => Promise<void>): Promise<boolean> => {
  const stamp = join(root, '.cache', `${name}.stamp`)
  const now = fingerprint(inputs)
  const current = existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((output) => existsSync(join(root, output)))
  if (current) return false
  rmSync(stamp, { force: true })
  for (const output of outputs) rmSync(join(root, output), { recursive: true, force: true })
  await make()
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, now)
  return true
}
