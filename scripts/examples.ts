// `npm run examples`: makes each example as somebody would who has the packages from npm, and uses its page in a browser against a demo.
//   npm run examples                       all
//   npm run examples -- react vue          some
//   npm run examples -- --write-locks      writes their lock files anew
// They are installed in .cache, apart from the repository, so that its own installation stays small.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCdn, buildPackages } from './build.ts'
import { frameworks } from './examples/make.ts'
import { root } from './repository.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'write-locks': { type: 'boolean' } } })
const unknown = positionals.filter((name) => !(name in frameworks))
if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(', ')}; there are ${Object.keys(frameworks).join(', ')}`)

// As it is now: building sets NODE_ENV, and npm then leaves out what an example is built with.
const env = { ...process.env }
await buildPackages()
await buildCdn()
const { status } = spawnSync(
  process.execPath,
  ['--conditions=@clientele/source', '--test', '--test-reporter=spec', 'examples/examples.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...env,
      // What they run is run by the Node that runs this.
      PATH: dirname(process.execPath) + delimiter + (env['PATH'] ?? ''),
      ...(positionals.length > 0 && { EXAMPLES: positionals.join(',') }),
      ...(values['write-locks'] && { WRITE_LOCKS: '1' }),
    },
  },
)
process.exit(status ?? 1)
