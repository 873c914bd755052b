import { html } from 'lit'
import { follow } from '../shell/route.ts'
import type { PortalWords } from '../shell/words.ts'

/** One customer on a page of its own: the same panel, in the flow of the page. `?section=orders` opens a section. */
export const customerPage = (id: string, words: PortalWords) => {
  const section = new URLSearchParams(location.search).get('section') ?? undefined
  const keep = (event: CustomEvent<{ section: string }>) =>
    history.replaceState(null, '', `${location.pathname}?section=${event.detail.section}`)
  return html`<p class="back"><a href="/customers" @click=${follow}>${words.customers}</a></p>
    <customer-detail-panel inline open .customerId=${id} .section=${section} @section-change=${keep}></customer-detail-panel>`
}
