import type { Customer, Ticket } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import type { PagedList } from '../workspace/paged-list.ts'
import { dated } from './dated.ts'
import { listBody } from './list-body.ts'
import { listOf } from './list-of.ts'
import { rows, stateOf } from './list-rows.ts'
import type { PanelHost, PanelSection } from './panel-host.ts'

/** What the customer asked support, the newest first. */
export class TicketsSection implements PanelSection {
  readonly #host: PanelHost
  readonly #list: PagedList<Ticket>

  constructor(host: PanelHost) {
    this.#host = host
    this.#list = listOf<Ticket>(host, {
      section: 'tickets',
      name: 'tickets',
      list: (client, id, query, options) => client.tickets.list(id, query, options),
    })
  }

  render({ counts }: Customer): TemplateResult {
    const host = this.#host
    return html`<section class="section">
      ${listBody(host, this.#list, {
        empty: [host.words('tickets.none'), host.words('tickets.none.do')],
        head: host.words('tickets.count', { n: counts.tickets }),
        total: counts.tickets,
        lines: (tickets) =>
          rows(
            host,
            host.words('section.tickets'),
            tickets.map(({ subject, openedAt, closedAt, status }) => ({
              title: html`<bdi>${subject}</bdi>`,
              more: html`${dated(host, 'tickets.opened', openedAt)}${closedAt ? html` · ${dated(host, 'tickets.closed', closedAt)}` : nothing}`,
              state: stateOf(host, 'ticket', status),
            })),
          ),
      })}
    </section>`
  }
}
