import type { Customer, Service, Subscription } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import type { PagedList } from '../workspace/paged-list.ts'
import { dated } from './dated.ts'
import { listBody } from './list-body.ts'
import { listOf } from './list-of.ts'
import { rows, stateOf, type Row } from './list-rows.ts'
import type { PanelHost, PanelSection } from './panel-host.ts'

/** What the customer has: subscriptions with their terms, and the services that were provisioned. */
export class SubscriptionsSection implements PanelSection {
  readonly #host: PanelHost
  readonly #subscriptions: PagedList<Subscription>
  readonly #services: PagedList<Service>

  constructor(host: PanelHost) {
    this.#host = host
    this.#subscriptions = listOf<Subscription>(host, {
      section: 'subscriptions',
      name: 'subscriptions',
      list: (client, id, query, options) => client.subscriptions.list(id, query, options),
    })
    this.#services = listOf<Service>(host, {
      section: 'subscriptions',
      name: 'services',
      list: (client, id, query, options) => client.services.list(id, query, options),
    })
  }

  render({ counts, mrr }: Customer): TemplateResult {
    const host = this.#host
    const monthly = mrr && mrr.amount > 0 ? host.words('services.monthly', { amount: host.partTexts.formats.moneyText(mrr) }) : ''
    return html`<section class="section">
        <header><h3>${host.words('section.subscriptions')}</h3></header>
        ${listBody(host, this.#subscriptions, {
          empty: [host.words('subscriptions.none'), host.words('subscriptions.none.do')],
          isSmall: true,
          total: counts.subscriptions,
          lines: (subscriptions) =>
            html`<ul class="cards">
              ${subscriptions.map((subscription) => this.#card(subscription))}
            </ul>`,
        })}
      </section>
      <section class="section">
        <header>
          <h3>${host.words('services')}</h3>
          ${monthly ? html`<span class="muted num">${monthly}</span>` : nothing}
        </header>
        ${listBody(host, this.#services, {
          empty: [host.words('services.none'), host.words('services.none.do')],
          isSmall: true,
          lines: (services) =>
            rows(
              host,
              host.words('services'),
              services.map((service) => this.#service(service)),
            ),
        })}
      </section>`
  }

  #card({ product, quantity, status, autoRenew, startsAt, renewsAt }: Subscription): TemplateResult {
    const host = this.#host
    const { formats } = host.partTexts
    const term = renewsAt
      ? host.words('subscriptions.term', { from: formats.date(startsAt), to: formats.date(renewsAt) })
      : host.words('subscriptions.since', { date: formats.date(startsAt) })
    const then = status === 'ended' || !renewsAt ? '' : host.words(autoRenew ? 'subscriptions.renews' : 'subscriptions.ends')
    return html`<li class="card">
      <div class="row">
        <b class="strong grow"><bdi>${product}</bdi></b>
        ${stateOf(host, 'subscription', status)}
      </div>
      <div class="muted">${[term, then].filter(Boolean).join(' · ')}</div>
      <dl class="row quantity">
        <dt class="muted">${host.words('subscriptions.quantity')}</dt>
        <dd class="num">${formats.number(quantity)}</dd>
      </dl>
    </li>`
  }

  #service({ name, monthly, provisionedAt, billsFrom, endedAt }: Service): Row {
    const host = this.#host
    const now = Date.now()
    const isOver = endedAt !== null && Date.parse(endedAt) <= now
    const isLater = billsFrom === null || Date.parse(billsFrom) > now
    const when = isOver
      ? dated(host, 'services.ended', endedAt)
      : isLater && billsFrom
        ? dated(host, 'services.billsFrom', billsFrom)
        : dated(host, 'services.since', provisionedAt)
    return {
      title: html`<bdi>${name}</bdi>`,
      more: when,
      amount: monthly,
      state: stateOf(host, 'service', isOver ? 'ended' : isLater ? 'later' : 'active'),
    }
  }
}
