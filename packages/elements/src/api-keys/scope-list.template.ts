import { html, nothing, type TemplateResult } from 'lit'
import type { Texts } from '../text/texts.ts'
import { grouped, groupWord, scopeWord } from './scopes.ts'

/** Permissions in words, by what they are about, with the ids that a developer knows them by. */
export const scopeList = (texts: Texts, scopes: readonly string[]): TemplateResult =>
  html`<div class="scopes">
    ${grouped(scopes).map(
      (one) =>
        html`<div>
          ${one.group ? html`<h3>${groupWord(texts, one.group)}</h3>` : nothing}
          <ul role="list">
            ${one.scopes.map((scope) => html`<li>${scopeName(texts, scope)}</li>`)}
          </ul>
        </div>`,
    )}
  </div>`

/** The word for a permission, and its id beside it. */
export function scopeName(texts: Texts, scope: string): TemplateResult {
  const word = scopeWord(texts, scope)
  return html`${word === scope ? nothing : html`${word} `}<code dir="ltr">${scope}</code>`
}
