// What the generator needs to know of each operation, read from the contract.
import { contract, methodOf, paramsOf, type Operation } from '@clientele/contract'
import * as z from 'zod'
import { nameSchema } from './schema-names.ts'
import { isOptional, type Mode } from './type-text.ts'
import type { Use } from './types-file.ts'

/** How a method of the SDK behaves: see packages/sdk/src/ways. */
export type Way = 'plain' | 'withInput' | 'page' | 'stream' | 'file' | 'upload'

export type Described = {
  resource: string
  name: string
  operation: Operation
  way: Way
  /** Names of the arguments for the path, in order. */
  params: string[]
  /** Query or body. */
  input?: z.ZodObject
  inputIsOptional: boolean
  /** What one page holds, where the answer is a page. */
  item?: z.ZodType
  /** The options the method takes. */
  options: 'CallOptions' | 'WriteOptions' | 'UpdateOptions' | 'UploadOptions' | 'StreamOptions'
}

const resources = Object.entries(contract as unknown as Record<string, Record<string, Operation>>)

/** Every operation, resource by resource. */
export const operations: [resource: string, operations: Described[]][] = resources.map(([resource, group]) => [
  resource,
  Object.entries(group).map(([name, operation]) => describe(resource, name, operation)),
])

function describe(resource: string, name: string, operation: Operation): Described {
  const input = operation.stream ? undefined : (operation.query ?? operation.body)
  const item = itemOf(operation.returns)
  if (operation.query && operation.body) throw new Error(`${resource}.${name} takes a query and a body; the SDK has room for one input.`)
  if (input) nameSchema(input, `${pascal(resource)}${pascal(name)}${operation.query ? 'Query' : 'Input'}`)
  if (operation.returns) nameSchema(operation.returns, `${pascal(resource)}${pascal(name)}Result`)
  const reads = methodOf(operation.route) === 'GET'
  return {
    resource,
    name,
    operation,
    way: operation.stream
      ? 'stream'
      : operation.file
        ? 'file'
        : operation.upload
          ? 'upload'
          : item
            ? 'page'
            : input
              ? 'withInput'
              : 'plain',
    params: paramsOf(operation.route).map((param) => `${param}Id`),
    ...(input && { input }),
    ...(item && { item }),
    inputIsOptional: Object.values(input?.shape ?? {}).every((field) => isOptional(field as z.ZodType, 'input')),
    options: operation.stream
      ? 'StreamOptions'
      : reads
        ? 'CallOptions'
        : operation.upload
          ? 'UploadOptions'
          : operation.errors?.includes('version_conflict')
            ? 'UpdateOptions'
            : 'WriteOptions',
  }
}

/** What a page holds: pages have `data` and `nextCursor`. */
function itemOf(returns: z.ZodType | undefined) {
  if (!(returns instanceof z.ZodObject) || !('nextCursor' in returns.shape)) return undefined
  return (returns.shape['data'] as z.ZodArray<z.ZodType>).element
}

/** `apiKeys` → `ApiKeys` */
export function pascal(name: string) {
  return name[0]!.toUpperCase() + name.slice(1)
}
/** `apiKeys` → `ApiKeysResource`: what a resource is called as a type. */
export const interfaceOf = (resource: string) => `${pascal(resource)}Resource`
/** `apiKeys` → `api-keys` */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** All that operations take and answer. */
export const usesOf = (described: Described): Use[] => {
  const use = (schema: z.ZodType | undefined, mode: Mode): Use[] => (schema ? [{ schema, mode }] : [])
  return [...use(described.input, 'input'), ...use(described.operation.returns, 'output')]
}
