// custom-elements.json: what tools of all kinds know about custom elements.
import type { ClassDeclaration, ClassField, ClassMethod, CustomElement, Package } from 'custom-elements-manifest/schema.d.ts'
import { customProperties, type Described } from './described.ts'

const plain = <M extends ClassField | ClassMethod>({ inheritedFrom: _from, ...member }: M): M => member as M

const declarationOf = (element: Described): ClassDeclaration & CustomElement => ({
  kind: 'class',
  customElement: true,
  name: element.className,
  tagName: element.tag,
  description: element.description,
  superclass: { name: 'LitElement', package: 'lit' },
  attributes: element.attributes,
  members: [
    ...element.properties.map(plain),
    ...element.others.map((other) => plain({ ...other, ...(other.kind === 'field' && { readonly: true }) })),
  ],
  events: element.events.map((event) => ({
    ...event,
    type: { text: `ClienteleEvents['${event.name}']`, references: [{ name: 'ClienteleEvents', package: '@clientele/elements' }] },
  })),
  slots: element.slots,
  cssParts: element.parts,
  cssProperties: customProperties(),
})

/** The manifest of all elements. */
export function manifestFile(all: Described[]): Package {
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: all.map((element) => {
      const path = `dist/${element.tag}/${element.tag}.js`
      const declaration = { name: element.className, module: path }
      return {
        kind: 'javascript-module',
        path,
        declarations: [declarationOf(element)],
        exports: [
          { kind: 'js', name: element.className, declaration },
          { kind: 'custom-element-definition', name: element.tag, declaration },
        ],
      }
    }),
  }
}
