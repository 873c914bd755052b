import type { Client, Customer } from '@clientele/sdk'
import { assert } from 'chai'
import { html } from 'lit'
import { axeFindings } from '../../testing/axe.ts'
import { mount, shownText, until } from '../../testing/mount.ts'
import type { CustomerFormDialog } from '../customer-form-dialog.ts'

/** A name, an address and a number that no other test uses, nor another browser: what is alike is asked about. */
export const someName = (): string => `Form ${word()}`
export const someEmail = (): string => `${word()}@${word()}.example`
export const someNumber = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! + 1e9)
const word = () => `w${crypto.getRandomValues(new Uint32Array(2)).join('')}`

export interface OpenForm {
  readonly dialog: CustomerFormDialog
  readonly events: { type: string; detail: Record<string, unknown> }[]
  find<E extends HTMLElement>(selector: string): E | null
  field(path: string): HTMLInputElement
  /** Types into a field as a person does, and leaves it. */
  fill(values: Readonly<Record<string, string>>): void
  /** What is said to be wrong with a field. */
  wrong(path: string): string | undefined
  button(words: string): HTMLButtonElement | undefined
  press(words: string): Promise<void>
  says(text: string): Promise<unknown>
}

const heard = ['before-customer-create', 'customer-created', 'before-customer-update', 'customer-updated', 'customer-open', 'form-closed']

/** Opens the form as a person would, and waits until its fields are there. */
export async function openForm(client: Client, customer?: Customer, settings: Parameters<typeof mount>[2] = {}): Promise<OpenForm> {
  const provider = await mount(html`<button id="opener">Open</button><customer-form-dialog></customer-form-dialog>`, client, settings)
  provider.querySelector<HTMLElement>('#opener')!.focus()
  const opened = around(provider.querySelector<CustomerFormDialog>('customer-form-dialog')!)
  opened.dialog.show({ customerId: customer?.id })
  await until(() => opened.find('#form-name'))
  // A new company is looked up first; what was typed before, or is there, begins with its name.
  await until(() => ['form-name', 'form-company-search'].includes(opened.dialog.shadowRoot?.activeElement?.id ?? ''))
  return opened
}

/** What a test does with a form. */
export function around(dialog: CustomerFormDialog): OpenForm {
  const events: OpenForm['events'] = []
  for (const type of heard)
    dialog.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent<Record<string, unknown>>).detail }))
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const field = (path: string) => find<HTMLInputElement>(`#form-${path.replaceAll('.', '-')}`)!
  const button = (words: string) =>
    [...(dialog.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim() === words,
    )
  return {
    ...{ dialog, events, find, field, button },
    fill(values) {
      for (const [path, value] of Object.entries(values)) {
        const control = field(path)
        assert.ok(control, `there is no field ${path}`)
        control.value = value
        control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
        control.dispatchEvent(new FocusEvent('blur'))
      }
    },
    wrong: (path) => find(`#form-${path.replaceAll('.', '-')}-error`)?.textContent.trim(),
    async press(words) {
      const one = await until(() => button(words))
      one.focus()
      one.click()
    },
    says: (text) => until(() => shownText(dialog).includes(text)),
  }
}

/** All that a new customer needs. */
export const complete = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...{ name: someName(), 'address.line1': 'Kaia 1' },
  ...{ 'admin.firstName': 'Ada', 'admin.lastName': 'Øye', 'admin.email': someEmail() },
  ...more,
})

export const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('clientele.draft.'))

export async function assertAccessible(): Promise<void> {
  assert.deepEqual(await axeFindings(), [])
}
