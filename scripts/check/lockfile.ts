import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'
import type { Check } from './check.ts'

export const lockfile: Check = {
  name: 'lock file without hosts',
  run: async () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
    const lines = lock.split('\n').flatMap((line, index) => (/"resolved": *"https?:/.test(line) ? [index + 1] : []))
    if (lines.length === 0) return undefined
    throw new Error(
      `package-lock.json names a download host on ${lines.length} lines, first on line ${lines[0]}.\n` +
        'Run `npm install --package-lock-only` in the root: its .npmrc keeps hosts out of the lock file.',
    )
  },
}
