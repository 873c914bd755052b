import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Client } from '@clientele/sdk'
import type { PortalWords } from '../shell/words.ts'
import { loaded } from './loaded.ts'

/** A group the portal has no word for is shown as the server calls it. */
const wordFor = (words: PortalWords, group: string): string => (words as unknown as Record<string, string>)[group] ?? group

/** The people of the partner: a list of the portal's own, straight from the SDK. */
export const usersPage = (client: Client, words: PortalWords) =>
  html`<h1>${words.users}</h1>
    ${guard([client, words], () =>
      loaded(
        client.partnerUsers.list({ limit: 200 }),
        ({ data }) =>
          html`<div class="sheet">
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.name}</th>
                  <th scope="col">${words.email}</th>
                  <th scope="col">${words.group}</th>
                  <th scope="col" class="end">${words.customers}</th>
                </tr>
              </thead>
              <tbody>
                ${data.map(
                  ({ name, email, group, links }) =>
                    html`<tr>
                      <th scope="row"><bdi>${name}</bdi></th>
                      <td>${email}</td>
                      <td>${wordFor(words, group)}</td>
                      <td class="end">${group === 'admin' ? words.all : links}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
        words,
      ),
    )}`
