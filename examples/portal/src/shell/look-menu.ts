import { html, nothing } from 'lit'
import { brands, chooseLook, type Look, type Theme } from '../brands.ts'
import { languages, wordsOf } from './words.ts'

const themes: readonly Theme[] = ['os', 'light', 'dark']

/** Another brand, theme or language, while the page stands. */
export function lookMenu({ brand, theme, locale }: Look, changed: () => void) {
  const words = wordsOf(locale)
  const choose = (what: 'brand' | 'theme' | 'locale') => (event: Event) => {
    chooseLook({ [what]: (event.target as HTMLSelectElement).value })
    changed()
  }
  return html`<div class="look">
    <label
      >${words.brand}
      <select id="brand" @change=${choose('brand')}>
        ${brands.map(({ id, name }) => option(id, name ?? words.ownBrand, id === brand.id))}
      </select></label
    >
    <label
      >${words.theme}
      <select id="theme" @change=${choose('theme')}>
        ${themes.map((id) => option(id, words[id], id === theme))}
      </select></label
    >
    <label
      >${words.language}
      <select id="locale" @change=${choose('locale')}>
        ${option('', words.ownLanguage, locale === '')}${Object.entries(languages).map(([id, name]) => option(id, name, id === locale, id))}
      </select></label
    >
  </div>`
}

const option = (value: string, label: string, selected: boolean, language?: string) =>
  html`<option value=${value} ?selected=${selected} lang=${language ?? nothing}>${label}</option>`
