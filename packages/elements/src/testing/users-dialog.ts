import type { Client, Customer } from '@clientele/sdk'
import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import type { ManageUsersDialog } from '../manage-users-dialog/manage-users-dialog.ts'
import { axeFindings } from './axe.ts'
import { clientOf, mount, until } from './mount.ts'
import { settled } from './settled.ts'

export const makeCustomer = async (): Promise<Customer> =>
  (await clientOf('northAdmin')).customers.create({ name: `Users ${Math.random()}`, currency: 'EUR' })

export const person = async (name: string) => (await (await clientOf('northAdmin')).partnerUsers.list({ search: name })).data[0]!

export interface Opened {
  dialog: ManageUsersDialog
  provider: CustomerProvider
  events: { type: string; detail: Record<string, unknown> }[]
  find: <E extends HTMLElement>(selector: string) => E | null
  row: (name: string) => HTMLElement | undefined
}

const eventTypes = ['before-user-link', 'user-linked', 'before-group-change', 'group-changed', 'before-user-revoke', 'user-revoked']

export async function open(customer: Customer, client: Client | Promise<Client> = clientOf('northAdmin')): Promise<Opened> {
  const provider = await mount(
    html`<button id="opener">Open</button><manage-users-dialog customer-id=${customer.id}></manage-users-dialog>`,
    await client,
  )
  const dialog = provider.querySelector<ManageUsersDialog>('manage-users-dialog')!
  const events: Opened['events'] = []
  for (const type of [...eventTypes, 'users-linked', 'users-closed'])
    dialog.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent<Record<string, unknown>>).detail }))
  provider.querySelector<HTMLElement>('#opener')!.focus()
  dialog.open = true
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const rows = () => [...(dialog.shadowRoot?.querySelectorAll<HTMLElement>('[data-user]') ?? [])]
  const row = (name: string) => rows().find((one) => one.querySelector('b')?.textContent === name)
  await until(() => find('dialog')?.matches('[open]') && find('[aria-busy="true"]') === null)
  return { dialog, provider, events, find, row }
}

export const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))

export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

export const optionsOf = ({ dialog }: Opened) => [...(dialog.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
export const offered = (opened: Opened) => optionsOf(opened).map((option) => option.querySelector('b')!.textContent)

/** Waits until live events come in: before that, what others do is not heard of. */
export async function hears({ provider }: Opened): Promise<void> {
  let isHeard = false
  const leave = provider.workspace!.live.event.subscribe(() => (isHeard = true))
  await until(async () => {
    await makeCustomer()
    return isHeard
  })
  leave()
}

export async function assertAccessible(): Promise<void> {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
