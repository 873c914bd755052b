import type { Customer, Order } from '@clientele/sdk'
import { html, type TemplateResult } from 'lit'
import type { PagedList } from '../workspace/paged-list.ts'
import { dated } from './dated.ts'
import { listBody } from './list-body.ts'
import { listOf } from './list-of.ts'
import { rows, stateOf } from './list-rows.ts'
import type { PanelHost, PanelSection } from './panel-host.ts'

/** What the customer ordered, the newest first. */
export class OrdersSection implements PanelSection {
  readonly #host: PanelHost
  readonly #list: PagedList<Order>

  constructor(host: PanelHost) {
    this.#host = host
    this.#list = listOf<Order>(host, {
      section: 'orders',
      name: 'orders',
      list: (client, id, query, options) => client.orders.list(id, query, options),
    })
  }

  render({ counts }: Customer): TemplateResult {
    const host = this.#host
    return html`<section class="section">
      ${listBody(host, this.#list, {
        empty: [host.words('orders.none'), host.words('orders.none.do')],
        head: host.words('orders.count', { n: counts.orders }),
        total: counts.orders,
        lines: (orders) =>
          rows(
            host,
            host.words('section.orders'),
            orders.map(({ number, placedAt, amount, status }) => ({
              ...{ title: html`<bdi>${number}</bdi>`, more: dated(host, 'orders.placed', placedAt) },
              ...{ amount, state: stateOf(host, 'order', status) },
            })),
          ),
      })}
    </section>`
  }
}
