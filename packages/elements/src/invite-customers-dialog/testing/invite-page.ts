// The dialog of invitations as tests see it.
import type { Client } from '@clientele/sdk'
import { html } from 'lit'
import { mount, shownText, until } from '../../testing/mount.ts'
import type { InviteCustomersDialog } from '../invite-customers-dialog.ts'
import type { InviteView } from '../invite-view.ts'

/** What the dialog and the table say. */
const eventNames = [
  ...(['invite-customers', 'before-customer-invite', 'customer-invited', 'before-invitation-resend', 'invitation-resent'] as const),
  ...(['before-invitation-cancel', 'invitation-cancelled', 'customer-open', 'invite-closed'] as const),
]

const word = () => `w${crypto.getRandomValues(new Uint32Array(2)).join('')}`
/** An address that no other test invites, nor another browser. */
export const someEmail = (): string => `${word()}@${word()}.example`

/** The dialog on a page, open, and what a test does with it. */
export async function invitePage(client: Client, view: InviteView = 'one', { table = false } = {}) {
  const provider = await mount(
    html`<button id="opener">Open</button>${table ? html`<customer-table></customer-table>` : ''}<invite-customers-dialog
      ></invite-customers-dialog>`,
    client,
  )
  const dialog = provider.querySelector<InviteCustomersDialog>('invite-customers-dialog')!
  const events: CustomEvent<Record<string, unknown>>[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent<Record<string, unknown>>))
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const all = <E extends HTMLElement>(selector: string) => [...(dialog.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
  const opened = {
    ...{ provider, dialog, events, find, all },
    text: () => shownText(dialog),
    heard: () => events.map(({ type }) => type),
    focused: () => dialog.shadowRoot?.activeElement?.id,
    primary: () => find<HTMLButtonElement>('footer .primary')!,
    async show(shown: InviteView = view) {
      provider.querySelector<HTMLElement>('#opener')!.focus()
      dialog.show({ view: shown })
      await until(() => find('dialog')?.matches(':modal') && find('.segments :checked'))
    },
    go: (to: InviteView) => find<HTMLInputElement>(`.segments [value=${to}]`)!.click(),
    async fill(values: Readonly<Record<string, string>>) {
      for (const [path, value] of Object.entries(values)) {
        const field = await until(() => find<HTMLInputElement>(`#${path}`))
        field.value = value
        field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
      }
      await dialog.updateComplete
    },
    /** A list is pasted and looked through. */
    async paste(text: string) {
      await opened.fill({ 'invite-list': text })
      opened.primary().click()
      await until(() => find('.lines'))
    },
    row: (email: string) => all('.invitation').find((row) => row.textContent.includes(email)),
    line: (text: string) =>
      all('.line').find((row) => row.textContent.includes(text) || [...row.querySelectorAll('input')].some(({ value }) => value === text)),
  }
  if (!table) await opened.show()
  return opened
}

/** The fields of somebody who is invited. */
export const fields = (email: string, name = 'Nordlys AS'): Record<string, string> => ({
  ...{ 'invite-name': name, 'invite-admin-firstName': 'Ada', 'invite-admin-lastName': 'Moe', 'invite-admin-email': email },
})
