import type { PanelHost } from './panel-host.ts'

type Linked = PanelHost & { readonly linkFor: ((customer: { customerId: string; section: string }) => string) | undefined }

/** Puts the address of the customer into the clipboard; its id, where the host has given no addresses. A host may do it itself. */
export async function copyLink(host: Linked): Promise<void> {
  const { customerId, linkFor } = host
  if (!customerId) return
  const section = host.shownSection ?? 'general'
  const path = `${encodeURIComponent(customerId)}/${encodeURIComponent(section)}`
  if (!host.tell('customer-link', { customerId, section, path }, true)) return
  try {
    await navigator.clipboard.writeText(linkFor ? linkFor({ customerId, section }) : customerId)
    host.toast({ text: host.words(linkFor ? 'copied' : 'copiedId') })
  } catch {
    host.toast({ text: host.words('copyFailed'), stays: true })
  }
}
