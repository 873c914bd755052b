// packages/sdk/src/generated/<resource>.ts: the methods of one resource, documented, and the function that makes them.
import { ids, paramsOf, permissions, problems, problemsOf, type Operation } from '@clientele/contract'
import { linesOf, marks } from './client-file.ts'
import { docComment } from './doc-comment.ts'
import { interfaceOf, kebab, type Described } from './operations.ts'
import type { makeTypes } from './types-file.ts'

type Types = ReturnType<typeof makeTypes>

/** The file of one resource. */
export function resourceFile(resource: string, described: Described[], types: Types): string {
  const methods = described.map((operation) => `${methodDoc(operation)}${signature(operation, types)}`).join('\n')
  const ways = [...new Set(described.map(({ way }) => way))].filter((way) => way in ownFiles).sort()
  const type = interfaceOf(resource)
  const body = `${docComment(`Operations on ${words(resource)}.`)}export interface ${type} {\n${methods}}

${docComment(`The operations on ${words(resource)} alone, for a program that needs no others.`)}export const ${resource} = (connection: Connection): ${type} => bind<${type}>(connection, '${resource}', ${linesOf(described)}${ways.length > 0 ? `, { ${ways.map((way) => `'${marks[way]}': ${way}`).join(', ')} }` : ''})
`
  return [
    `import { bind } from '../bind.ts'`,
    `import type { Connection } from '../connect.ts'`,
    ...ways.map((way) => `import { ${way} } from '../ways/${kebab(way)}.ts'`),
    typeImport(body, answerTypes, '../ways/answers.ts'),
    ...(ways.includes('upload') ? [`import type { FileBody } from '../outgoing.ts'`] : []),
    typeImport(body, ['CallOptions', 'StreamOptions', 'UpdateOptions', 'UploadOptions', 'WriteOptions'], '../options.ts'),
    typeImport(body, types.names, './types.ts'),
    '',
    body,
  ]
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
    .join('\n')
}

/** The ways that have a file of their own in packages/sdk/src/ways. */
const ownFiles = { page: true, stream: true, file: true, upload: true }
const answerTypes = ['Call', 'EventStream', 'Listing']
const words = (resource: string) => kebab(resource).replaceAll('-', ' ').replace('api', 'API')

function typeImport(body: string, names: readonly string[], from: string) {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(body.replace(/\/\*\*[\s\S]*?\*\//g, '')))
  return used.length > 0 ? `import type { ${used.join(', ')} } from '${from}'` : ''
}

function signature({ name, operation, way, params, input, inputIsOptional, item, options }: Described, types: Types) {
  const args = [
    ...params.map((param) => `${param}: string`),
    ...(way === 'upload' ? ['file: FileBody'] : []),
    ...(input ? [`${operation.query ? 'query' : 'input'}${inputIsOptional ? '?' : ''}: ${types.text(input, 'input')}`] : []),
    `options?: ${options}`,
  ]
  const answer = operation.returns ? types.text(operation.returns, 'output') : 'void'
  const result =
    way === 'stream'
      ? `EventStream<${answer}>`
      : way === 'file'
        ? 'Promise<Response>'
        : item
          ? `Listing<${types.text(item, 'output')}, ${answer}>`
          : `Call<${answer}>`
  return `  ${name}(${args.join(', ')}): ${result}\n`
}

function methodDoc(described: Described) {
  const { operation, params, input, item, way, options } = described
  const [, permission] = operation.route
  const needs = permission === 'public' ? 'Needs no token.' : `Needs \`${permission}\`: ${permissions[permission]}.`
  const lines = [
    `${operation.summary}.`,
    ...(operation.description ? ['', operation.description] : []),
    ...(item ? ['', 'Await it for one page, or go through all of them with `for await`.'] : []),
    '',
    needs,
    '',
    ...paramsOf(operation.route).map((param, at) => `@param ${params[at]} ${ids[param].description ?? ''}`),
    ...(way === 'upload'
      ? ['@param file The file: a Blob or File of a page, bytes, text, or, where requests can be streamed, a stream.']
      : []),
    ...(input
      ? [
          `@param ${operation.query ? 'query' : 'input'} ${operation.query ? (operation.upload ? 'What there is to say about it.' : 'What to ask for.') : 'What to write.'}`,
        ]
      : []),
    `@param options ${optionDocs[options]}`,
    ...returnsDoc(way),
    ...throwsDoc(operation),
  ]
  return docComment(lines.join('\n'), '  ')
}

const returnsDoc = (way: Described['way']) => {
  if (way === 'stream') return ['@returns The events, each once and in order.']
  if (way === 'file')
    return [
      '@returns The answer as its head is there. Its `body` comes as you read it: a time limit does not count for that, a signal does.',
    ]
  return []
}

const optionDocs: Record<Described['options'], string> = {
  CallOptions: 'A signal or a time limit for this call.',
  WriteOptions: 'A signal, a time limit or an idempotency key for this call.',
  UploadOptions: 'To be told how far it is (`progress`), a signal, a time limit or an idempotency key for this call.',
  UpdateOptions: 'The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.',
  StreamOptions: 'Where to begin, and a signal to stop.',
}

/** What is particular to an operation is explained; what any call can meet is only named. */
function throwsDoc(operation: Operation): string[] {
  const all = problemsOf(operation)
  const own = [...(operation.errors ?? []), ...all.filter((code) => code === 'not_found' || code === 'invalid_input')]
  const others = all.filter((code) => !own.includes(code)).map((code) => `\`${code}\``)
  return [
    '@throws ClienteleError. Its `code` is one of these:',
    ...own.map((code) => `- \`${code}\`: ${problems[code].title}`),
    `- as in any call: ${others.join(', ')}`,
    '',
    'Without an answer of the API there is no `code`; then `kind` says what happened.',
  ]
}
