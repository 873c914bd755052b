import fc from 'fast-check'

export type JsonSchema = { [key: string]: any }
type Options = { components: Record<string, JsonSchema>; ids: (prefix: string) => fc.Arbitrary<string>; text: fc.Arbitrary<string> }

/** Values a JSON Schema allows. Ids are taken from `ids`, free text from `text`, so that a run can fill in what would hurt. */
export function valid(schema: JsonSchema, options: Options): fc.Arbitrary<unknown> {
  if (schema['$ref']) return valid(options.components[schema['$ref'].split('/').at(-1)]!, options)
  if (schema['const'] !== undefined) return fc.constant(schema['const'])
  if (schema['enum']) return fc.constantFrom(...schema['enum'])
  const either = schema['anyOf'] ?? schema['oneOf']
  if (either) return fc.oneof(...either.map((option: JsonSchema) => valid(option, options)))
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type']
  switch (type) {
    case 'object':
      return object(schema, options)
    case 'array':
      return fc.array(valid(schema['items'] ?? {}, options), {
        minLength: schema['minItems'] ?? 0,
        maxLength: Math.min(schema['maxItems'] ?? 3, (schema['minItems'] ?? 0) + 2),
      })
    case 'integer':
      return fc.integer({
        min: Math.max(schema['minimum'] ?? -1000, Number.MIN_SAFE_INTEGER),
        max: Math.min(schema['maximum'] ?? 100_000, 2 ** 31 - 1),
      })
    case 'number':
      return fc.double({ min: schema['minimum'] ?? -1000, max: schema['maximum'] ?? 1000, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return string(schema, options)
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

function object(schema: JsonSchema, options: Options) {
  const required = new Set<string>(schema['required'] ?? [])
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  if (properties.length === 0 && schema['additionalProperties'])
    return fc.dictionary(
      string(schema['propertyNames'] ?? { minLength: 1, maxLength: 8 }, options),
      valid(schema['additionalProperties'], options),
      { maxKeys: 3 },
    )
  const shape = Object.fromEntries(properties.map(([name, property]) => [name, valid(property, options)]))
  return fc.record(shape, { requiredKeys: [...required].filter((name) => name in shape) })
}

function string(schema: JsonSchema, { ids, text }: Options): fc.Arbitrary<string> {
  const pattern = schema['pattern'] as string | undefined
  const prefix = /^\^([a-z]{3})_\[/.exec(pattern ?? '')?.[1]
  if (prefix) return ids(prefix)
  if (schema['format'] === 'email') return fc.emailAddress().filter((address) => !pattern || new RegExp(pattern).test(address))
  if (schema['format'] === 'uri') return fc.webUrl({ validSchemes: ['http', 'https'] })
  if (schema['format'] === 'date-time')
    return fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
  if (pattern && pattern.length < 200)
    return fc.stringMatching(new RegExp(pattern)).filter((value) => value.length <= (schema['maxLength'] ?? 1000))
  const max = schema['maxLength'] ?? 200
  return text.map((value) => [...value].slice(0, max).join('').slice(0, max)).filter((value) => value.length >= (schema['minLength'] ?? 0))
}
