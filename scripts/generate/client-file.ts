// packages/sdk/src/generated/client.ts, operations.ts and problem-code.ts.
import { problems } from '@clientele/contract'
import { docComment } from './doc-comment.ts'
import { interfaceOf, kebab, type Described, type Way } from './operations.ts'

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
  /** Where the API is, without \`/v1\`: links that it answers begin there. */
  readonly baseUrl: string
${fields.join('')}}
`
}

/** Every operation in a line, for all resources at once: what a client is made of. */
export function operationsFile(resources: Resources): string {
  return `/** How each operation is called: name, marks, method and path; see bind. */
export const operations = {\n${resources.map(([name, group]) => `  ${name}: ${linesOf(group)},\n`).join('')}}
`
}

/** The operations of a resource as a text: shorter in a browser than an object, and a line of it is a line of a diff. */
export const linesOf = (group: readonly Described[]) => `\`${group.map(lineOf).join('\n')}\``

function lineOf({ name, operation, way }: Described) {
  const [route, permission] = operation.route
  return `${name}${marks[way]}${permission === 'public' ? '!' : ''} ${route}`
}

/** What `bind` tells the ways apart by. */
export const marks: Record<Way, string> = { plain: '', withInput: '+', page: '*', stream: '~', file: '^', upload: '=' }

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
