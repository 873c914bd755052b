import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, searchIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import type { Texts } from '../text/texts.ts'
import { searchFrameTexts } from './search-frame.strings.ts'

interface Field {
  readonly texts: Texts
  readonly text: string
  /** Whether something is offered below it. */
  readonly isExpanded: boolean
  /** The place of the option that Enter takes; -1 for none. */
  readonly place: number
  readonly typed: (event: Event) => void
  readonly key: (event: KeyboardEvent) => void
  readonly leave: () => void
}

/** Whether there is no room to say all that can be searched. A server does not know. */
const isNarrow = (): boolean => globalThis.matchMedia?.('(max-width: 600px)').matches ?? false

/** The field, and the way out. */
export function field({ texts, text, isExpanded, place, typed, key, leave }: Field): TemplateResult {
  const t = (key: keyof (typeof searchFrameTexts)['strings']) => texts.text(searchFrameTexts, key)
  return html`<div class="ask">
    ${icon(searchIcon)}
    <input
      type="text"
      role="combobox"
      autofocus
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength="200"
      enterkeyhint="go"
      aria-label=${t('field')}
      placeholder=${t(isNarrow() ? 'label' : 'field')}
      aria-autocomplete="list"
      aria-expanded=${String(isExpanded)}
      aria-controls=${isExpanded ? 'found' : nothing}
      aria-activedescendant=${place >= 0 ? `option-${place}` : nothing}
      .value=${text}
      @input=${typed}
      @keydown=${key}
    />
    <button type="button" class="kbd" @click=${leave}>
      <span class="keycap">${t('escape')}</span>${icon(closeIcon)}<span class="visually-hidden">${t('close')}</span>
    </button>
  </div>`
}
