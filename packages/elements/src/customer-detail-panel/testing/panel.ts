import type { Client, Customer } from '@clientele/sdk'
import { html } from 'lit'
import { assert } from 'chai'
import { axeFindings } from '../../testing/axe.ts'
import { mount, until } from '../../testing/mount.ts'
import { settled } from '../../testing/settled.ts'
import type { CustomerDetailPanel } from '../customer-detail-panel.ts'

/** A customer with a name that no other test uses. */
export const someCustomer = (client: Client, more: Partial<Parameters<Client['customers']['create']>[0]> = {}): Promise<Customer> =>
  client.customers.create({ name: `Panel test ${Math.random()}`, currency: 'EUR', ...more })

/** A panel on the page, closed. */
export async function panelFor(client: Client, attributes: Partial<CustomerDetailPanel> = {}): Promise<CustomerDetailPanel> {
  const provider = await mount(html`<customer-detail-panel></customer-detail-panel>`, client)
  const panel = provider.querySelector<CustomerDetailPanel>('customer-detail-panel')!
  Object.assign(panel, attributes)
  await until(() => panel.shadowRoot?.querySelector('.panel') && panel.workspace?.session.state.value)
  return panel
}

export const inPanel = <T extends HTMLElement>(panel: Element, selector: string): T | null =>
  panel.shadowRoot?.querySelector<T>(selector) ?? null
export const allIn = <T extends HTMLElement>(panel: Element, selector: string): T[] => [
  ...(panel.shadowRoot?.querySelectorAll<T>(selector) ?? []),
]

/** A button by the words on it, or by its name. */
export const buttonOf = (panel: Element, words: string): HTMLButtonElement | undefined =>
  allIn<HTMLButtonElement>(panel, 'button').find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim() === words,
  )
/** The same, once it is there, with the focus on it and pressed. */
export async function press(panel: Element, words: string): Promise<void> {
  const button = await until(() => buttonOf(panel, words))
  button.focus()
  button.click()
}

/** A key, as the element that has the focus hears it. */
export function key(target: Element, name: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }))
}

/** Collects the events of a kind. */
export function heard(target: EventTarget, name: string): CustomEvent[] {
  const events: CustomEvent[] = []
  target.addEventListener(name, (event) => events.push(event as CustomEvent))
  return events
}

/** Waits until the panel hears of changes as they happen, such as this one. */
export async function untilLive(panel: CustomerDetailPanel, change: () => Promise<unknown>): Promise<void> {
  let isHeard = false
  const leave = panel.workspace!.live.event.subscribe(() => (isHeard = true))
  await until(async () => isHeard || (await change(), isHeard))
  leave()
}

/** Nothing on the page is wrong for those who see, hear or type differently, as far as a program can tell. */
export async function assertAccessible(): Promise<void> {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
