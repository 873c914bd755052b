// A zod schema as the text of a TypeScript type.
import * as z from 'zod'
import { docComment } from './doc-comment.ts'
import { choiceOf, nameOf } from './schema-names.ts'

/** What a program writes, or what it reads: a default makes a field optional for writers only. */
export type Mode = 'input' | 'output'
type Schema = z.core.$ZodType
/** Called for each named type that a text mentions. */
export type Mention = (schema: Schema, mode: Mode) => string

const quoted = (value: unknown) => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value))

/** The type of a schema where it is used: its name, if it has one. */
export function typeText(schema: Schema, mode: Mode, mention: Mention): string {
  return nameOf(schema) === undefined ? writtenOut(schema, mode, mention) : mention(schema, mode)
}

/** The type of a schema itself, written out. A kind that is not known here is an error, so that no type is wrong in silence. */
export function writtenOut(schema: Schema, mode: Mode, mention: Mention): string {
  const inner = (part: Schema) => typeText(part, mode, mention)
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return openChoice(schema, mention) ?? 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'unknown':
    case 'any':
      return 'unknown'
    case 'enum':
      return Object.values(def.entries).map(quoted).join(' | ')
    case 'literal':
      return def.values.map(quoted).join(' | ')
    case 'array':
      return def.element._zod.def.type === 'object' ? `${inner(def.element)}[]` : `${bracketed(inner(def.element))}[]`
    case 'record':
      return `Record<string, ${inner(def.valueType)}>`
    case 'nullable':
      return `${inner(def.innerType)} | null`
    case 'optional':
    case 'nonoptional':
    case 'default':
      return inner(def.innerType)
    case 'union':
      return def.options.map(inner).join(' | ')
    case 'template_literal':
      return templates(def.parts)
    case 'object':
      return objectText(def.shape, mode, mention)
    default:
      throw new Error(`The generator does not know zod's "${def.type}" yet: teach it in scripts/generate/type-text.ts.`)
  }
}

/** An object type with a doc comment on every field. */
function objectText(shape: Readonly<Record<string, Schema>>, mode: Mode, mention: Mention): string {
  const fields = Object.entries(shape).map(([key, field]) => {
    const optional = isOptional(field, mode)
    return `${docComment(fieldDoc(field), '  ')}  ${key}${optional ? '?' : ''}: ${typeText(field, mode, mention)}${optional ? ' | undefined' : ''}\n`
  })
  return `{\n${fields.join('')}}`
}

/** Whether a field may be left out. */
export const isOptional = (field: Schema, mode: Mode) => (mode === 'input' ? field._zod.optin : field._zod.optout) !== undefined

/** What a schema is, in the words nearest to it. */
export function descriptionOf(schema: Schema): string {
  const own = z.globalRegistry.get(schema)?.description
  if (own !== undefined) return own
  const { def } = (schema as z.core.$ZodTypes)._zod
  return 'innerType' in def ? descriptionOf(def.innerType) : ''
}

function fieldDoc(field: Schema) {
  const { def } = (field as z.core.$ZodTypes)._zod
  const fallback = def.type === 'default' ? `\n\n@defaultValue \`${JSON.stringify(def.defaultValue)}\`` : ''
  return `${descriptionOf(field)}${fallback}`
}

/** Readers get the values known today, and room for those to come. */
function openChoice(schema: Schema, mention: Mention) {
  const values = z.globalRegistry.get(schema)?.['x-open-enum'] as string[] | undefined
  if (!values) return undefined
  const choice = choiceOf(values)
  return `${choice ? mention(choice, 'output') : values.map(quoted).join(' | ')} | (string & {})`
}

/** Each way to write a template: its fixed beginnings, and any text where a pattern stands. */
function templates(parts: readonly unknown[]): string {
  let texts = ['']
  for (const part of parts) {
    const { def } = (part as Partial<z.core.$ZodTypes>)._zod ?? {}
    const ways = def === undefined ? [String(part)] : def.type === 'enum' ? Object.values(def.entries).map(String) : ['${string}']
    texts = texts.flatMap((text) => ways.map((way) => text + way))
  }
  return texts.map((text) => `\`${text}\``).join(' | ')
}

const bracketed = (text: string) => (text.includes(' | ') ? `(${text})` : text)
