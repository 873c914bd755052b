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
  const used = [...new Set(resources.flatMap(([, operations]) => operations.filter(isUnusual).map(({ way }) => way)))].sort()
  const unusual = resources.filter(([, operations]) => operations.some(isUnusual))
  return `import type { Way } from '../bind.ts'
${used.map((way) => `import { ${way} } from '../ways/${kebab(way)}.ts'`).join('\n')}

/** The operations whose method does not tell how they are called; see bind. */
export const ways: Record<string, Record<string, Way>> = {\n${unusual.map(([name, operations]) => `  ${name}: ${waysOf(operations)},\n`).join('')}}
`
}

/** `{ list: page }`: what is not in it takes an input if its method is POST or PATCH, and none otherwise. */
export function waysOf(operations: readonly Described[]): string {
  const entries = operations.filter(isUnusual).map(({ name, way }) => (name === way ? name : `${name}: ${way}`))
  return `{ ${entries.join(', ')} }`
}

/** Whether the method of an operation does not tell how it is called. */
export const isUnusual = ({ operation, way }: Described) => way !== (/^P/.test(operation.route[0]) ? 'withInput' : 'plain')

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
