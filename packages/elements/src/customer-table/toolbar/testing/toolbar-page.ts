import { assert } from 'chai'
import { html } from 'lit'
import type { Client } from '@clientele/sdk'
import type { CustomerProvider } from '../../../customer-provider/customer-provider.ts'
import { axeFindings } from '../../../testing/axe.ts'
import { clientOf, mount, until, type Who } from '../../../testing/mount.ts'
import { ownClient } from '../../../testing/own-client.ts'
import { settled } from '../../../testing/settled.ts'
import type { ToolbarParts } from '../toolbar.ts'
import './toolbar-host.ts'
import type { ToolbarHost } from './toolbar-host.ts'

interface Options extends Partial<CustomerProvider> {
  parts?: ToolbarParts
  client?: Client
}

/** A toolbar on the page, with what a test does to it. */
export class ToolbarPage {
  readonly host: ToolbarHost

  constructor(host: ToolbarHost) {
    this.host = host
  }

  all(selector: string): HTMLElement[] {
    return [...this.host.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
  }

  /** The first that is found, and if text is given, has it. */
  find<T extends HTMLElement = HTMLElement>(selector: string, text = ''): T {
    const found = this.all(selector).find((element) => textOf(element).includes(text))
    if (!found) throw new Error(`There is no ${selector}${text && ` with "${text}"`}`)
    return found as T
  }

  has(selector: string, text = ''): boolean {
    return this.all(selector).some((element) => textOf(element).includes(text))
  }

  async click(selector: string, text = ''): Promise<HTMLElement> {
    const element = await until(() => this.has(selector, text) && this.find(selector, text))
    element.focus()
    element.click()
    await this.host.updateComplete
    return element
  }

  /** Opens the popover of a chip and waits until it is there. */
  async open(filter: string): Promise<void> {
    await this.click(`.filters [data-filter="${filter}"]`)
    await until(() => this.find('#toolbar-filter').matches(':popover-open') && this.focused?.closest('#toolbar-filter'))
  }

  /** Ticks or unticks a choice. */
  async tick(label: string): Promise<void> {
    await this.click('.option', label)
  }

  async type(selector: string, text: string): Promise<HTMLInputElement> {
    const field = await until(() => this.has(selector) && this.find<HTMLInputElement>(selector))
    field.focus()
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.host.updateComplete
    return field
  }

  async press(key: string, more: KeyboardEventInit = {}): Promise<void> {
    const target = this.focused ?? this.host
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))
    await this.host.updateComplete
  }

  get focused(): HTMLElement | null {
    return this.host.shadowRoot!.activeElement as HTMLElement | null
  }

  get chips(): string[] {
    return this.all('.filters [data-filter]').map(textOf)
  }

  /** Names of those that the list would show. */
  async found(client: Client): Promise<string[]> {
    const { data } = await client.customers.list({ ...this.host.state.filter, sort: 'name' })
    return data.map(({ name }) => name)
  }

  async isAccessible(): Promise<void> {
    await settled()
    assert.deepEqual(await axeFindings(), [])
  }
}

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** An admin's, whose columns and views no other test changes. */
let admin: Promise<Client> | undefined
const ownAdmin = () => (admin ??= ownClient().then(({ client }) => client))

export async function toolbarOf(who: Who, { parts, client, ...settings }: Options = {}): Promise<ToolbarPage> {
  const provider = await mount(
    html`<toolbar-host .parts=${parts}></toolbar-host>`,
    client ?? (await (who === 'northAdmin' ? ownAdmin() : clientOf(who))),
    settings,
  )
  const host = provider.querySelector<ToolbarHost>('toolbar-host')!
  await until(() => host.workspace?.session.state.value)
  await host.updateComplete
  return new ToolbarPage(host)
}
