// `npm run check`: all that CI asks of a change. `npm run check -- lint types` runs those whose names begin so.
import { styleText } from 'node:util'
import { build } from './check/build.ts'
import type { Check } from './check/check.ts'
import { features } from './check/features.ts'
import { format } from './check/format.ts'
import { generated } from './check/generated.ts'
import { lint } from './check/lint.ts'
import { lockfile } from './check/lockfile.ts'
import { openapi } from './check/openapi.ts'
import { packages } from './check/packages.ts'
import { reference } from './check/reference.ts'
import { sizes } from './check/sizes.ts'
import { tests } from './check/tests.ts'
import { tidy } from './check/tidy.ts'
import { typesWith6, typesWith7 } from './check/types.ts'

const checks: Check[] = [
  ...[typesWith6, typesWith7, lint, format, tidy, generated, tests],
  ...[sizes, build, packages, openapi, reference, lockfile, features],
]
const wanted = process.argv.slice(2)
const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
if (chosen.length === 0) throw new Error(`There is no such check. There are: ${checks.map(({ name }) => name).join(', ')}`)

const failed: string[] = []
for (const { name, run } of chosen) {
  const began = performance.now()
  try {
    const remark = await run()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${styleText('green', 'ok')} ${name} (${seconds} s)${remark ? `: ${remark}` : ''}`)
  } catch (error) {
    failed.push(name)
    console.log(`${styleText('red', 'FAILED')} ${name}\n${(error instanceof Error ? error.message : String(error)).replace(/^/gm, '    ')}`)
  }
}
console.log(failed.length === 0 ? `All ${chosen.length} checks passed.` : `Failed: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
