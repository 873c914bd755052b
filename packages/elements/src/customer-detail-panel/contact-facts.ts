import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { given, link, unknown } from '../parts/facts.ts'
import { factTexts } from '../parts/facts.strings.ts'
import type { PanelHost, PanelText } from './panel-host.ts'

/** Whom to call, where they are, and what they are registered as. */
export function contactFacts(host: PanelHost, customer: Customer): TemplateResult {
  const { partTexts: texts } = host
  const { contact } = customer
  const pair = (key: PanelText, value: unknown) =>
    html`<dt>${host.words(key)}</dt>
      <dd>${value}</dd>`
  return html`<dl class="pairs">
    ${pair('primaryContact', contact ? contactLines(host, contact) : unknown(texts.text(factTexts, 'unknown')))}
    ${pair('email', link('mailto', customer.email, texts))} ${pair('phone', link('tel', customer.phone, texts))}
    ${pair('address', address(host, customer))} ${pair('website', link('web', customer.website, texts))}
    ${pair('organisationNumber', html`<span class="num">${given(customer.organisationNumber, texts)}</span>`)}
    ${pair('partner', given(customer.partner.name, texts))}
    ${customer.description ? pair('description', html`<span class="lines"><bdi>${customer.description}</bdi></span>`) : nothing}
  </dl>`
}

const contactLines = ({ partTexts: texts }: PanelHost, { name, email, phone }: NonNullable<Customer['contact']>) =>
  html`<div>${given(name, texts)}</div>
    ${email ? html`<div>${link('mailto', email, texts)}</div>` : nothing} ${phone ? html`<div>${link('tel', phone, texts)}</div>` : nothing}`

function address(host: PanelHost, { address, country }: Customer): unknown {
  const lines = addressLines(host, address, country)
  return lines.length > 0 ? lines.map((line) => html`<div><bdi>${line}</bdi></div> `) : unknown(host.partTexts.text(factTexts, 'unknown'))
}

/** As it is written on a letter, one line below the other; the country in the reader's words. */
export function addressLines({ partTexts: texts }: PanelHost, address: Customer['address'], country: string | null): string[] {
  const place = [address?.postalCode, address?.city].filter(Boolean).join(' ')
  const land = country ? texts.formats.country(country) : ''
  return [address?.line1, address?.line2, address?.line3, place, address?.region, land].filter((line): line is string => Boolean(line))
}
