// packages/sdk/src/generated/client.ts and problem-code.ts.
import { problems } from '@clientele/contract'
import { docComment } from './doc-comment.ts'
import { interfaceOf, kebab, type Described } from './operations.ts'

type Resources = readonly (readonly [resource: string, operations: readonly Described[]])[]

/** The type of the client: all resources. */
export function clientFile(resources: Resources): string {
  const imports = resources.map(([name]) => `import type { ${interfaceOf(name)} } from './${kebab(name)}.ts'`)
  const fields = resources.map(
    ([name, operations]) =>
      `  /** ${operations.map((operation) => `\`${operation.name}\``).join(', ')} */\n  readonly ${name}: ${interfaceOf(name)}\n`,
  )
  return `${imports.join('\n')}

export type { ${resources.map(([name]) => interfaceOf(name)).join(', ')} }

/** Everything the API can do, by resource. */
export interface Client {
${fields.join('')}}
`
}

/** How each operation is called, for all resources at once. */
export function waysFile(resources: Resources): string {
  const used = [...new Set(resources.flatMap(([, operations]) => operations.map(({ way }) => way)))].filter((way) => way !== 'plain').sort()
  return `${used.map((way) => `import { ${way} } from '../ways/${kebab(way)}.ts'`).join('\n')}

/** The operations that take an input, answer a page or stream; see bind. */
export const ways = {\n${resources.map(([name, operations]) => `  ${name}: ${waysOf(operations)},\n`).join('')}}
`
}

/** `{ list: page, create: withInput }`: what is not in it takes no input. */
export function waysOf(operations: readonly Described[]): string {
  const entries = operations.filter(({ way }) => way !== 'plain').map(({ name, way }) => (name === way ? name : `${name}: ${way}`))
  return `{ ${entries.join(', ')} }`
}

/** The permanent codes of problems. */
export function problemCodeFile(): string {
  const lines = Object.entries(problems).map(([code, { status, title, help }]) => `- \`${code}\` (${status}): ${title}. ${help}`)
  const doc = docComment(
    `A permanent code of something that went wrong, with its HTTP status and what to do about it:\n\n${lines.join('\n')}`,
  )
  return `${doc}export type ProblemCode =\n${Object.keys(problems)
    .map((code) => `  | '${code}'\n`)
    .join('')}`
}
