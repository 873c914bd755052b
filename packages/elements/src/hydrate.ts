// Before anything of Lit: this is what lets an element take over what a server has drawn.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
import type { Client, TokenFunction } from '@clientele/sdk'
import type { LitElement } from 'lit'
import type { Known } from './workspace/known.ts'

interface State extends Known {
  settings: object
  properties: object[]
}

/**
 * Takes over what `prerender` has drawn. Import this before any other file of the elements, and the elements before it is called or
 * after: they wait for it.
 *
 * @example
 * ```ts
 * import { hydrate } from '@clientele/elements/hydrate'
 * import '@clientele/elements/define/customer-table'
 *
 * hydrate({ fetchToken })
 * ```
 */
export function hydrate(given: { fetchToken?: TokenFunction | undefined; client?: Client | undefined }, root: ParentNode = document): void {
  for (const script of root.querySelectorAll('script[data-clientele]')) {
    const provider = script.parentElement
    if (!provider) continue
    const { settings, properties, ...known } = JSON.parse(script.textContent) as State
    script.remove()
    Object.assign(provider, settings, given, { known })
    provider.removeAttribute('defer-hydration')
    // In the order in which they were drawn.
    const waiting = provider.querySelectorAll('[defer-hydration]')
    for (const [index, element] of [...waiting].entries()) {
      asDrawn(Object.assign(element as LitElement, properties[index]), properties[index]!)
      element.removeAttribute('defer-hydration')
    }
  }
}

/** A protected method, which everything of Lit's has. */
interface Updating {
  update?: ((changed: unknown) => void) | undefined
}

/**
 * The first drawing has to be the server's, node by node, and a server knows no functions of the page's, such as columns of its own.
 * They are taken aside for it, and set right afterwards.
 */
function asDrawn(element: LitElement, drawn: object): void {
  const updating = element as unknown as Updating
  const values = element as unknown as Record<PropertyKey, unknown>
  updating.update = (changed) => {
    delete updating.update
    const names = [...(element.constructor as typeof LitElement).elementProperties.keys()]
    const own = names.filter((name) => !(name in drawn) && (typeof values[name] === 'function' || Array.isArray(values[name])))
    const set = Object.fromEntries(own.map((name) => [name, values[name]]))
    for (const name of own) values[name] = undefined
    updating.update!(changed)
    // Rows that a server has drawn give way, all at once, to those that can be used.
    for (const row of element.shadowRoot?.querySelectorAll('.drawn') ?? []) row.remove()
    if (own.length > 0) void element.updateComplete.then(() => Object.assign(element, set))
  }
}
