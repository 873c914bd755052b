import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lint } from '@redocly/openapi-core'
import { root } from '../repository.ts'
import type { Check } from './check.ts'

/** The published description of the API: neither an error nor a warning under Redocly's recommended rules. */
export const openapi: Check = {
  name: 'OpenAPI',
  run: async () => {
    const document = join(root, 'packages/contract/openapi.json')
    if (!existsSync(document)) throw new Error('packages/contract/openapi.json is missing. Run: npm run generate')
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lint({ ref: document, config })
    if (problems.length === 0) return undefined
    const lines = problems.map(
      ({ severity, ruleId, message, location }) =>
        `${severity} ${ruleId}: ${message} (${location.map(({ pointer }) => pointer ?? '').join(' ')})`,
    )
    throw new Error(`${lines.join('\n')}\n${problems.length} problems in packages/contract/openapi.json, which the contract makes.`)
  },
}
