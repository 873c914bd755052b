const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
let lastTime = 0
let tail: number[] = []

/** A new id that sorts by the time it was made: prefix, 10 characters of milliseconds, 16 of chance (counted up within a millisecond). */
export function newId(prefix: string, now = Date.now()) {
  if (now > lastTime) {
    lastTime = now
    tail = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte & 31)
  } else countUp()
  return `${prefix}_${timePart(lastTime)}${tail.map((digit) => alphabet[digit]).join('')}`
}

function countUp() {
  for (let i = tail.length - 1; i >= 0; i--) {
    tail[i] = (tail[i]! + 1) & 31
    if (tail[i] !== 0) return
  }
}

function timePart(time: number) {
  let text = ''
  for (let rest = time, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text
  return text
}
