import type { Money } from '@clientele/sdk'

/** An amount in its parts: the code keeps one lane, the figures another. */
export interface MoneyParts {
  currency: string
  amount: string
  isZero: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Numbers, money, dates and times as one locale writes them. Formatters are costly to make, so each is made once. */
export class Formats {
  readonly #locale: string
  readonly #made = new Map<string, unknown>()
  readonly #digits = new Map<string, number>()

  constructor(locale: string) {
    this.#locale = locale
  }

  number(value: number): string {
    return minus(this.#once('number', () => new Intl.NumberFormat(this.#locale)).format(value))
  }

  /** An exact amount: from minor units, never through a fraction of binary digits. */
  money({ amount, currency }: Money): MoneyParts {
    const digits = this.digitsOf(currency)
    const format = this.#once(
      `money ${digits}`,
      () => new Intl.NumberFormat(this.#locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    )
    return { currency, amount: minus(format.format(decimal(amount, digits))), isZero: amount === 0 }
  }

  /** Amount and currency in one text that does not break. */
  moneyText(money: Money): string {
    const { currency, amount } = this.money(money)
    return `${currency}\u00a0${amount}`
  }

  /** How far a moment lies back, standing alone. */
  ago(iso: string, now = Date.now()): string {
    return capital(this.since(iso, now), this.#locale)
  }

  /** How far a moment lies back, in a sentence: minutes, hours, days up to ninety, then the date. */
  since(iso: string, now = Date.now()): string {
    const at = Date.parse(iso)
    const since = now - at
    const relative = this.#once('ago', () => new Intl.RelativeTimeFormat(this.#locale, { numeric: 'auto', style: 'short' }))
    if (Math.abs(since) < hour) return relative.format(-Math.round(since / minute), 'minute')
    const days = startOfDay(now) - startOfDay(at)
    if (days === 0) return relative.format(-Math.round(since / hour), 'hour')
    const count = Math.round(days / day)
    return Math.abs(count) <= 90 ? relative.format(-count, 'day') : this.date(iso, now)
  }

  /** A date; the year only when it is not this one. */
  date(iso: string, now = Date.now()): string {
    const at = new Date(iso)
    return this.#day(at, at.getFullYear(), now)
  }

  /** The time of day. */
  clock(iso: string): string {
    return this.#once('clock', () => new Intl.DateTimeFormat(this.#locale, { hour: '2-digit', minute: '2-digit' })).format(new Date(iso))
  }

  /** A day by its name and date; the year only when it is not this one. */
  weekday(iso: string, now = Date.now()): string {
    const at = new Date(iso)
    return capital(this.#day(at, at.getFullYear(), now, { weekday: 'long' }), this.#locale)
  }

  /** A day without a time, such as 2026-11-21: the same day wherever one is. */
  day(day: string, now = Date.now()): string {
    return this.#day(new Date(day), parseInt(day), now, { timeZone: 'UTC' })
  }

  /** The exact moment with its zone, for those who ask. */
  moment(iso: string): string {
    const options: Intl.DateTimeFormatOptions = {
      ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
    }
    return this.#once('moment', () => new Intl.DateTimeFormat(this.#locale, options)).format(new Date(iso))
  }

  country(code: string): string {
    try {
      return this.#once('country', () => new Intl.DisplayNames(this.#locale, { type: 'region' })).of(code) ?? code
    } catch {
      return code
    }
  }

  languageName(tag: string): string {
    try {
      return this.#once('language', () => new Intl.DisplayNames(this.#locale, { type: 'language' })).of(tag) ?? tag
    } catch {
      return tag
    }
  }

  list(items: readonly string[]): string {
    return this.#once('list', () => new Intl.ListFormat(this.#locale)).format(items)
  }

  plural(count: number): string {
    return this.#once('plural', () => new Intl.PluralRules(this.#locale)).select(count)
  }

  collator(): Intl.Collator {
    return this.#once('collator', () => new Intl.Collator(this.#locale, { sensitivity: 'base', numeric: true }))
  }

  /** How many digits a currency has behind the point. */
  digitsOf(currency: string): number {
    let digits = this.#digits.get(currency)
    if (digits === undefined) {
      try {
        digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
      } catch {
        digits = 2
      }
      this.#digits.set(currency, digits)
    }
    return digits
  }

  #day(at: Date, year: number, now: number, more?: Intl.DateTimeFormatOptions): string {
    const sameYear = year === new Date(now).getFullYear()
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }), ...more }
    return this.#once(JSON.stringify(options), () => new Intl.DateTimeFormat(this.#locale, options)).format(at)
  }

  #once<T>(key: string, make: () => T): T {
    let made = this.#made.get(key) as T | undefined
    if (made === undefined) this.#made.set(key, (made = make()))
    return made
  }
}

/** 1250 with two digits is "12.50": as text, which Intl formats without rounding. */
const decimal = (amount: number, digits: number): Intl.StringNumericLiteral => {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${amount < 0 ? '-' : ''}${whole}${digits ? '.' : ''}${text.slice(text.length - digits)}` as Intl.StringNumericLiteral
}

/** A minus is as wide as a plus. Many locales write a hyphen. */
const minus = (figures: string) => figures.replace('-', '−')
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)
const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
