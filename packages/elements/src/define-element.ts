import { version } from './version.ts'
import { warn } from './warn.ts'

interface Options {
  /** Stands before each tag: `acme` makes `acme-customer-table`. */
  prefix?: string | undefined
}

const versionOf = Symbol.for('clientele.version')

/**
 * Registers a class under a tag. A tag that is taken stays as it is: by another copy of this library, whose version is then named
 * in a warning if it is another one, or by somebody else's element.
 */
export function defineElement(tag: string, element: CustomElementConstructor, { prefix }: Options = {}): void {
  if (typeof customElements === 'undefined') return
  const name = prefix ? `${prefix}-${tag}` : tag
  const there = customElements.get(name)
  if (!there) {
    // A class can be registered once; a second tag takes a class of its own.
    const made = class extends element {}
    Object.defineProperty(made, versionOf, { value: version })
    customElements.define(name, made)
    return
  }
  const other = (there as unknown as Record<symbol, string | undefined>)[versionOf]
  if (other === version) return
  const whose = other === undefined ? 'an element that is not ours' : `version ${other} of @clientele/elements`
  warn(`<${name}> is registered already by ${whose}; version ${version} leaves it as it is. Use define({ prefix }) to have both.`)
}
