// Everything that is generated, as path → text: from the contract, and from what the elements say of themselves.
import { openapi } from '@clientele/contract'
import { format } from 'prettier'
import { clientFile, operationsFile, problemCodeFile } from './client-file.ts'
import { addressesFile, addressesPath } from './addresses-file.ts'
import { kebab, operations, usesOf } from './operations.ts'
import { exportsOfElements, exportsPath } from './element-exports.ts'
import { elementFiles } from './elements/files.ts'
import { iconFiles } from './icons-file.ts'
import { resourceFile } from './resource-file.ts'
import { makeTypes } from './types-file.ts'

/** The folder that holds nothing but generated files. */
export const generatedFolder = 'packages/sdk/src/generated'

const header = '// Made from the contract by `npm run generate`. Do not edit.\n'

/** What `npm run generate` writes. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const types = makeTypes(operations.flatMap(([, group]) => group.flatMap(usesOf)))
  const sources = new Map([
    ['types', types.content],
    ['problem-code', problemCodeFile()],
    ['client', clientFile(operations)],
    ['operations', operationsFile(operations)],
    ...operations.map(([resource, group]) => [kebab(resource), resourceFile(resource, group, types)] as const),
  ])
  const files = new Map([['packages/contract/openapi.json', `${JSON.stringify(openapi(), null, 2)}\n`]])
  for (const [name, text] of sources) files.set(`${generatedFolder}/${name}.ts`, await formatted(header + text))
  for (const [path, text] of iconFiles())
    files.set(path, await formatted(`// Made from Lucide's icons (ISC licence) by \`npm run generate\`. Do not edit.\n${text}`))
  files.set(
    addressesPath,
    await formatted(`// Made from Google's address data by \`npm run generate\`. Do not edit.\n\n${addressesFile()}`),
  )
  for (const [path, text] of await elementFiles(formatted)) files.set(path, text)
  files.set(exportsPath, exportsOfElements())
  return files
}

const formatted = (text: string) => format(text, { parser: 'typescript', singleQuote: true, semi: false, printWidth: 140 })
