import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from '../crypto/hash.ts'

/** The key of the folder of an embedded database, made when it is first asked for: whoever has the folder has both. */
export function sealingKeyIn(folder: string): string {
  const path = join(folder, 'sealing-key')
  if (!existsSync(path)) writeFileSync(path, newSecret(), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}
