import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit'
import { alertIcon, lockIcon, offlineIcon, refreshIcon } from '../generated/icons.ts'
import type { Texts } from '../text/texts.ts'
import { failureOf, type FailureKind } from '../workspace/failure.ts'
import { failureTexts } from './failure-state.strings.ts'
import { icon } from './icon.ts'

const pictures: Partial<Record<FailureKind, SVGTemplateResult>> = { offline: offlineIcon, forbidden: lockIcon, signedOut: lockIcon }

/** What happened and what to do, in words: for a place that stays empty because a call failed. */
export function failureState(texts: Texts, error: unknown, retry: () => void, partner = ''): TemplateResult {
  const failure = failureOf(error)
  const { kind, requestId } = failure
  return html`<div class="state" role="alert">
    ${icon(pictures[kind] ?? alertIcon)}
    <strong>${texts.text(failureTexts, kind)}</strong>
    <p>
      ${texts.text(failureTexts, `${kind}.do`, { partner: partner || '–' })}
      ${requestId && kind === 'failed' ? html`<code>${requestId}</code>` : nothing}
    </p>
    ${
      kind === 'forbidden' || kind === 'gone'
        ? nothing
        : html`<div class="row">
            <button type="button" class="button" @click=${retry}>${icon(refreshIcon)} ${texts.text(failureTexts, 'retry')}</button>
          </div>`
    }
  </div>`
}

/** For a place whose code could not be brought. */
export const offlineState = (texts: Texts, retry: () => void): TemplateResult =>
  html`<div class="state" role="alert">
    ${icon(offlineIcon)}
    <strong>${texts.text(failureTexts, 'offline')}</strong>
    <p>${texts.text(failureTexts, 'offline.do')}</p>
    <div class="row">
      <button type="button" class="button" @click=${retry}>${icon(refreshIcon)} ${texts.text(failureTexts, 'retry')}</button>
    </div>
  </div>`

/** The same in one line, for a toast or a field: what happened, that nothing changed, and the server's reason where it has one. */
export const failureLine = (texts: Texts, error: unknown): string =>
  `${failureReason(texts, error)} ${texts.text(failureTexts, 'nothingChanged')}`

/** The same where something did change. */
export function failureReason(texts: Texts, error: unknown): string {
  const { kind, detail, fields, requestId } = failureOf(error)
  const reason =
    fields.map(({ field, message }) => `${field}: ${message}`).join(' · ') ||
    detail ||
    texts.text(failureTexts, `${kind}.do`, { partner: '–' })
  const id = kind === 'failed' && requestId ? ` ${requestId}` : ''
  return `${texts.text(failureTexts, kind)}. ${reason}${id}`
}
