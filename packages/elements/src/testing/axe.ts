import type axe from 'axe-core'
import { settled } from './settled.ts'

let loaded: Promise<typeof axe> | undefined

/** axe is a classic script: it cannot be imported in a browser. */
const load = (): Promise<typeof axe> =>
  (loaded ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = '/node_modules/axe-core/axe.min.js'
    script.onload = () => resolve((globalThis as unknown as { axe: typeof axe }).axe)
    script.onerror = () => reject(new Error('axe did not load'))
    document.head.append(script)
  }))

/** What axe finds wrong in the page once nothing moves in it, each with where it is. Empty is good. */
export async function axeFindings(): Promise<string[]> {
  await settled()
  document.title = 'Test'
  document.documentElement.lang = 'en'
  // The page of a test is no page of a person's: it has no landmarks and no heading.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } }
  const { violations } = await (await load()).run(document, { rules })
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${JSON.stringify(target)} ${html.slice(0, 160)}`).join(' | ')}`,
  )
  return [...findings, ...landmarks(document)]
}

/** A header or footer that is in no section is one of the whole page; axe lets it pass in a dialog, a screen reader does not. */
function landmarks(tree: ParentNode): string[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const isLandmark =
      element.matches('header, footer') && !element.matches('[role], [aria-hidden="true"], :is(article, aside, main, nav, section) *')
    return [
      ...(isLandmark ? [`landmark of the page: ${element.outerHTML.slice(0, 160)}`] : []),
      ...(element.shadowRoot ? landmarks(element.shadowRoot) : []),
    ]
  })
}
