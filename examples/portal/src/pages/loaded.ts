import { html, type TemplateResult } from 'lit'
import { until } from 'lit/directives/until.js'
import { ClienteleError } from '@clientele/sdk'
import type { PortalWords } from '../shell/words.ts'

/** Shows what a call gives when it is there, and in words why it is not. */
export const loaded = <T>(call: PromiseLike<T>, show: (value: T) => TemplateResult, words: PortalWords): unknown => {
  const shown = Promise.resolve(call).then(
    show,
    (error: unknown) => html`<p class="notice" role="alert">${explain(error) ?? words.failed}</p>`,
  )
  return until(shown, html`<p class="quiet" role="status">${words.loading}</p>`)
}

const explain = (error: unknown) =>
  error instanceof ClienteleError ? `${error.title ?? 'The service did not answer'}. ${error.detail ?? ''}` : undefined
