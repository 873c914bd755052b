import { html, nothing, type TemplateResult } from 'lit'
import type { Client, Session } from '@clientele/sdk'
import type { Look } from '../brands.ts'
import { activityPage } from '../pages/activity-page.ts'
import { customerPage, ownCompanyPage } from '../pages/customer-page.ts'
import { customersPage } from '../pages/customers-page.ts'
import { integrationsPage } from '../pages/integrations-page.ts'
import { outboxPage } from '../pages/outbox-page.ts'
import { usersPage } from '../pages/users-page.ts'
import { lookMenu } from './look-menu.ts'
import { follow, go, route } from './route.ts'
import { wordsOf, type PortalWords } from './words.ts'

export interface Shell {
  readonly client: Client
  /** Who is signed in; null where the server did not say. */
  readonly session: Session | null
  readonly look: Look
  /** The look was changed. */
  readonly changed: () => void
  readonly signOut: () => void
}

const links = ['customers', 'users', 'activity'] as const
/** Who may do one of these is offered the page of other programs. */
const integrate = ['keys:read', 'webhooks:manage']

/** Everything around a page: the way to the others, the look, the way out. The provider stands once, around all of it. */
export function shell(all: Shell): TemplateResult {
  const { client, session, look, changed, signOut } = all
  const own = session?.customerId ?? undefined
  const { page, id } = route()
  const words = wordsOf(look.locale)
  const theme = look.theme === 'os' ? undefined : look.theme
  return html`<customer-provider
    .client=${client}
    .appearance=${{ ...look.brand.appearance, theme }}
    .words=${look.brand.words}
    .locale=${look.locale || undefined}
  >
    <div class="portal">
      <header class="side">
        <a class="logo" href="/customers" @click=${follow}><i></i>${look.brand.name ?? 'Fjord Connect'}</a>
        <nav aria-label=${words.pages}>
          ${
            own
              ? html`<a href="/" aria-current="page" @click=${follow}>${words.ownCompany}</a>`
              : links.map(
                  (name) => html`<a href="/${name}" aria-current=${name === page ? 'page' : 'false'} @click=${follow}>${words[name]}</a>`,
                )
          }
          ${
            integrate.some((permission) => session?.permissions.includes(permission))
              ? html`<a href="/integrations" aria-current=${page === 'integrations' ? 'page' : 'false'} @click=${follow}
                  >${words.integrations}</a
                >`
              : nothing
          }
          ${
            session?.permissions.includes('mails:read')
              ? // Loaded anew: the page of mails has a policy of its own.
                html`<a href="/outbox" aria-current=${page === 'outbox' ? 'page' : 'false'}>${words.outbox}</a>`
              : nothing
          }
        </nav>
        ${lookMenu(look, changed)}
        <button type="button" class="button" id="sign-out" @click=${signOut}>${words.signOut}</button>
      </header>
      <main class="main">${pageOf(all, words, page, id)}</main>
    </div>
    ${
      own
        ? nothing
        : html`<manage-users-dialog></manage-users-dialog>
            <customer-form-dialog></customer-form-dialog>
            <export-customers-dialog></export-customers-dialog>
            <import-customers-dialog></import-customers-dialog>
            <invite-customers-dialog></invite-customers-dialog>
            <customer-search @customer-open=${openPage} @open-page=${openPage}></customer-search>`
    }
  </customer-provider>`
}

const openPage = (event: CustomEvent<{ customerId: string }>) => {
  if (document.querySelector('customer-detail-panel:not([inline])')) return
  event.preventDefault()
  go(`/customers/${event.detail.customerId}`)
}

function pageOf({ client, session, look }: Shell, words: PortalWords, page: string, id: string | undefined): TemplateResult {
  if (session?.customerId) return ownCompanyPage(session.customerId, words)
  if (page === 'outbox') return outboxPage(client, words, look.locale, id, follow)
  if (page === 'integrations') return integrationsPage(words, session?.permissions ?? [])
  if (page === 'users') return usersPage(client, words)
  if (page === 'activity') return activityPage(client, words, look.locale)
  return id ? customerPage(id, words) : customersPage(words)
}
