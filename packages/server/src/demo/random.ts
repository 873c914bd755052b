/** Numbers that look like chance and are the same every time, for the same two seeds. */
export type Random = {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from min to max. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
}

export function randomOf(seed: number, ordinal: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(ordinal + 1, 0x85ebca6b)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return { next, int, pick: (list) => list[int(0, list.length - 1)]!, chance: (share) => next() < share }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id as the server makes them, but the same every time. */
export function demoId(prefix: string, time: number, random: Random) {
  let text = ''
  for (let rest = time, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text
  for (let digit = 0; digit < 16; digit++) text += alphabet[random.int(0, 31)]
  return `${prefix}_${text}`
}
