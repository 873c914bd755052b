import { runScript } from '../command.ts'
import type { Check } from './check.ts'

export const lint: Check = {
  name: 'lint',
  run: async () => {
    await runScript('eslint/bin/eslint.js', ['--max-warnings=0', '.'])
    return undefined
  },
}
