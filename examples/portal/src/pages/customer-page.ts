import { html } from 'lit'
import { follow } from '../shell/route.ts'
import type { PortalWords } from '../shell/words.ts'

/** One customer on a page of its own: the same panel, in the flow of the page. `?section=orders` opens a section. */
export const customerPage = (id: string, words: PortalWords) =>
  html`<p class="back"><a href="/customers" @click=${follow}>${words.customers}</a></p>
    ${panel(id)}`

/** What one of a customer's own users sees: that customer, and nothing else. */
export const ownCompanyPage = (id: string, words: PortalWords) =>
  html`<h1 class="unseen">${words.ownCompany}</h1>
    ${panel(id)}`

const panel = (id: string) => {
  const section = new URLSearchParams(location.search).get('section') ?? undefined
  const keep = (event: CustomEvent<{ section: string }>) =>
    history.replaceState(null, '', `${location.pathname}?section=${event.detail.section}`)
  return html`<customer-detail-panel inline open .customerId=${id} .section=${section} @section-change=${keep}></customer-detail-panel>`
}
