import { run } from '../command.ts'
import type { Check } from './check.ts'

export const features: Check = {
  name: 'docs/features.md',
  run: async () => {
    await run(process.execPath, ['scripts/features.ts', '--check'])
    return undefined
  },
}
