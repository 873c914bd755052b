import { html, nothing, type TemplateResult } from 'lit'
import type { Customer, Money } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'
import { factTexts } from './facts.strings.ts'

type FactKey = keyof (typeof factTexts)['strings']

/** The word for a value; what a later server may send and we do not know yet is shown as it is. */
export const word = (texts: Texts, kind: 'type' | 'role' | 'status' | 'risk' | 'group', value: string): string => {
  const key = `${kind}.${value}`
  return key in factTexts.strings ? texts.text(factTexts, key as FactKey) : value
}

const shapes: Record<string, string> = { active: 'good', inactive: 'off', suspended: 'held', deleted: 'gone' }

/** A shape and a word. */
export const status = (texts: Texts, value: string): TemplateResult =>
  html`<span class="status ${shapes[value] ?? ''}">${word(texts, 'status', value)}</span>`

/** Bar, figure and word. */
export const risk = (texts: Texts, value: Customer['risk']): TemplateResult =>
  value
    ? html`<span class="risk ${value.band}"
        ><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${value.score} height="4" /></svg
        ><b>${texts.formats.number(value.score)}</b> ${word(texts, 'risk', value.band)}</span
      >`
    : unknown(texts.text(factTexts, 'notScored'))

/** The currency keeps a lane at the start, the amount one at the end. */
export const money = (texts: Texts, value: Money | undefined): TemplateResult => {
  if (!value) return unknown(texts.text(factTexts, 'moneyHidden'))
  const { currency, amount, isZero } = texts.formats.money(value)
  return html`<span class="money ${isZero ? 'zero' : ''}"><span>${currency}</span><bdi>${amount}</bdi></span>`
}

/** A moment as it lies back, with the exact one for those who ask. */
export const moment = (texts: Texts, iso: string | null, as: 'ago' | 'since' | 'date' = 'ago'): TemplateResult =>
  iso
    ? html`<time datetime=${iso} title=${texts.formats.moment(iso)}>${texts.formats[as](iso)}</time>`
    : unknown(texts.text(factTexts, 'unknown'))

/** A dash, which a screen reader reads as what it means. */
export const unknown = (why: string): TemplateResult =>
  html`<span class="muted" title=${why}><span aria-hidden="true">–</span><span class="visually-hidden">${why}</span></span>`

/** A text as somebody typed it, in whatever direction it runs. */
export const given = (text: string | null | undefined, texts: Texts): TemplateResult =>
  text ? html`<bdi class="truncate" title=${text}>${text}</bdi>` : unknown(texts.text(factTexts, 'unknown'))

/** An address to write or go to; only of the kinds that cannot run anything. */
export const link = (kind: 'mailto' | 'tel' | 'web', target: string | null | undefined, texts: Texts): TemplateResult => {
  if (!target) return unknown(texts.text(factTexts, 'unknown'))
  if (kind === 'web' && !/^https?:\/\//i.test(target)) return given(target, texts)
  const href =
    kind === 'web'
      ? target
      : kind === 'mailto'
        ? `mailto:${encodeURIComponent(target).replace('%40', '@')}`
        : `tel:${target.replace(/[^+\d]/g, '')}`
  return html`<a
    class="truncate"
    href=${href}
    target=${kind === 'web' ? '_blank' : nothing}
    rel=${kind === 'web' ? 'noopener noreferrer' : nothing}
    ><bdi>${target}</bdi></a
  >`
}
