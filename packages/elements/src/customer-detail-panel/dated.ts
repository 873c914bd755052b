import { html, type TemplateResult } from 'lit'
import { moment } from '../parts/facts.ts'
import type { PanelHost, PanelText } from './panel-host.ts'

/** A sentence with a date in it; the date stands where the sentence has it, as a time that can be asked for exactly. */
export function dated(host: PanelHost, key: PanelText, iso: string, as: 'date' | 'since' = 'date'): TemplateResult {
  const [before, after] = host.words(key, { date: '\u0000' }).split('\u0000')
  return html`${before}${moment(host.partTexts, iso, as)}${after}`
}
