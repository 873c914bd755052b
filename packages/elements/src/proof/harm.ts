// Looks for what hostile text may have done to the page.
declare global {
  interface Window {
    __ran?: unknown
  }
}

const harm: string[] = []
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
  Object.assign(window, { [name]: () => void harm.push(`${name}() was called`) })
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
  harm.push(`the policy stopped ${violatedDirective} ${blockedURI} ${sample}`),
)

/** Sets a policy for this page as strict as a page can have: no script but the page's own files, no style but adopted ones. */
export function strictPolicy(): void {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content =
    "default-src 'self'; connect-src 'self' ws:; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; " +
    "require-trusted-types-for 'script'; trusted-types lit-html"
  document.head.append(meta)
}

const hrefs = /^(https?:|mailto:|tel:|#)/

function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* within(element.shadowRoot)
  }
}

/** The kinds of elements in a part of the page. */
export const kinds = (root: ParentNode): Set<string> => new Set([...within(root)].map(({ localName }) => localName))

/** What is wrong with a part of the page; empty is good. `known` are the kinds of elements that harmless text leads to. */
export async function harmIn(root: ParentNode, known: ReadonlySet<string>): Promise<string[]> {
  // A script, a picture or a dialog of the text's own would begin in a later turn.
  await new Promise((resolve) => setTimeout(resolve, 20))
  const found = harm.splice(0)
  if (window.__ran !== undefined) found.push('a script ran')
  delete window.__ran
  for (const element of within(root)) {
    if (!known.has(element.localName)) found.push(`there is a <${element.localName}>`)
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name)) found.push(`<${element.localName}> has ${name}`)
      if (/^(href|xlink:href)$/.test(name) && !hrefs.test(value)) found.push(`a link to ${value}`)
      if (/^(src|srcdoc|action|formaction|data|poster|background|ping)$/.test(name))
        found.push(`<${element.localName}> has ${name}=${value}`)
    }
  }
  for (const { name } of performance.getEntriesByType('resource')) if (name.includes('evil.example')) found.push(`loaded ${name}`)
  performance.clearResourceTimings()
  return found
}
