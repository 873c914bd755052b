import { buildCdn, buildPackages, buildPortal } from '../build.ts'
import { buildMockSnapshot } from '../mock-snapshot.ts'
import type { Check } from './check.ts'

export const build: Check = {
  name: 'build',
  run: async () => {
    const made = [await buildPackages(), await buildCdn(), await buildMockSnapshot(), await buildPortal()]
    return made.includes(true) ? undefined : 'up to date'
  },
}
