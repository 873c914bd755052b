// Typings: the tags and events of each element for TypeScript itself, and what Vue, Svelte and React want to know of them.
import type { Described } from './described.ts'

const union = (names: string[]): string => (names.length > 0 ? names.map((name) => `'${name}'`).join(' | ') : 'never')
const propertiesOf = ({ properties }: Described): string => union(properties.map(({ name }) => name))
const comment = (text: string): string => `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */`
const eventsType = ({ className }: Described): string => `${className}Events`
const imports = (all: Described[]): string => all.flatMap((one) => [one.className, eventsType(one)]).join(', ')

/** Names of one word may be anybody's. */
const globalEvents = (all: Described[]): string[] => [
  ...new Set(all.flatMap(({ events }) => events.map(({ name }) => name).filter((name) => name.includes('-')))),
]

/** `generated/element-types.ts` of the package. */
export const elementTypes = (all: Described[]): string => `
import type { ClienteleEvents } from '../event-details.ts'
${all.map(({ tag, className }) => `import type { ${className} } from '../${tag}/${tag}.ts'`).join('\n')}

export type { ${all.map(({ className }) => className).join(', ')} }
${all
  .map(
    (one) => `
${comment(`The events of \`<${one.tag}>\`.`)}
export type ${eventsType(one)} = Pick<ClienteleEvents, ${union(one.events.map(({ name }) => name))}>
`,
  )
  .join('')}
declare global {
  interface HTMLElementTagNameMap {
${all.map(({ tag, className }) => `    '${tag}': ${className}`).join('\n')}
  }
  /** So that \`addEventListener\` on any element, and on the document, knows what comes. */
  interface GlobalEventHandlersEventMap {
${globalEvents(all)
  .map((name) => `    '${name}': ClienteleEvents['${name}']`)
  .join('\n')}
  }
}
`

/** \`define/<tag>.ts\`. */
export const defineFile = ({ tag, className, ...rest }: Described): string => `
import { ${className} } from '../${tag}/${tag}.ts'
import { defineElement } from '../define-element.ts'

export type { ${className}, ${eventsType({ tag, className, ...rest })} } from '../generated/element-types.ts'

defineElement('${tag}', ${className})
`

const attributes = `{ theme?: 'light' | 'dark' | 'os'; density?: 'compact' | 'standard' | 'comfortable' }`

/** For Vue's templates: \`/// <reference types="@clientele/elements/vue" />\`. */
export const vueTypes = (all: Described[]): string => `
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { ${imports(all)} } from '@clientele/elements'

type Emits<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void }
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name
type Defined<Element extends HTMLElement, Name extends keyof Element, Events> = new () => Element & {
  $props: HTMLAttributes & Partial<Pick<Element, Name>> & Omit<${attributes}, Name> & Listeners<Events> & PublicProps
  $emit: Emits<Events>
}

declare module 'vue' {
  interface GlobalComponents {
${all.map((one) => `    ${comment(one.description)}\n    '${one.tag}': Defined<${one.className}, ${propertiesOf(one)}, ${eventsType(one)}>`).join('\n')}
  }
}
`

/** For Svelte's templates. */
export const svelteTypes = (all: Described[]): string => `
import type { HTMLAttributes } from 'svelte/elements'
import type { ${imports(all)} } from '@clientele/elements'

type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void }
type Known<Element extends HTMLElement, Name extends keyof Element, Events> = Omit<HTMLAttributes<Element>, Name | keyof Listeners<Events>> &
  Partial<Pick<Element, Name>> &
  Omit<${attributes}, Name> &
  Listeners<Events>

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${all.map((one) => `    ${comment(one.description)}\n    '${one.tag}': Known<${one.className}, ${propertiesOf(one)}, ${eventsType(one)}>`).join('\n')}
  }
}
`

/** For React 19, which knows custom elements by itself; @clientele/react has components for any React. */
export const jsxTypes = (all: Described[]): string => `
import type { HTMLAttributes, RefAttributes } from 'react'
import type { ${imports(all)} } from '@clientele/elements'

type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void }
type Known<Element extends HTMLElement, Name extends keyof Element, Events> = Omit<HTMLAttributes<Element>, Name | keyof Listeners<Events>> &
  RefAttributes<Element> &
  Partial<Pick<Element, Name>> &
  Omit<${attributes}, Name> &
  Listeners<Events>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${all.map((one) => `      ${comment(one.description)}\n      '${one.tag}': Known<${one.className}, ${propertiesOf(one)}, ${eventsType(one)}>`).join('\n')}
    }
  }
}
`
