const usual = '#2f5bd0'
const white = '#ffffff'
const black = '#111111'

/** The partner's colour as every mail program knows it, and what can be read on it. One that is not written as plain hex gives way to ours. */
export function buttonColors(chosen: string | undefined) {
  const light = /^light-dark\(\s*([^,]+),/i.exec(chosen ?? '')?.[1] ?? chosen ?? ''
  const color = /^#([\da-f]{3}|[\da-f]{6})$/i.test(light.trim()) ? light.trim() : usual
  return { color, on: contrast(color, white) >= contrast(color, black) ? white : black }
}

const contrast = (a: string, b: string) => {
  const [more, less] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (more! + 0.05) / (less! + 0.05)
}

/** How light a colour is to the eye, as WCAG reckons. */
function luminance(hex: string) {
  const digits = hex.slice(1)
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
