import type { Import } from '@clientele/sdk'
import { preferencesResource } from '../workspace/preferences-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { guessesOf, importFields, type Fields } from './import-fields.ts'

const key = 'import-customers-dialog'
/** So many shapes of files are remembered, those that were used last. */
const mostShapes = 20

interface Shape {
  readonly of: string
  readonly fields: Fields
}

/** How somebody matched the columns of such a file the last time; undefined where it is as it is guessed now, or was never done. */
export async function rememberedFields(workspace: Workspace, imported: Import): Promise<Fields | undefined> {
  const of = shapeOf(imported)
  const found = (await shapes(workspace)).find((shape) => shape.of === of && shape.fields.length === imported.columns.length)
  return found && String(found.fields) !== String(guessesOf(imported)) ? found.fields : undefined
}

/** Remembers it for the next file with these columns. That this fails is no reason to stop anybody. */
export async function rememberFields(workspace: Workspace, imported: Import, fields: Fields): Promise<void> {
  const of = shapeOf(imported)
  const others = (await shapes(workspace)).filter((shape) => shape.of !== of)
  const kept = [{ of, fields }, ...others].slice(0, mostShapes)
  try {
    preferencesResource(workspace).set(await workspace.client.preferences.update({ values: { [key]: kept } }))
  } catch {
    // The columns are matched by a guess the next time.
  }
}

/** Files with the same titles in the same order are of one shape. */
const shapeOf = ({ columns }: Import): string => hash(columns.map(({ name }) => name.trim().toLowerCase()).join('\n'))

/** Short enough to keep many, and different for what is different: FNV-1a, twice. */
function hash(text: string): string {
  return [0x811c9dc5, 0x1000193]
    .map((start) => {
      let value = start
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
      return (value >>> 0).toString(36)
    })
    .join('.')
}

async function shapes(workspace: Workspace): Promise<Shape[]> {
  const resource = preferencesResource(workspace)
  const kept = await (resource.state.value ?? workspace.client.preferences.retrieve().catch(() => undefined))
  const list: unknown = kept?.values[key]
  return Array.isArray(list) ? list.filter(isShape) : []
}

const isShape = (value: unknown): value is Shape => {
  const { of, fields } = (value ?? {}) as Partial<Shape>
  return typeof of === 'string' && Array.isArray(fields) && fields.every((field) => field === null || importFields.includes(field))
}
