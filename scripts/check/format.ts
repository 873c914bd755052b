import { runScript } from '../command.ts'
import type { Check } from './check.ts'

export const format: Check = {
  name: 'format',
  run: async () => {
    try {
      await runScript('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nRun: npm run format`, { cause: error })
    }
    return undefined
  },
}
