import { run } from '../command.ts'
import type { Check } from './check.ts'

export const tidy: Check = {
  name: 'tidy',
  run: async () => {
    await run(process.execPath, ['--test', '--test-reporter=dot', 'tidy.test.ts'])
    return undefined
  },
}
