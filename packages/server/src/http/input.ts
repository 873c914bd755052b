import { ids, paramsOf, type Operation } from '@clientele/contract'
import * as z from 'zod'
import { Problem, type FieldError } from './problem.ts'

/** The path parameters of a call. An id that cannot be one is answered like one that is not there. */
export function readParams(operation: Operation, params: Record<string, string>) {
  for (const name of paramsOf(operation.route))
    if (!ids[name].safeParse(params[name]).success) throw new Problem('not_found', `There is no ${name} with this id.`)
  return params
}

/** The query of a call. Lists are written with commas, numbers and booleans as text; the schema says which is meant. */
export function readQuery(schema: z.ZodObject, search: URLSearchParams) {
  const raw: Record<string, unknown> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    if (values.length > 1)
      throw new Problem('invalid_input', { fields: [{ field: name, message: 'Give it once; several values are written with commas' }] })
    raw[name] = fromText(schema.shape[name] as z.ZodType | undefined, values[0]!)
  }
  return check(schema, raw)
}

/** Checks the input against its schema. A field that nobody knows is refused, so that a slip of the pen does not pass for success. */
export function check(schema: z.ZodObject, value: unknown): Record<string, unknown> {
  const result = strict(schema).safeParse(value)
  if (result.success) return result.data
  throw new Problem('invalid_input', { fields: fieldErrors(result.error.issues) })
}

const stricts = new WeakMap<z.ZodObject, z.ZodObject>()
function strict(schema: z.ZodObject) {
  let made = stricts.get(schema)
  if (!made) stricts.set(schema, (made = schema.strict()))
  return made
}

function fieldErrors(issues: z.core.$ZodIssue[]): FieldError[] {
  return issues.slice(0, 100).flatMap((issue): FieldError[] => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .slice(0, 20)
        .map((key) => ({ field: [...issue.path, key].join('.').slice(0, 200), message: 'There is no such field' }))
    return [{ field: field || 'body', message: issue.message }]
  })
}

function fromText(schema: z.ZodType | undefined, text: string): unknown {
  const inner = schema && unwrap(schema)
  if (inner instanceof z.ZodArray) return text === '' ? [] : text.split(',')
  if (inner instanceof z.ZodNumber) return /^-?\d{1,16}$/.test(text) ? Number(text) : text
  if (inner instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  return text
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap() as z.ZodType) : schema
}
