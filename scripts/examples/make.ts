// Installs an example from tarballs of our packages, as npm would publish them, and makes its page.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from '../command.ts'
import { root } from '../repository.ts'

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies?: Record<string, string>
}
interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>
}

/** The examples, and what they are made with. */
export const frameworks = { 'plain-html': 'plain HTML', react: 'React', vue: 'Vue', svelte: 'Svelte', angular: 'Angular' }

const cache = join(root, '.cache/examples')
const ours = ['contract', 'sdk', 'elements', 'react']
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const write = (file: string, value: unknown): void => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

/** Our packages as tarballs, by name. */
export async function packAll(): Promise<Map<string, string>> {
  const into = join(cache, 'packs')
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  const packs = new Map<string, string>()
  for (const name of ours) {
    const output = await run('npm', ['pack', '--silent', '--pack-destination', into, '-w', `packages/${name}`])
    packs.set(`@clientele/${name}`, join(into, basename(output.trim().split('\n').at(-1) ?? '')))
  }
  return packs
}

/** A copy of the example in which our packages are the tarballs; everything else is what its lock file says. */
export async function install(name: string, packs: ReadonlyMap<string, string>, writesLock: boolean): Promise<string> {
  const source = join(root, 'examples', name)
  const folder = join(cache, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(source, folder, { recursive: true, filter: (path) => !/[\\/](node_modules|dist|\.angular)$/.test(path) })
  const manifest = read<Manifest>(join(source, 'package.json'))
  const files = Object.fromEntries([...packs].map(([pack, file]) => [pack, `file:${file}`]))
  write(join(folder, 'package.json'), { ...manifest, dependencies: { ...manifest.dependencies, ...files } })
  if (writesLock) rmSync(join(folder, 'package-lock.json'), { force: true })
  await run('npm', ['install', '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved', '--loglevel=error'], { cwd: folder })
  const installed = read<Lock>(join(folder, 'package-lock.json'))
  if (writesLock) write(join(source, 'package-lock.json'), withoutOurs(installed, manifest))
  else sameAsLocked(read<Lock>(join(source, 'package-lock.json')), installed)
  return folder
}

/** Ours change with every build and have no place on a registry yet. */
function withoutOurs({ packages, ...rest }: Lock, manifest: Manifest): Lock {
  const others = Object.entries(packages).filter(([path]) => path !== '' && !path.startsWith('node_modules/@clientele/'))
  return { ...rest, packages: { '': { ...packages[''], dependencies: manifest.dependencies }, ...Object.fromEntries(others) } }
}

function sameAsLocked(locked: Lock, installed: Lock): void {
  const changed = Object.entries(locked.packages).filter(
    ([path, { version }]) => path !== '' && installed.packages[path]?.version !== version,
  )
  if (changed.length > 0)
    throw new Error(
      `npm installed other versions than package-lock.json names of ${changed.map(([path]) => path).join(', ')}. Run: npm run examples -- --write-locks`,
    )
}

export async function makeExample(folder: string): Promise<void> {
  // Angular's build checks the types itself.
  if ('check' in read<Manifest>(join(folder, 'package.json')).scripts) await run('npm', ['run', '--silent', 'check'], { cwd: folder })
  await run('npm', ['run', '--silent', 'build'], { cwd: folder })
  if (!existsSync(join(folder, 'dist/index.html'))) throw new Error('The build made no dist/index.html')
}
