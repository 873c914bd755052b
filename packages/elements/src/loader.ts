import type { Clientele, ClienteleOptions } from './clientele.ts'
import { warn } from './warn.ts'

declare global {
  interface Window {
    /** There once a page has `loader.js`, or `clientele.js`, as a script. */
    loadClientele?: (options: LoaderOptions) => Clientele
  }
}

/** What the script brings. Types only: nothing of it may come along here. */
type Loaded = Pick<typeof import('./load-clientele.ts'), 'loadClientele'>

/** How to bring the elements, beside what they need to know. */
export interface LoaderOptions extends ClienteleOptions {
  /** Where `clientele.js` is. */
  src?: string | undefined
  /** The hash of that file, from `sri.json`: a browser runs no other one. */
  integrity?: string | undefined
  /** For a page with a content security policy that lets scripts in by a nonce. */
  nonce?: string | undefined
}

/**
 * As `loadClientele` of the package, but what makes the elements is brought by a script when this is called. It answers at once:
 * what is made or changed before the script is there is done when it is. A method of an element can be called after `ready`.
 */
export function loadClientele({ src, integrity, nonce, ...options }: LoaderOptions): Clientele {
  if (!src) throw new TypeError('loadClientele needs src: where clientele.js is.')
  const url = new URL(src, document.baseURI)
  // Tags are registered as they are asked for, so that one module serves every prefix of a page.
  url.searchParams.set('define', 'none')
  const made: HTMLElement[] = []
  let ended: Error | undefined
  const instance = bring(url, integrity, nonce).then(({ loadClientele }) => {
    if (ended) throw ended
    return loadClientele(options)
  })
  instance.catch((error: Error) => ended ?? warn(error.message))
  const ready = instance.then((there) => there.ready)
  // Who does not ask for it is told by the console, or by the elements themselves.
  ready.catch(() => {})
  const then = (act: (there: Clientele) => unknown) => instance.then(act, () => {})
  const end = () => (ended ??= new Error('This instance has ended. Call loadClientele again.'))
  const adopt: Clientele['adopt'] = (element) => {
    if (ended) throw ended
    made.push(element)
    void then((there) => there.adopt(element))
    return element
  }
  return {
    ready,
    create: (tag, properties) =>
      Object.assign(adopt(document.createElement(options.prefix ? `${options.prefix}-${tag}` : tag)), properties) as never,
    adopt,
    update: (settings) => void then((there) => there.update(settings)),
    logout: async () => {
      end()
      await then((there) => there.logout())
    },
    destroy() {
      end()
      for (const element of made.splice(0)) element.remove()
      void then((there) => there.destroy())
    },
  }
}

const coming = new Map<string, Promise<Loaded>>()

/** Brings a script once for all who ask. When that fails, once more, under another address: browsers remember a module that failed. */
function bring(url: URL, integrity?: string, nonce?: string): Promise<Loaded> {
  let loaded = coming.get(url.href)
  if (!loaded) {
    const again = new URL(url)
    again.searchParams.set('retry', '1')
    loaded = run(url.href, integrity, nonce).catch(() => run(again.href, integrity, nonce))
    loaded.catch(() => coming.delete(url.href))
    coming.set(url.href, loaded)
  }
  return loaded
}

/** By an element, which can carry a hash and a nonce; once it has run, `import` gives the same module. */
function run(href: string, integrity?: string, nonce?: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = 'anonymous'
    if (integrity) script.integrity = integrity
    if (nonce) script.nonce = nonce
    script.onload = () => resolve(import(/* @vite-ignore */ href) as Promise<Loaded>)
    script.onerror = () => {
      script.remove()
      reject(
        new Error(
          `Clientele could not be loaded from ${href}. Is it there, does its integrity agree, and does the page's content security policy allow it?`,
        ),
      )
    }
    script.src = trusted(href) as string
    document.head.append(script)
  })
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (href: string) => string }): { createScriptURL: (href: string) => unknown }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Where a page enforces Trusted Types, it allows `clientele` and this is it: known to this file alone, for the address a host gave. */
function trusted(href: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('clientele', { createScriptURL: (text) => text })
  return policy ? policy.createScriptURL(href) : href
}
