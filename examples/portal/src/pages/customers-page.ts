import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { connectUrl, historyUrl, type CustomerTable } from '@clientele/elements'
import { go } from '../shell/route.ts'
import type { PortalWords } from '../shell/words.ts'

/** The address holds what the table shows: a link brings the same view back. */
let leave: (() => void) | undefined
const keepInAddress = (table: Element | undefined) => {
  leave?.()
  leave = table && connectUrl(table as CustomerTable, historyUrl())
}

export const customersPage = (words: PortalWords) =>
  html`<h1>${words.customers}</h1>
    <customer-summary></customer-summary>
    <customer-table ${ref(keepInAddress)}></customer-table>
    <customer-detail-panel
      pages
      .linkFor=${(id: string) => `${location.origin}/customers/${id}`}
      @open-page=${(event: CustomEvent<{ customerId: string }>) => {
        event.preventDefault()
        go(`/customers/${event.detail.customerId}`)
      }}
    ></customer-detail-panel>`
