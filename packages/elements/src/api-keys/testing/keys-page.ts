// The API keys as tests see them.
import type { Client } from '@clientele/sdk'
import { html } from 'lit'
import { mount, shownText, until } from '../../testing/mount.ts'
import type { ApiKeys } from '../api-keys.ts'

const eventNames = ['before-api-key-create', 'api-key-created', 'before-api-key-revoke', 'api-key-revoked'] as const

/** A name that no other test gives to a key, nor another browser. */
export const someName = (): string => `Key ${crypto.getRandomValues(new Uint32Array(2)).join('')}`

/** The keys on a page, and what a test does with them. */
export async function keysPage(client: Client) {
  const provider = await mount(html`<api-keys></api-keys>`, client)
  const section = provider.querySelector<ApiKeys>('api-keys')!
  const events: CustomEvent<Record<string, unknown>>[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent<Record<string, unknown>>))
  const find = <E extends HTMLElement>(selector: string) => section.shadowRoot?.querySelector<E>(selector) ?? null
  const all = <E extends HTMLElement>(selector: string) => [...(section.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
  await until(() => find('.keys > :not([aria-busy])'))
  const page = {
    ...{ provider, section, events, find, all },
    text: () => shownText(section),
    heard: () => events.map(({ type }) => type),
    focused: () => section.shadowRoot?.activeElement?.id,
    primary: () => find('#new-key-dialog footer .primary')!,
    isOpen: () => find('#new-key-dialog')!.matches(':modal'),
    secret: () => find<HTMLInputElement>('#new-key-secret')?.value,
    box: (scope: string) => find<HTMLInputElement>(`#new-key-dialog [value="${scope}"]`)!,
    cancel: () => find('#new-key-dialog')!.dispatchEvent(new Event('cancel', { cancelable: true })),
    async open() {
      const button = await until(() => find('#new-key'))
      button.focus()
      button.click()
      await until(() => page.isOpen() && page.focused() === 'new-key-name')
    },
    async type(name: string) {
      const field = find<HTMLInputElement>('#new-key-name')!
      field.value = name
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await section.updateComplete
    },
    async click(selector: string) {
      const wanted = await until(() => find(selector))
      wanted.click()
      await section.updateComplete
    },
    /** The row of a key, also among those that are folded away. */
    row(name: string) {
      if (find('.fold[aria-expanded=false]')) find('.fold')!.click()
      return all('[data-key]').find((row) => row.querySelector('th')?.textContent === name)
    },
    words: (row: Element) => row.textContent.replace(/\s+/g, ' ').trim(),
  }
  return page
}
