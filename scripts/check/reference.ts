import { runScript } from '../command.ts'
import type { Check } from './check.ts'

/** The API reference: everything it mentions is in it. */
export const reference: Check = {
  name: 'reference',
  run: async () => {
    await runScript('typedoc/bin/typedoc', ['--logLevel', 'Warn'])
    return undefined
  },
}
