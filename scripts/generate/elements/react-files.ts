// @clientele/react: a component for each element.
import type { Described } from './described.ts'

const handlerOf = (event: string): string => `on${event.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`

const componentFile = ({ tag, className, description, events }: Described): string => `
'use client'

import * as React from 'react'
import { ${className} as ${className}Element${events.length > 0 ? `, type ${className}Events` : ''} } from '@clientele/elements'
import '@clientele/elements/define/${tag}'
import { createComponent${events.length > 0 ? ', type EventName' : ''} } from '@lit/react'

/** ${description.replace(/\s+/g, ' ')} */
export const ${className} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: ${className}Element,
  displayName: '${className}',
  events: {
${events.map(({ name }) => `    ${handlerOf(name)}: '${name}' as EventName<${className}Events['${name}']>,`).join('\n')}
  },
})

/** What a ref to it holds. */
export type ${className} = ${className}Element
`

/** Path in the package → text. */
export const reactFiles = (all: Described[]): Map<string, string> =>
  new Map([
    ...all.map((element) => [`src/${element.tag}.ts`, componentFile(element)] as const),
    ['src/index.ts', `'use client'\n\n${all.map(({ tag, className }) => `export { ${className} } from './${tag}.ts'`).join('\n')}\n`],
  ])
