import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../command.ts'
import { root } from '../repository.ts'
import type { Check } from './check.ts'

/** What is generated and committed must be what the contract gives today. */
export const generated: Check = {
  name: 'generated files',
  run: async () => {
    if (!existsSync(join(root, 'scripts/generate.ts'))) return 'nothing is generated yet'
    await run(process.execPath, ['--conditions=@clientele/source', 'scripts/generate.ts', '--check'])
    return undefined
  },
}
