import type { Branding } from '@clientele/sdk'

/** The dozen that a brand sets; any other token can be set by its name too. */
export interface AppearanceVariables {
  colorPrimary?: string
  colorBackground?: string
  colorText?: string
  colorBorder?: string
  colorDanger?: string
  colorWarning?: string
  colorSuccess?: string
  fontFamily?: string
  fontSizeBase?: string
  borderRadius?: string
  spacingUnit?: string
  rowHeight?: string
  [name: string]: string | undefined
}

/** How the widgets look. */
export interface Appearance {
  /** `light` and `dark` whatever the page has, `os` as the system has it. Without it: as the brand says, else as the page has it (`color-scheme`). */
  theme?: 'light' | 'dark' | 'os' | undefined
  density?: 'compact' | 'standard' | 'comfortable' | undefined
  variables?: AppearanceVariables | undefined
}

const schemes: Readonly<Record<string, string>> = { light: 'light', dark: 'dark', os: 'light dark' }

/**
 * The look of all widgets of a page: one style sheet that each of them adopts, so that a change shows in all at once.
 * It sets `--_brand-*`, which the tokens read behind `--clientele-*`: what the host's own style sheet says always wins.
 */
export class Look {
  readonly sheet: CSSStyleSheet | undefined
  #appearance: Appearance = {}
  #branding: Branding | undefined

  constructor() {
    // Where there is no document (on a server) there is nothing to adopt it.
    if (typeof CSSStyleSheet !== 'function' || !('replaceSync' in CSSStyleSheet.prototype)) return
    this.sheet = new CSSStyleSheet()
    this.sheet.replaceSync(':host{}')
  }

  get appearance(): Appearance {
    return this.#appearance
  }

  set appearance(appearance: Appearance) {
    this.#appearance = appearance
    this.#write()
  }

  set branding(branding: Branding | undefined) {
    this.#branding = branding
    this.#write()
  }

  /** The same for a server, which has no style sheets: the declarations as text. */
  get text(): string {
    const { density } = this.#appearance
    const declarations = Object.entries(this.#variables()).map(([name, value]) => `--_brand-${kebab(name)}:${value}`)
    const scheme = this.#scheme()
    if (scheme) declarations.push(`color-scheme:${scheme}`)
    if (density && density !== 'standard') declarations.push(`--_brand-density:${density === 'compact' ? -1 : 1}`)
    return declarations.length > 0 ? `:host{${declarations.join(';')}}` : ''
  }

  /** Each value by setProperty, which takes a value and nothing else: no brand can smuggle in a rule. */
  #write(): void {
    if (!this.sheet) return
    const draft = new CSSStyleSheet()
    draft.replaceSync(':host{}')
    const rule = draft.cssRules[0] as CSSStyleRule
    for (const [name, value] of Object.entries(this.#variables())) rule.style.setProperty(`--_brand-${kebab(name)}`, value)
    const { density } = this.#appearance
    const scheme = this.#scheme()
    if (scheme) rule.style.setProperty('color-scheme', scheme)
    if (density && density !== 'standard') rule.style.setProperty('--_brand-density', density === 'compact' ? '-1' : '1')
    // Replaced as a whole: WebKit does not draw anew when a rule of a sheet that is worn changes.
    this.sheet.replaceSync(rule.cssText)
  }

  /** What the page says of the theme, else what the brand does. What a later server may say is not known here. */
  #scheme(): string | undefined {
    const theme = this.#appearance.theme ?? this.#branding?.theme ?? ''
    return Object.hasOwn(schemes, theme) ? schemes[theme] : undefined
  }

  #variables(): Record<string, string> {
    const branding = this.#branding
    const all = {
      ...branding?.colors,
      ...(branding?.fontFamily && { fontFamily: branding.fontFamily }),
      ...this.#appearance.variables,
    }
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (/^\w+$/.test(name) && isSafe(value) ? [[name, value]] : [])))
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A brand value may come from a server: it must not load anything, nor read more than itself. */
const isSafe = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length < 500 &&
  !/(url|src|image|image-set|cross-fade|element|paint|attr)\(|\/\*|[{};@\\<]/i.test(value)
