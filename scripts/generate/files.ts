// Everything that is made from the contract, as path → text.
import { openapi } from '@clientele/contract'
import { format } from 'prettier'
import { clientFile, problemCodeFile, waysFile } from './client-file.ts'
import { kebab, operations, usesOf } from './operations.ts'
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
    ['ways', waysFile(operations)],
    ...operations.map(([resource, group]) => [kebab(resource), resourceFile(resource, group, types)] as const),
  ])
  const files = new Map([['packages/contract/openapi.json', `${JSON.stringify(openapi(), null, 2)}\n`]])
  for (const [name, text] of sources)
    files.set(
      `${generatedFolder}/${name}.ts`,
      await format(header + text, { parser: 'typescript', singleQuote: true, semi: false, printWidth: 140 }),
    )
  return files
}
