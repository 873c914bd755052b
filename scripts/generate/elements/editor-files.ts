// What editors read: custom data for VS Code's HTML and CSS, web-types for JetBrains.
import type { Attribute } from 'custom-elements-manifest/schema.d.ts'
import { customProperties, type Described } from './described.ts'

/** The values of a type such as `'light' | 'dark'`. */
const valuesOf = (type = ''): { name: string }[] =>
  /^'[^']*'(\s*\|\s*'[^']*')*$/.test(type) ? [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name: name! })) : []

const withSlotsAndEvents = ({ description, slots, events }: Described): string =>
  [
    description,
    ...(events.length > 0
      ? [`\n### Events\n${events.map(({ name, description: what = '' }) => `- **${name}**: ${what}`).join('\n')}`]
      : []),
    ...(slots.length > 0
      ? [`\n### Slots\n${slots.map(({ name, description: what = '' }) => `- **${name || 'default'}**: ${what}`).join('\n')}`]
      : []),
  ].join('\n')

/** Tags and attributes, for `html.customData`. */
export const htmlData = (all: Described[]) => ({
  version: 1.1,
  tags: all.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: withSlotsAndEvents(element) },
    attributes: element.attributes.map(({ name, description, type }) => {
      const values = valuesOf(type?.text)
      return {
        name,
        ...(description && { description }),
        ...(type?.text === 'boolean' && { valueSet: 'v' }),
        ...(values.length > 0 && { values }),
      }
    }),
  })),
})

const propertyText = ({ default: value }: { default?: string }): string => (value ? `Usually \`${value}\`.` : 'Of the Clientele elements.')

/** Custom properties and parts, for `css.customData`. */
export const cssData = (all: Described[]) => ({
  version: 1.1,
  properties: customProperties().map((property) => ({ name: property.name, description: propertyText(property) })),
  pseudoElements: [...new Map(all.flatMap(({ tag, parts }) => parts.map((part) => [part.name, { tag, part }] as const)))].map(
    ([name, { part }]) => ({ name: `::part(${name})`, description: part.description ?? '' }),
  ),
})

const webAttribute = ({ name, description, type, default: value }: Attribute) => ({
  name,
  ...(description && { description }),
  ...(value !== undefined && { default: value }),
  value: { type: type?.text ?? 'string', ...(type?.text === 'boolean' && { kind: 'no-value' }) },
})

/** web-types. */
export const webTypes = (all: Described[], version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: '@clientele/elements',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: all.map((element) => ({
        name: element.tag,
        description: element.description,
        attributes: element.attributes.map(webAttribute),
        slots: element.slots.map(({ name, description = '' }) => ({ name, description })),
        js: {
          properties: element.properties.map(({ name, description = '', type }) => ({ name, description, type: type?.text ?? 'unknown' })),
          events: element.events.map(({ name, description = '' }) => ({ name, description })),
        },
        css: { parts: element.parts.map(({ name, description = '' }) => ({ name, description })) },
      })),
    },
    css: { properties: customProperties().map((property) => ({ name: property.name, description: propertyText(property) })) },
  },
})
