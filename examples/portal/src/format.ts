import type { Money } from '@clientele/sdk'
import { h } from './dom.ts'

// The words of this page are English, so its figures and dates are too.
const locale = document.documentElement.lang
const numbers = new Intl.NumberFormat(locale)
const countries = new Intl.DisplayNames(locale, { type: 'region' })
const relative = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' })
const exactTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' })
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })

export const number = (value: number) => numbers.format(value)

/** How many there are of something, in words: `2 customers`. */
export const several = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export const country = (code: string | null) => (code === null ? null : (countries.of(code) ?? code))

/** The figure of an amount, to the minor unit, without its currency. */
const figure = ({ amount, currency }: Money) => {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount / 10 ** digits)
}

/** An amount: the currency keeps its lane at the start, the figure keeps the end. */
export const money = (value: Money) =>
  h('span', { class: value.amount === 0 ? 'money quiet' : 'money' }, h('span', {}, value.currency), ' ', h('b', {}, figure(value)))

/** An amount that this person may not see. */
export const hiddenMoney = () =>
  h(
    'span',
    { class: 'quiet', title: 'Amounts are not shown to you here' },
    '–',
    h('span', { class: 'visually-hidden' }, ' Amounts are not shown to you here'),
  )

const hour = 3_600_000
const today = 24 * hour

/** How long ago something was, with the exact moment for those who point at it. */
export const moment = (at: string) => h('time', { datetime: at, dir: 'auto', title: exactTime.format(new Date(at)) }, ago(at))

function ago(at: string, now = Date.now()) {
  const past = now - Date.parse(at)
  if (past < 60_000) return 'Just now'
  if (past < hour) return relative.format(-Math.floor(past / 60_000), 'minute')
  if (past < today) return relative.format(-Math.floor(past / hour), 'hour')
  if (past < 90 * today) return capital(relative.format(-Math.floor(past / today), 'day'))
  return date(at)
}

/** A date; the year only when it is not this one. */
export const date = (at: string) => (at.slice(0, 4) === String(new Date().getFullYear()) ? day : dayAndYear).format(new Date(at))

/** `readOnly` → `Read-only`: the names of groups, types and statuses as a person reads them. */
export const word = (value: string) =>
  words[value] ??
  capital(
    value
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase(),
  )
const words: Record<string, string> = { readOnly: 'Read-only', subAccount: 'Sub-account' }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
