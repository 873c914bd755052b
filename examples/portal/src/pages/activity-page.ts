import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Client } from '@clientele/sdk'
import { happened } from '../shell/happenings.ts'
import { follow } from '../shell/route.ts'
import type { PortalWords } from '../shell/words.ts'
import { loaded } from './loaded.ts'

/** What happened last, and who did it. */
export const activityPage = (client: Client, words: PortalWords, locale: string) => {
  const when = new Intl.DateTimeFormat(locale || undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return html`<h1>${words.activity}</h1>
    ${guard([client, words], () =>
      loaded(
        client.activity.list({ limit: 100 }),
        ({ data }) =>
          html`<ol class="activity">
            ${data.map(
              ({ at, type, actor, customerId }) =>
                html`<li>
                  <time datetime=${at}>${when.format(new Date(at))}</time>
                  <span>${happened(type, locale)}</span>
                  <bdi>${actor.name}</bdi>
                  ${customerId ? html`<a href="/customers/${customerId}" @click=${follow}>${words.openCustomer}</a>` : html`<span></span>`}
                </li>`,
            )}
          </ol>`,
        words,
      ),
    )}`
}
