/** A pasted list, taken apart. */
export interface ParsedList {
  /** Each address once, as it was written first. */
  readonly addresses: readonly string[]
  /** How many were there before. */
  readonly doubles: number
  /** What is between separators and holds no address. */
  readonly others: readonly string[]
}

const address = /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/
const quotedName = /"[^"\n]*"\s*(?=<)/g

/** Addresses separated by lines, commas or semicolons; a name may stand before one in angle brackets. */
export function parseList(text: string): ParsedList {
  const addresses = new Map<string, string>()
  const others: string[] = []
  let doubles = 0
  for (const part of text
    .replace(quotedName, '')
    .split(/[\n\r;]/)
    .flatMap(partsOf)) {
    const found = addressesIn(part)
    if (found.length === 0) others.push(part)
    for (const one of found) {
      const key = one.toLowerCase()
      if (addresses.has(key)) doubles++
      else addresses.set(key, one)
    }
  }
  return { addresses: [...addresses.values()], doubles, others }
}

/** Commas separate too, but for the one in a name before an address: `Moe, Ada <ada@host.example>`. */
function partsOf(line: string): string[] {
  const parts = line
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.filter((part, at) => part.includes('@') || !/[^<]<[^<>]+>$/.test(parts[at + 1] ?? ''))
}

/** Mostly one; several where a list is separated by spaces alone. */
function addressesIn(part: string): string[] {
  const bracketed = /<([^<>]*)>$/.exec(part)?.[1]?.trim()
  if (bracketed !== undefined) return address.test(bracketed) ? [bracketed] : []
  const words = part.split(/\s+/).map((word) => word.replace(/^mailto:/i, ''))
  return words.every((word) => address.test(word)) ? words : []
}
