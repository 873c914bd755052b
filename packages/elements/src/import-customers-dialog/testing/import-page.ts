// The import dialog as tests see it.
import { html } from 'lit'
import type { Client } from '@clientele/sdk'
import { mount, shownText, until } from '../../testing/mount.ts'
import type { ImportCustomersDialog } from '../import-customers-dialog.ts'

/** What the dialog and the table say. */
const eventNames = ['import-customers', 'before-import', 'import-started', 'import-finished', 'import-closed'] as const

/** The dialog on a page, and what a test does with it. */
export async function stage(client: Client, { table = false } = {}) {
  const provider = await mount(
    html`<button id="opener">Open</button>${table ? html`<customer-table></customer-table>` : ''}<import-customers-dialog
      ></import-customers-dialog>`,
    client,
  )
  const dialog = provider.querySelector<ImportCustomersDialog>('import-customers-dialog')!
  const events: CustomEvent[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent))
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const all = <E extends HTMLElement>(selector: string) => [...(dialog.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
  const primary = () => find<HTMLButtonElement>('footer .primary')
  const can = () => primary()?.ariaDisabled === 'false'
  const file = (text: BlobPart, name = 'kunder.csv') => new File([text], name)
  return {
    ...{ provider, dialog, events, find, all, primary, can, file },
    text: () => shownText(dialog),
    heard: () => events.map(({ type }) => type),
    step: () => find('.steps [aria-current]')?.textContent.replace(/\s|\d/g, ''),
    status: () => find('[data-status]')?.dataset['status'],
    async show(given?: File) {
      provider.querySelector<HTMLElement>('#opener')!.focus()
      dialog.show(given ? { file: given } : {})
      await until(() => find('dialog')?.matches(':modal') && primary())
    },
    /** Sends a file, and waits until its columns can be matched. */
    async send(text: BlobPart, name?: string) {
      await this.show(file(text, name))
      await until(can)
      primary()!.click()
      await until(() => find('.match select') && can())
    },
    async check() {
      primary()!.click()
      await until(() => this.step() === 'Review' && find('.which'))
    },
    /** What each column is read as. */
    fields: () => all<HTMLSelectElement>('.match select').map(({ value }) => value),
    match(at: number, value: string) {
      const select = all<HTMLSelectElement>('.match select')[at]!
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    choose(value: string) {
      find<HTMLInputElement>(`input[value="${value}"]`)!.click()
    },
    async type(selector: string, value: string) {
      const field = await until(() => find<HTMLInputElement>(selector))
      field.focus()
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    counts: () => all('.tally dd').map(({ textContent }) => textContent.trim()),
  }
}

/** A button by its name. */
export const button = (page: Awaited<ReturnType<typeof stage>>, name: string) =>
  page.all('button').find((one) => (one.ariaLabel ?? one.textContent).trim() === name)!

const { click } = HTMLAnchorElement.prototype
/** What the browser would have downloaded: a page of a test has no folder for it. */
export const downloads: { href: string; name: string }[] = []

/** Puts downloads aside from now on. */
export function catchDownloads(): void {
  downloads.length = 0
  HTMLAnchorElement.prototype.click = function () {
    downloads.push({ href: this.href, name: this.download })
  }
}
export function letDownloads(): void {
  HTMLAnchorElement.prototype.click = click
}
