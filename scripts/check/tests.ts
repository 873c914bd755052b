import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '../repository.ts'
import type { Check } from './check.ts'

export const tests: Check = {
  name: 'tests',
  run: async () => {
    if (process.env['CHECK_SKIP_TESTS'] === '1') return 'skipped by CHECK_SKIP_TESTS=1'
    // They take minutes, so they are shown while they run.
    const child = spawn(process.execPath, ['--conditions=@clientele/source', 'scripts/test.ts'], { cwd: root, stdio: 'inherit' })
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error('Tests failed; see above.')
    return undefined
  },
}
