// Packs every package as npm would publish it, and looks at the tarballs with publint and attw.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, runScript } from '../command.ts'
import { listFiles, root } from '../repository.ts'
import type { Check } from './check.ts'

interface Packed {
  filename: string
  files: { path: string }[]
}

const pack = async (folder: string, into: string): Promise<Packed> => {
  const output = await run('npm', ['pack', '--json', '--silent', '--pack-destination', into, '-w', folder])
  const parsed = JSON.parse(output.slice(output.search(/[[{]/))) as Packed[] | Record<string, Packed>
  const [packed] = Object.values(parsed)
  if (!packed) throw new Error(`npm pack said nothing of ${folder}`)
  return packed
}

const strayFiles = ({ files }: Packed): string[] =>
  files.map(({ path }) => path).filter((path) => /\.test\.|\.tsbuildinfo$|(^|\/)(testing|proof)\//.test(path))

/** The SDK's types have to be plain: a reader's editor must never meet zod in them. */
const typesWithZod = (folder: string): string[] =>
  folder !== 'packages/sdk'
    ? []
    : readdirSync(join(root, folder, 'dist'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.d.ts') && !/(^|\/)validate/.test(path))
        .filter((path) => /['"](zod|@clientele\/contract)['"]/.test(readFileSync(join(root, folder, 'dist', path), 'utf8')))

const inspect = async (folder: string, into: string): Promise<void> => {
  const packed = await pack(folder, into)
  const tarball = join(into, packed.filename)
  const stray = strayFiles(packed)
  if (stray.length > 0) throw new Error(`${folder} would publish ${stray.join(', ')}: leave it out in "files" or tsconfig.json`)
  const withZod = typesWithZod(folder)
  if (withZod.length > 0) throw new Error(`${folder} publishes types that import zod or the contract's schemas: ${withZod.join(', ')}`)
  await runScript('publint/src/cli.js', ['run', tarball, '--strict'])
  await runScript('@arethetypeswrong/cli/dist/index.js', [
    tarball,
    ...['--profile', 'esm-only', '--exclude-entrypoints', './openapi.json', '--no-emoji', '--no-color', '--format', 'ascii'],
  ])
}

export const packages: Check = {
  name: 'packages (publint, attw)',
  run: async () => {
    const folders = listFiles('packages').flatMap((path) => /^(packages\/[^/]+)\/package\.json$/.exec(path)?.[1] ?? [])
    const into = mkdtempSync(join(tmpdir(), 'clientele-pack-'))
    try {
      for (const folder of folders) await inspect(folder, into)
    } finally {
      rmSync(into, { recursive: true, force: true })
    }
    return undefined
  },
}
