// The section of webhooks as tests see it.
import type { Client } from '@clientele/sdk'
import { html } from 'lit'
import { mount, shownText, until } from '../../testing/mount.ts'
import type { WebhookEndpoints } from '../webhook-endpoints.ts'

const eventNames = [
  ...(['before-webhook-create', 'webhook-created', 'before-webhook-update', 'webhook-updated'] as const),
  ...(['before-webhook-delete', 'webhook-deleted', 'before-webhook-secret-rotate', 'webhook-secret-rotated'] as const),
  ...(['before-webhook-event-replay', 'webhook-event-replayed'] as const),
]

/** An address of this machine where nobody answers, and that no other test sends to, nor another browser. */
export const someUrl = (): string => `http://127.0.0.1:1/w${crypto.getRandomValues(new Uint32Array(2)).join('')}`

/** The section on a page, and what a test does with it. */
export async function webhooksPage(client: Client) {
  const provider = await mount(html`<webhook-endpoints></webhook-endpoints>`, client)
  const section = provider.querySelector<WebhookEndpoints>('webhook-endpoints')!
  const events: CustomEvent<Record<string, unknown>>[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent<Record<string, unknown>>))
  const find = <E extends HTMLElement>(selector: string) => section.shadowRoot?.querySelector<E>(selector) ?? null
  const all = <E extends HTMLElement>(selector: string) => [...(section.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
  const page = {
    ...{ provider, section, events, find, all },
    text: () => shownText(section),
    heard: () => events.map(({ type }) => type),
    focused: () => section.shadowRoot?.activeElement,
    row: (url: string) => all('.hook').find((row) => row.querySelector('.address')?.textContent === url),
    async click(selector: string) {
      const target = await until(() => find(selector))
      target.focus()
      target.click()
      await section.updateComplete
      return target
    },
    async fill(values: Readonly<Record<string, string>>) {
      for (const [id, value] of Object.entries(values)) {
        const field = await until(() => find<HTMLInputElement>(`#${id}`))
        field.value = value
        field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
      }
      await section.updateComplete
    },
    /** Chooses from the menu of a webhook. */
    async choose(url: string, id: string) {
      // The one before is gone for good.
      await until(() => !find('#webhook-menu .item'))
      const more = await until(() => page.row(url)?.querySelector<HTMLElement>('.more'))
      more.focus()
      more.click()
      await page.click(`#webhook-menu:popover-open [data-id="${id}"]`)
    },
    /** As by Esc. */
    escape: (id: string) => find(id)!.dispatchEvent(new Event('cancel', { cancelable: true })),
    /** Makes one by the form, and gives its secret. */
    async make(url: string) {
      await until(() => find('.section .add'))
      await page.click('.section .add')
      await page.fill({ 'webhook-url': url })
      await page.click('#webhook-form .primary')
      const secret = await until(() => find<HTMLInputElement>('#webhook-secret'))
      return secret
    },
    /** Copies the secret that is shown, and closes the dialog. */
    async done(dialog: string) {
      find(`${dialog} input`)!.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }))
      await section.updateComplete
      await page.click(`${dialog} footer .primary`)
      await until(() => !find(`${dialog}[open]`))
    },
  }
  return page
}
