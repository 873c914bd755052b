import { html, nothing, type TemplateResult } from 'lit'
import type { CompanyUser, Customer, Link } from '@clientele/sdk'
import { avatar } from '../parts/avatar.ts'
import { given, word } from '../parts/facts.ts'
import { PagedList } from '../workspace/paged-list.ts'
import { panelTexts } from './customer-detail-panel.strings.ts'
import { dated } from './dated.ts'
import { listBody } from './list-body.ts'
import { listOf } from './list-of.ts'
import type { PanelHost, PanelSection, PanelText } from './panel-host.ts'

/** Who of the partner reaches the customer, and as what. */
export class UsersSection implements PanelSection {
  readonly #host: PanelHost
  readonly #manage: (customer: Customer) => void
  readonly #links: PagedList<Link>
  readonly #own: PagedList<CompanyUser>

  constructor(host: PanelHost, manage: (customer: Customer) => void) {
    this.#host = host
    this.#manage = manage
    this.#links = new PagedList(host, () => {
      const { workspace, customerId, shownSection } = host
      if (!workspace || !customerId || shownSection !== 'users' || !host.may('access:read')) return undefined
      return {
        workspace,
        key: `links of ${customerId}`,
        list: (query, options) => workspace.client.links.list(customerId, query, options),
        idOf: ({ user }) => user.id,
        affectedBy: (event) => event.customerId === customerId,
      }
    })
    this.#own = listOf<CompanyUser>(host, {
      section: 'users',
      name: 'users',
      list: (client, id, query, options) => client.companyUsers.list(id, query, options),
    })
  }

  render(customer: Customer): TemplateResult {
    const host = this.#host
    return html`${host.may('access:read') ? this.#linked(customer) : nothing}
      <section class="section">
        <header>
          <h3>${host.words('users.own')}</h3>
          <span class="muted num">${host.partTexts.formats.number(customer.counts.users)}</span>
        </header>
        ${listBody(host, this.#own, {
          empty: [host.words('users.ownNone'), host.words('users.ownNone.do')],
          isSmall: true,
          total: customer.counts.users,
          lines: (users) =>
            html`<ul class="people">
              ${users.map((user) => this.#user(user))}
            </ul>`,
        })}
      </section>`
  }

  #linked(customer: Customer): TemplateResult {
    const host = this.#host
    const partner = customer.partner.name
    const manage = host.may('access:write')
      ? html`<button type="button" class="button" @click=${() => this.#manage(customer)}>${host.words('manageUsers')}</button>`
      : nothing
    return html`<section class="section">
      <header>
        <h3>${host.words('users.linked', { partner })}</h3>
        ${this.#links.items?.length ? manage : nothing}
      </header>
      ${listBody(host, this.#links, {
        empty: [host.words('users.none'), host.words('users.none.do', { partner })],
        emptyAct: manage === nothing ? undefined : manage,
        isSmall: true,
        lines: (links) =>
          html`<ul class="people">
            ${links.map((link) => this.#line(link))}
          </ul>`,
      })}
    </section>`
  }

  #user({ id, name, email, newEmail, permissions, status, lastSignInAt }: CompanyUser): TemplateResult {
    const host = this.#host
    const { partTexts: texts } = host
    const key = `users.permissions.${permissions}`
    const may = key in panelTexts.strings ? host.words(key as PanelText) : permissions
    return html`<li class=${status === 'inactive' ? 'off' : ''}>
      ${avatar(id, name, 'person', 'medium')}
      <span class="who"
        ><b>${given(name, texts)}</b> <span>${given(email, texts)}</span> ${
          newEmail ? html`<span>${host.words('users.newEmail', { email: newEmail })}</span>` : nothing
        }</span
      >
      <span class="end muted">
        ${
          status === 'inactive' || status === 'invited'
            ? html`<span class="badge">${host.words(status === 'invited' ? 'users.invited' : 'users.inactive')}</span>`
            : html`<span>${may}</span>`
        }
        <span>${lastSignInAt ? dated(host, 'users.lastSignIn', lastSignInAt, 'since') : host.words('users.neverSignedIn')}</span>
      </span>
    </li>`
  }

  #line({ user, group }: Link): TemplateResult {
    const { partTexts: texts } = this.#host
    return html`<li>
      ${avatar(user.id, user.name, 'person', 'medium')}
      <span class="who"><b>${given(user.name, texts)}</b> <span>${given(user.email, texts)}</span></span>
      <span class="muted">${word(texts, 'group', group)}</span>
    </li>`
  }
}
