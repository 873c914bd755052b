// What a browser downloads: minified, gzipped, everything in it. The limits stand in .size-limits.json.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { buildCdn } from '../build.ts'
import { root } from '../repository.ts'
import type { Check } from './check.ts'

export interface SizeLimit {
  name: string
  /** A program that imports what is measured, and uses it, so that it is not shaken away. */
  entry?: string
  /** Or a file that `npm run build` makes for browsers as they are, with the files that it cannot begin without. */
  file?: string
  /** With what it brings later, too; the languages aside, of which one page speaks one. */
  later?: boolean
  maxBytes: number
  /** Texts that show that something has come along which must not. */
  without?: string[]
}

const bundle = async (entry: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@clientele/source'],
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** What a browser downloads for a file: it, and what it imports. */
export function filesOf(file: string, later = false): string[] {
  const found = new Set([join(root, file)])
  for (const path of found)
    for (const [, isLater, name = ''] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport(\()?)["'`](\.[^"'`]+)["'`]/g))
      if ((later || !isLater) && !name.includes('locales/')) found.add(join(dirname(path), name))
  return [...found]
}

export const measure = async (limit: SizeLimit): Promise<{ bytes: number; complaints: string[] }> => {
  const { name, entry, file, later, maxBytes, without = [] } = limit
  const codes = file === undefined ? [await bundle(entry ?? '')] : filesOf(file, later).map((path) => readFileSync(path))
  const bytes = codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0)
  const text = codes.map((code) => Buffer.from(code).toString('utf8')).join('\n')
  const strangers = without.filter((stranger) => text.includes(stranger))
  const complaints = strangers.map((stranger) => `${name}: contains ${stranger}. Find the import that brings it in, and import types only.`)
  if (bytes > maxBytes)
    complaints.push(
      `${name}: ${bytes} bytes gzipped, ${bytes - maxBytes} over the limit of ${maxBytes}.\n` +
        '  See what grew (esbuild --bundle --minify --analyze), make it smaller, or raise the limit in .size-limits.json and say why.',
    )
  return { bytes, complaints }
}

export const sizes: Check = {
  name: 'sizes',
  run: async () => {
    const limits = JSON.parse(readFileSync(join(root, '.size-limits.json'), 'utf8')) as SizeLimit[]
    if (limits.some(({ file }) => file !== undefined)) await buildCdn()
    const measured = await Promise.all(limits.map(measure))
    const complaints = measured.flatMap((one) => one.complaints)
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    return limits.map(({ name, maxBytes }, index) => `${name} ${measured[index]?.bytes} of ${maxBytes}`).join(', ')
  },
}
