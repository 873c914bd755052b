import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Client } from '@clientele/sdk'
import type { PortalWords } from '../shell/words.ts'
import { loaded } from './loaded.ts'

/** The mail stands in a frame that runs nothing, loads nothing but pictures, and opens links elsewhere. */
const guardedFrame = (mail: string) =>
  mail.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: data:"><base target="_blank">`,
  )

// The page lets no text become markup unless a policy says so. This one is for frames that run nothing.
type Policy = { createHTML(text: string): string }
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
const mailMarkup: Policy = trustedTypes?.createPolicy('mail-in-a-frame', { createHTML: guardedFrame }) ?? { createHTML: guardedFrame }

/** The e-mails of the partner: what became of each, and one as it arrives. */
export const outboxPage = (
  client: Client,
  words: PortalWords,
  locale: string,
  id: string | undefined,
  follow: (event: MouseEvent) => void,
) => {
  const when = new Intl.DateTimeFormat(locale || undefined, { dateStyle: 'medium', timeStyle: 'short' })
  const stateName = (state: string) => (words.mailStates as Record<string, string>)[state] ?? state
  return html`<h1>${words.outbox}</h1>
    ${guard([client, words, id], () =>
      loaded(
        client.mails.list({ limit: 50 }),
        ({ data }) =>
          data.length === 0
            ? html`<p class="quiet">${words.noMails}</p>`
            : html`<div class="outbox">
                <ol class="mails">
                  ${data.map(
                    (mail) =>
                      html`<li>
                        <a href="/outbox/${mail.id}" aria-current=${mail.id === id ? 'page' : 'false'} @click=${follow}>
                          <b><bdi>${mail.to}</bdi></b>
                          <span lang="en">${mail.template}</span>
                          <time datetime=${mail.createdAt}>${when.format(new Date(mail.createdAt))}</time>
                          <span class="state" data-state=${mail.state}
                            >${stateName(mail.state)}${mail.lastError ? html` <bdi>(${mail.lastError})</bdi>` : ''}</span
                          >
                        </a>
                      </li>`,
                  )}
                </ol>
                <section class="mail" aria-live="polite">
                  ${id ? loaded(client.mails.retrieve(id), (mail) => oneMail(mail, words), words) : html`<p class="quiet">${words.chooseMail}</p>`}
                </section>
              </div>`,
        words,
      ),
    )}`
}

type Mail = Awaited<ReturnType<Client['mails']['retrieve']>>

function oneMail(mail: Mail, words: PortalWords): TemplateResult {
  const asText = (event: Event) => {
    const isText = (event.currentTarget as HTMLInputElement).value === 'text'
    const section = (event.currentTarget as Element).closest('.mail')!
    section.querySelector<HTMLElement>('iframe')!.hidden = isText
    section.querySelector<HTMLElement>('pre')!.hidden = !isText
  }
  const way = (value: string, label: string, chosen: boolean) =>
    html`<label><input type="radio" name="part" value=${value} ?checked=${chosen} @change=${asText} />${label}</label>`
  return html`<h2><bdi>${mail.subject}</bdi></h2>
    <p class="quiet"><bdi>${mail.from}</bdi> → <bdi>${mail.to}</bdi></p>
    ${mail.linkShown || !mail.html.includes('<span style="display:inline-block') ? '' : html`<p class="notice">${words.linkHidden}</p>`}
    <div class="parts" role="radiogroup" aria-label=${words.mailPart}>
      ${way('html', 'HTML', true)}${way('text', words.plainText, false)}
    </div>
    <iframe
      title=${mail.subject}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      .srcdoc=${mailMarkup.createHTML(mail.html)}
    ></iframe>
    <pre hidden dir="auto" tabindex="0">${mail.text}</pre>`
}
