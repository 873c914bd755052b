// Where the repository is and which files a person wrote in it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const made = new Set(['node_modules', 'dist', '.git', '.cache', '.data', 'coverage', '.angular', 'docs/api', 'packages/elements/cdn'])

/** Every file below `folder` as a path from the root, with forward slashes, sorted; nothing that a command made. */
export const listFiles = (folder = ''): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (made.has(entry.name) || made.has(path)) return []
      if (entry.isDirectory()) return listFiles(path)
      return entry.isFile() ? [path] : []
    })
    .sort()
