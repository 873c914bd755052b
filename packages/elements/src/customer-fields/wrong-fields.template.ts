import { html, nothing, type TemplateResult } from 'lit'
import { alertIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'

interface Wrong {
  readonly id: string
  /** What is wrong with all of it. */
  readonly failure: string | undefined
  /** How many fields are wrong, in words. */
  readonly heading: (n: number) => string
  readonly fields: readonly { readonly label: string; readonly go: () => void }[]
}

/** Above the fields: what is wrong with all of them, how many are wrong, and the way to each. */
export function wrongFields({ id, failure, heading, fields }: Wrong): TemplateResult | typeof nothing {
  if (fields.length === 0 && failure === undefined) return nothing
  return html`<div class="notice bad" role="alert" id=${id} tabindex="-1">
    ${icon(alertIcon)}
    <div class="grow">
      ${failure === undefined ? nothing : html`<div>${failure}</div>`}
      ${
        fields.length > 0
          ? html`<strong>${heading(fields.length)}</strong>
              <ul class="wrongs">
                ${fields.map(({ label, go }) => html`<li><button type="button" class="link" @click=${go}>${label}</button></li>`)}
              </ul>`
          : nothing
      }
    </div>
  </div>`
}
