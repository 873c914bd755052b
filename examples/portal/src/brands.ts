import type { Appearance, Words } from '@clientele/elements'
import { accounts } from './accounts.ts'
import { directionOf } from './shell/words.ts'

/** A brand: what the widgets are told, and the name of the portal's own colours in portal.css. */
export interface Brand {
  readonly id: string
  /** Undefined for the partner’s own, which has a name in each language. */
  readonly name?: string
  readonly appearance: Appearance
  readonly words?: Words
}

/** Three very different partners. With the first, the widgets look as the server's branding says. */
export const brands: readonly Brand[] = [
  { id: 'own', appearance: {} },
  {
    id: 'harbour',
    name: 'Harbour & Vane',
    appearance: {
      variables: {
        ...{ colorPrimary: '#f2a900', colorBackground: 'light-dark(#fffdf8, #1a140c)', colorText: 'light-dark(#2a1d0e, #f6ecdc)' },
        ...{ fontFamily: 'Palatino, "Noto Serif", serif', fontSizeBase: '14px', borderRadius: '12px', rowHeight: '52px' },
      },
    },
    words: { customer: { one: 'client', other: 'clients' } },
  },
  {
    id: 'voltage',
    name: 'Voltage',
    appearance: {
      density: 'compact',
      variables: {
        ...{ colorPrimary: '#7a1fff', colorBackground: 'light-dark(#fbf9ff, #0d0716)', colorText: 'light-dark(#1a0b2e, #efe6ff)' },
        ...{ borderRadius: '0px', fontFamily: '"Helvetica Neue", Arial, sans-serif' },
      },
    },
    words: accounts,
  },
]

export type Theme = 'os' | 'light' | 'dark'

/** What the person in front of the portal chose. */
export interface Look {
  readonly brand: Brand
  readonly theme: Theme
  readonly locale: string
}

const place = 'portal.look'
type Kept = Partial<{ brand: string; theme: Theme; locale: string }>
const kept = (): Kept => JSON.parse(localStorage.getItem(place) ?? '{}') as Kept

export function lookOf(): Look {
  const { brand, theme = 'os', locale = '' } = kept()
  return { brand: brands.find(({ id }) => id === brand) ?? brands[0]!, theme, locale }
}

/** `?dir=rtl` shows the pages as those see them who read from right to left. */
const fromAddress = new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : undefined

export const chooseLook = (change: Kept) => localStorage.setItem(place, JSON.stringify({ ...kept(), ...change }))

/** The portal's own page goes along with the brand, the theme and the language. */
export function applyLook({ brand, theme, locale }: Look) {
  document.documentElement.lang = locale || 'en-GB'
  document.documentElement.dir = fromAddress ?? directionOf(locale)
  document.documentElement.dataset['brand'] = brand.id
  document.documentElement.dataset['theme'] = theme
}
