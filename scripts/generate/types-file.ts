// packages/sdk/src/generated/types.ts: every type that the operations mention.
import type * as z from 'zod'
import { docComment } from './doc-comment.ts'
import { nameOf } from './schema-names.ts'
import { descriptionOf, typeText, writtenOut, type Mention, type Mode } from './type-text.ts'

type Schema = z.core.$ZodType
/** A schema and whether a program writes it or reads it. */
export type Use = { schema: Schema; mode: Mode }
type Named = { schema: Schema; texts: Partial<Record<Mode, string>>; mentions: Set<string> }

/** The types behind all the given uses. `text` is how one of them is written at its place. */
export function makeTypes(uses: readonly Use[]) {
  const types = reach(uses)
  const differs = (name: string): boolean => {
    const { texts, mentions } = types.get(name)!
    return texts.input !== undefined && texts.output !== undefined && (texts.input !== texts.output || [...mentions].some(differs))
  }
  // What is written and read alike has one type; where the two differ, the writer's is called …Input.
  const mention: Mention = (schema, mode) => `${nameOf(schema)}${mode === 'input' && differs(nameOf(schema)!) ? 'Input' : ''}`
  const declared = [...types.values()].flatMap(({ schema, texts }) => {
    const modes = Object.keys(texts) as Mode[]
    const wanted = differs(nameOf(schema)!) ? modes : modes.slice(0, 1)
    return wanted.map((mode) => ({
      name: mention(schema, mode),
      text: declaration(mention(schema, mode), schema, writtenOut(schema, mode, mention)),
    }))
  })
  declared.sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    names: declared.map(({ name }) => name),
    content: declared.map(({ text }) => text).join('\n'),
    text: (schema: Schema, mode: Mode) => typeText(schema, mode, mention),
  }
}

/** Every named type that the uses lead to, with what it mentions. */
function reach(uses: readonly Use[]) {
  const types = new Map<string, Named>()
  const mentionFrom =
    (mentions?: Set<string>): Mention =>
    (schema, mode) => {
      const name = nameOf(schema)!
      mentions?.add(name)
      const known = types.get(name) ?? { schema, texts: {}, mentions: new Set<string>() }
      types.set(name, known)
      if (known.texts[mode] === undefined) {
        known.texts[mode] = ''
        known.texts[mode] = writtenOut(schema, mode, mentionFrom(known.mentions))
      }
      return name
    }
  for (const { schema, mode } of uses) typeText(schema, mode, mentionFrom())
  return types
}

function declaration(name: string, schema: Schema, body: string) {
  const doc = docComment(descriptionOf(schema))
  return schema._zod.def.type === 'object' ? `${doc}export interface ${name} ${body}\n` : `${doc}export type ${name} = ${body}\n`
}
