// Writes what is made from the contract: the OpenAPI document and the SDK's types. With --check it only compares.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles, generatedFolder } from './generate/files.ts'
import { root } from './repository.ts'

const files = await generatedFiles()
const stale = filesIn(generatedFolder).filter((path) => !files.has(path))
const changed = [...files].filter(([path, text]) => text !== contentOf(path)).map(([path]) => path)

if (process.argv.includes('--check')) {
  for (const path of [...changed, ...stale]) console.error(`${path} does not agree with the contract.`)
  if (changed.length + stale.length > 0) {
    console.error('Run `npm run generate` and commit what it writes; change packages/contract/src, not the generated files.')
    process.exitCode = 1
  } else console.log(`${files.size} generated files agree with the contract.`)
} else {
  for (const path of stale) rmSync(join(root, path))
  for (const path of changed) write(path, files.get(path)!)
  console.log(`${changed.length} of ${files.size} generated files written, ${stale.length} removed.`)
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function contentOf(path: string) {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

function filesIn(folder: string) {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
  } catch {
    return []
  }
}
