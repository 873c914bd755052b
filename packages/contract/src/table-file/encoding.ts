import { FileProblem } from './file-problem.ts'

/** How the characters of a text file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How a file is written, by its first bytes: a byte order mark, the zeros of UTF-16, or whether it is UTF-8 as far as one sees. */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const [even, odd] = zeros(start)
  const pairs = Math.max(1, start.length / 2)
  if (odd / pairs > 0.3 && even / pairs < 0.05) return 'utf-16le'
  if (even / pairs > 0.3 && odd / pairs < 0.05) return 'utf-16be'
  return isUtf8(start) ? 'utf-8' : 'windows-1252'
}

function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  bytes.forEach((byte, at) => byte === 0 && (counts[at % 2 === 0 ? 0 : 1] += 1))
  return counts
}

function isUtf8(bytes: Uint8Array) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Bytes as text, piece by piece and without the byte order mark. What is not written so is a problem with its line. */
export function decoded(encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  return (bytes: Uint8Array | undefined): string => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1
      return text
    } catch {
      throw new FileProblem('encoding_wrong', `From about line ${line} on it is not written as ${encoding}.`, { line })
    }
  }
}
