// `npm run test:node-22`: the SDK's tests on the oldest Node it supports, which npm brings into .cache and nowhere else.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { listFiles, root } from './repository.ts'

const version = '22.23.3'
const folder = join(root, '.cache/node-22')
if (process.platform !== 'linux') {
  console.log('skipped: this brings a Node for Linux; elsewhere run the tests of packages/sdk with a Node 22 of your own')
  process.exit(0)
}
const name = `node-linux-${process.arch}`
const node = join(folder, 'node_modules', name, 'bin/node')
if (String(spawnSync(node, ['--version']).stdout).trim() !== `v${version}`)
  execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--prefix', folder, `${name}@${version}`], {
    stdio: 'inherit',
  })
// A test that starts the server is left out (create-client.test.ts): in a bundle the server does not find its own files.
const startsServer = (file: string) => /from '[./]+\/server\//.test(readFileSync(join(root, file), 'utf8'))
const tests = listFiles().filter((file) => /^packages\/sdk\/src\/.+(?<!\.browser)\.test\.ts$/.test(file) && !startsServer(file))
// The tests use syntax that Node 22 does not read; the SDK itself is built for it, and checked to be by running it here.
const outdir = join(folder, 'tests')
rmSync(outdir, { recursive: true, force: true })
await build({
  entryPoints: tests.map((file) => join(root, file)),
  outdir,
  outbase: join(root, 'packages/sdk/src'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
})
const { status } = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', '--conditions=@clientele/source', '--test', `${outdir}/**/*.mjs`],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
