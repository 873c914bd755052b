import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { eventually } from './demo.ts'

/** What a person reads in an element, through all the shadow trees in it. */
export const textOf = (page: Page, tag: string): Promise<string> =>
  page.evaluate((which) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (node instanceof Element && (node.localName === 'style' || (node as HTMLElement).hidden)) return ''
      const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes
      return [...inside].map(read).join(' ')
    }
    return [...document.querySelectorAll(which)].map(read).join(' ').replace(/\s+/g, ' ').trim()
  }, tag)

/** Waits until an element says something. */
export const says = (page: Page, tag: string, text: string): Promise<string> =>
  eventually(
    () => textOf(page, tag),
    (now) => now.includes(text),
  )

/** The names of the rows in sight, in their order. */
export const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tree = document.querySelector('customer-table')?.shadowRoot
    const { top, bottom } = tree?.querySelector('.scroll')?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    return [...(tree?.querySelectorAll<HTMLElement>('.record:not([hidden])') ?? [])]
      .filter((record) => record.getBoundingClientRect().bottom > top + 37 && record.getBoundingClientRect().top < bottom)
      .sort((left, right) => Number(left.ariaRowIndex) - Number(right.ariaRowIndex))
      .flatMap((record) => record.querySelector('.name')?.textContent ?? [])
  })

export const namesUntil = (page: Page, isSo: (names: string[]) => boolean) => eventually(() => names(page), isSo)

/** Waits until the rows in sight are the first of these. */
export const showsFirst = (page: Page, wanted: readonly string[]) =>
  namesUntil(page, (shown) => shown.length > 0 && shown.every((name, at) => name === wanted[at]))

/** Clicks the row of a customer. */
export const openRow = (page: Page, name: string) =>
  page.evaluate((which) => {
    const cells = [...document.querySelector('customer-table')!.shadowRoot!.querySelectorAll<HTMLElement>('.record .name')]
    cells.find((cell) => cell.textContent === which)!.click()
  }, name)

/** Waits until nothing moves or fades any more. What is to move is known only after the next frame was drawn. */
const stillness = (page: Page) =>
  eventually(
    () =>
      page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        // A tree tells of its own alone, not of the shadow trees in it.
        const within = (tree: Document | ShadowRoot): Animation[] => [
          ...tree.getAnimations(),
          ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
        ]
        const ends = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().activeDuration)
        return within(document).filter((one) => one.playState === 'running' && ends(one)).length
      }),
    (running) => running === 0,
  )

/** What axe finds wrong once nothing moves: what fades in is hard to read. */
export const axeRun = async (page: Page) => {
  await stillness(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${JSON.stringify(target)} ${html.slice(0, 120)}`).join(' ')}`,
  )
}

/** The name of what has the focus, in whatever shadow tree. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return (
      active?.id ||
      active?.getAttribute('aria-label') ||
      active?.closest('.record')?.querySelector('.name')?.textContent ||
      active?.textContent?.trim() ||
      ''
    )
  })
