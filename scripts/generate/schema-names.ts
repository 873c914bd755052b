// Which schemas of the contract become types with a name of their own.
import * as contract from '@clientele/contract'
import * as z from 'zod'

const named = new Map<z.core.$ZodType, string>()
const choices = new Map<string, z.ZodEnum>()

/** Registers a schema that the contract exports, or that an operation has alone. */
export function nameSchema(schema: z.ZodType, name: string) {
  if (nameOf(schema) === undefined) named.set(schema, name)
}

/** The name of a schema's type, or nothing if it is written out where it stands. Describing a schema anew keeps its name. */
export function nameOf(schema: z.core.$ZodType): string | undefined {
  const id = z.globalRegistry.get(schema)?.id
  if (id) return id
  for (let at: z.core.$ZodType | undefined = schema; at; at = at._zod.parent) if (named.has(at)) return named.get(at)
  return undefined
}

/** The choice with just these values, if the contract exports it. */
export const choiceOf = (values: readonly string[]) => choices.get(values.join('|'))

for (const [name, value] of Object.entries(contract)) {
  if (value instanceof z.ZodObject || value instanceof z.ZodEnum || value instanceof z.ZodUnion) nameSchema(value, name)
  if (value instanceof z.ZodEnum) choices.set(value.options.join('|'), value)
}
