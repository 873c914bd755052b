/** What somebody typed as an amount: in minor units, nothing, or no amount at all. */
export type TypedAmount = number | undefined | 'invalid'

/** Reads an amount as a locale writes it, digits of its own script included. Never through a fraction of binary digits. */
export function readAmount(typed: string, locale: string, digits: number): TypedAmount {
  const { group, decimal, numerals } = signsOf(locale)
  const text = [...typed.normalize('NFKC').replace(/[\s\u061c\u200e\u200f'’]/g, '')].map((sign) => numerals.get(sign) ?? sign).join('')
  if (text === '') return undefined
  const point = text.includes(decimal) || group === '.' ? decimal : '.'
  const [whole = '', fraction = '', ...more] = text.split(point)
  if (more.length > 0 || fraction.length > digits || !/^\d*$/.test(fraction)) return 'invalid'
  const plain = withoutGroups(whole, group)
  if (plain === undefined) return 'invalid'
  const amount = Number(`${plain}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(amount) ? amount : 'invalid'
}

/** An amount as one types it into a field: figures only. */
export function writeAmount(amount: number | undefined, locale: string, digits: number): string {
  if (amount === undefined) return ''
  const text = String(amount).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  const format = new Intl.NumberFormat(locale)
  return /^0*$/.test(fraction)
    ? format.format(BigInt(whole))
    : new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(`${whole}.${fraction}` as Intl.StringNumericLiteral)
}

/** 1,200 and 1,00,000, but not 1,2: there the comma was meant to be something else. */
function withoutGroups(whole: string, group: string): string | undefined {
  const parts = group.trim() === '' ? [whole] : whole.split(group)
  const [first = '', ...others] = parts
  const last = others.at(-1)
  const isGrouped =
    others.length === 0 || (first !== '' && last?.length === 3 && others.every(({ length }) => length === 2 || length === 3))
  const plain = parts.join('')
  return isGrouped && /^\d+$/.test(plain) ? plain : undefined
}

function signsOf(locale: string): { group: string; decimal: string; numerals: Map<string, string> } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8)
  const plain = new Intl.NumberFormat(locale, { useGrouping: false })
  const of = (type: string, otherwise: string) => (parts.find((part) => part.type === type)?.value ?? otherwise).normalize('NFKC')
  return {
    group: of('group', '').replace(/[\s'’]/g, ''),
    decimal: of('decimal', '.'),
    numerals: new Map(Array.from({ length: 10 }, (_, digit) => [plain.format(digit), String(digit)])),
  }
}
