// How the demo's partners look: three that nobody takes for one another. What is not said here is as with the partner above.

/** A brand as it is stored with its partner. */
export type DemoBrand = {
  logoUrl?: string
  colors?: Record<string, string>
  fontFamily?: string
  words?: Record<string, Record<string, string>>
}

/** Quiet and blue: what everybody has who chose nothing. */
export const quiet: DemoBrand = { colors: { colorPrimary: '#2f5bd0' } }

/** Warm and green, set in a serif, and its customers are clients. */
export const warm: DemoBrand = {
  colors: {
    colorPrimary: '#2f6b3f',
    colorBackground: 'light-dark(#fdfaf3, #17150f)',
    colorText: 'light-dark(#2b2418, #ece5d6)',
    colorBorder: 'light-dark(#e2d9c4, #3a3426)',
    colorDanger: '#b3361e',
    colorWarning: '#96600a',
    colorSuccess: '#2f6b3f',
  },
  fontFamily: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif',
  words: { customer: { one: 'client', other: 'clients' } },
}

/** Bold and violet, at its best in the dark. */
export const bold: DemoBrand = {
  colors: {
    colorPrimary: '#7c3aed',
    colorBackground: 'light-dark(#f5f0ff, #140b26)',
    colorText: 'light-dark(#23104a, #f1eaff)',
    colorBorder: 'light-dark(#cdb8f5, #44307a)',
    colorDanger: '#c81e5b',
    colorWarning: '#b45309',
    colorSuccess: '#0f766e',
  },
  fontFamily: '"Avenir Next", Montserrat, "Segoe UI", sans-serif',
}
