import { FileProblem } from './file-problem.ts'

/** A record of a text file: its number, counting from 1 and empty ones too, the line it begins on, and its cells. */
export type TextRecord = { row: number; line: number; cells: string[] }

/** A record may be so long. One that does not end is a quote that nobody closed, or no table at all. */
const longestRecord = 1_000_000

/**
 * Reads text with separators as it comes, by RFC 4180 and as the world writes it: any line end, blank records left out, and a quote
 * inside of text that did not begin with one is a character like any other.
 *
 * The parsers there are read whole texts only, or need Node, or are no modules; what is here is held against one of them by
 * csv-records.test.ts.
 */
export function csvRecords(separator: string) {
  let rest = ''
  let row = 0
  let line = 1

  /** The records that end in this text. What does not end yet waits for more, unless this is the last of it. */
  function* read(text: string, isLast: boolean): Generator<TextRecord, void> {
    const all = rest + text
    let at = 0
    while (at < all.length) {
      const found = recordAt(all, at, separator, isLast)
      if (!found) break
      row += 1
      if (found.cells.length > 1 || found.cells[0] !== '' || found.quoted) yield { row, line, cells: found.cells }
      line += found.lines
      at = found.end
    }
    rest = all.slice(at)
    if (rest.length > longestRecord) throw tooLong(rest, line)
    if (isLast && rest !== '') throw new FileProblem('quote_open', `A quote on line ${line} is never closed.`, { line })
  }
  return read
}

type Found = { cells: string[]; end: number; lines: number; quoted: boolean }

/** The record that begins here, or undefined where its end has not come yet. */
function recordAt(text: string, from: number, separator: string, isLast: boolean): Found | undefined {
  const cells: string[] = []
  let at = from
  let lines = 1
  let quoted = false
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1)
      // A quote at the very end may be the first half of a doubled one.
      if (end < 0 || (end + 1 === text.length && !isLast)) return undefined
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      lines += lineEndsIn(cell)
      quoted = true
      at = end + 1
    }
    const end = endOfPlain(text, at, separator)
    cell += text.slice(at, end)
    cells.push(cell)
    if (end >= text.length) return isLast ? { cells, end, lines, quoted } : undefined
    if (text[end] === separator) {
      at = end + 1
      continue
    }
    if (text[end] === '\r' && end + 1 === text.length && !isLast) return undefined
    return { cells, end: end + (text.startsWith('\r\n', end) ? 2 : 1), lines, quoted }
  }
}

function endOfQuoted(text: string, from: number) {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0 || text[at + 1] !== '"') return at
  }
}

function endOfPlain(text: string, from: number, separator: string) {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === separator || char === '\n' || char === '\r') return at
  }
  return text.length
}

const lineEndsIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

const tooLong = (record: string, line: number) =>
  record.includes('"')
    ? new FileProblem('quote_open', `A quote on line ${line} is not closed within a million characters.`, { line })
    : new FileProblem('row_too_long', `Line ${line} has more than a million characters.`, { line })
