const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** How large a file is, as a locale writes it. */
export function fileSize(bytes: number, locale: string): string {
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const options = { style: 'unit', unit: units[at]!, maximumFractionDigits: at > 1 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, options).format(bytes / 1000 ** at)
}
