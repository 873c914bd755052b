import type { DriftIssue } from './drift.ts'

/** As much of a schema as is looked at here. Its own type stays out of what we publish. */
export interface SchemaNode {
  readonly def: { readonly innerType?: SchemaNode; readonly element?: SchemaNode; readonly shape?: Readonly<Record<string, SchemaNode>> }
  meta(): object | undefined
}

/** Fields and values of an answer that the contract does not name. They are no fault: the API may grow. */
export function* unknownsIn(schema: SchemaNode, value: unknown, path = ''): Generator<DriftIssue> {
  const { innerType, element, shape } = schema.def
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (innerType) yield* unknownsIn(innerType, value, path)
  else if (element && Array.isArray(value)) for (const [index, item] of value.entries()) yield* unknownsIn(element, item, at(index))
  else if (shape && value instanceof Object)
    for (const [key, field] of Object.entries(value)) {
      if (shape[key]) yield* unknownsIn(shape[key], field, at(key))
      else yield { path: at(key), kind: 'unknown-field', message: 'This version does not know the field' }
    }
  else yield* unknownValue(schema, value, path)
}

function* unknownValue(schema: SchemaNode, value: unknown, path: string): Generator<DriftIssue> {
  const { 'x-open-enum': known } = (schema.meta() ?? {}) as { 'x-open-enum'?: readonly unknown[] }
  if (known && typeof value === 'string' && !known.includes(value))
    yield { path, kind: 'unknown-value', message: `This version knows ${known.join(', ')}` }
}
