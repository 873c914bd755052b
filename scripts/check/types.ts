import { runScript } from '../command.ts'
import type { Check } from './check.ts'

const withTypeScript = (version: string, compiler: string): Check => ({
  name: `types (TypeScript ${version})`,
  run: async () => {
    await runScript(compiler, ['-p', 'tsconfig.json'])
    return undefined
  },
})

export const typesWith6 = withTypeScript('6', 'typescript/bin/tsc')
export const typesWith7 = withTypeScript('7', 'typescript-7/bin/tsc')
