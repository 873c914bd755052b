// What the elements say of themselves: their classes at run time, and the comments on them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribute, ClassField, ClassMethod, CssPart, CustomElement, Event, Package, Slot } from 'custom-elements-manifest/schema.d.ts'
import { elements } from '../../../packages/elements/src/elements.ts'
import { root } from '../../repository.ts'

export interface Described {
  tag: string
  className: string
  description: string
  /** Properties a host sets. */
  properties: ClassField[]
  /** What a host may read or call beside them. */
  others: (ClassField | ClassMethod)[]
  attributes: Attribute[]
  events: Event[]
  slots: Slot[]
  parts: CssPart[]
}

const sources = 'packages/elements/src'
/** What elements inherit from. */
const bases = ['element.ts', 'later-element.ts', 'later-dialog.ts', 'later-section.ts'].map((name) => `${sources}/${name}`)

interface Analyzer {
  create: (input: { modules: unknown[]; plugins: unknown[]; context: object }) => Package
  litPlugin: () => unknown[]
  ts: { createSourceFile: (path: string, text: string, target: number, parents: boolean) => unknown; ScriptTarget: { Latest: number } }
}

/** The analyzer's entry that brings its own TypeScript; it has no types. */
const analyzerPath = '@custom-elements-manifest/analyzer/src/browser-entrypoint.js'

async function analyzed(): Promise<Map<string, CustomElement>> {
  const { create, litPlugin, ts } = (await import(analyzerPath)) as Analyzer
  const paths = [...bases, ...Object.keys(elements).map((tag) => `${sources}/${tag}/${tag}.ts`)]
  const modules = paths.map((path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true))
  const { modules: found } = create({ modules, plugins: litPlugin(), context: { dev: false, thirdPartyCEMs: [] } })
  const classes = found.flatMap(({ declarations = [] }) => declarations.filter(({ kind }) => kind === 'class'))
  return new Map(classes.map((one) => [one.name, one as CustomElement]))
}

const isPublic = (member: ClassField | ClassMethod): boolean =>
  !member.static && member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#')

/** Every element sets these as attributes; the style sheet reads them. */
const common: Attribute[] = [
  {
    name: 'theme',
    type: { text: "'light' | 'dark' | 'os'" },
    description: 'Light or dark whatever the page has, or as the system has it.',
  },
  { name: 'density', type: { text: "'compact' | 'standard' | 'comfortable'" }, description: 'How high rows and controls are.' },
]

type LitClass = CustomElementConstructor & {
  observedAttributes: string[]
  elementProperties: Map<PropertyKey, { attribute?: boolean | string }>
}

function describe(tag: string, declaration: CustomElement): Described {
  const litClass = elements[tag as keyof typeof elements] as unknown as LitClass
  // Asked for, because Lit gathers the properties only then.
  void litClass.observedAttributes
  const settable = new Set([...litClass.elementProperties.keys()].map(String))
  const members = (declaration.members ?? []).filter(isPublic)
  const properties = members.filter((member): member is ClassField => member.kind === 'field' && settable.has(member.name))
  const silent = [...settable].filter((name) => !properties.some((one) => one.name === name && (one.description || one.type)))
  if (silent.length > 0) throw new Error(`<${tag}>: say in a comment what ${silent.join(', ')} is for.`)
  const others = members.filter((member) => !settable.has(member.name) && member.description)
  const own = declaration.attributes ?? []
  return {
    tag,
    className: declaration.name,
    description: declaration.description ?? '',
    properties,
    others,
    attributes: [...own, ...common.filter(({ name }) => !own.some((one) => one.name === name))].map(typed),
    events: (declaration.events ?? []).filter(({ inheritedFrom }) => !inheritedFrom),
    slots: declaration.slots ?? [],
    parts: declaration.cssParts ?? [],
  }
}

/** Two properties have types that are named after where they come from; an editor wants the values. */
const typed = (attribute: Attribute): Attribute => {
  const known = common.find(({ name }) => name === attribute.name)
  return known ? { ...known, ...attribute, ...(known.type && { type: known.type }) } : attribute
}

/** All elements, in the order of their registration. */
export async function describedElements(): Promise<Described[]> {
  const classes = await analyzed()
  return Object.entries(elements).map(([tag, { name }]) => {
    const declaration = classes.get(name)
    if (!declaration) throw new Error(`${sources}/${tag}/${tag}.ts has no class ${name}.`)
    return describe(tag, declaration)
  })
}

/** The names of the interface `EventDetails`: what has a type there may be written in a comment. */
export const namedEvents = (): Set<string> => {
  const text = readFileSync(join(root, sources, 'event-details.ts'), 'utf8')
  const body = /interface EventDetails \{(.*?)\n\}/s.exec(text)?.[1] ?? ''
  return new Set([...body.matchAll(/^ {2}(?:'([\w-]+)'|(\w+)):/gm)].map(([, quoted, plain]) => quoted ?? plain ?? ''))
}

/** The custom properties a host may set, with the value of each where that is a plain one. */
export const customProperties = (): { name: string; default?: string }[] => {
  const text = ['look/tokens.ts', 'look/base.ts'].map((path) => readFileSync(join(root, sources, path), 'utf8')).join('\n')
  const found = [...text.matchAll(/var\(\s*(--clientele-[\w-]+)(?:,\s*var\(--_brand-[\w-]+,\s*([^()]+?)\)\))?/g)]
  const names = [...new Set(found.map(([, name]) => name!))].sort()
  return names.map((name) => {
    const value = found.find(([, one, plain]) => one === name && plain)?.[2]
    return { name, ...(value && { default: value }) }
  })
}
