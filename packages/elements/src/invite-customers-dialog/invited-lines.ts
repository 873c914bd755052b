import { looksLikeEmail } from '../customer-fields/profile-fields.ts'

/** Whom a line of a pasted list is for. What it does not say is empty, or guessed from the address; all of it can be changed. */
export interface InvitedLine {
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
}

/**
 * A pasted list, line by line: an address, a name with an address in angle brackets, or company, first name, last name and address,
 * separated by tabs, semicolons or commas. The address may stand anywhere in a line. A line that says nothing of this is kept as it is.
 */
export const invitedLines = (text: string): InvitedLine[] =>
  text.split(/[\r\n]+/).flatMap((line) => (line.trim() === '' ? [] : readLine(line)))

function readLine(line: string): InvitedLine[] {
  const separator = ['\t', ';', ','].find((one) => outsideQuotes(line).includes(one))
  const bracketed = inBrackets(line.trim())
  if (bracketed && separator !== '\t' && separator !== ';') return [complete({ ...personOf(bracketed.before), email: bracketed.address })]
  const cells = separator
    ? cellsOf(line, separator)
    : line.trim().split(/\s+/).every(looksLikeEmail)
      ? line.trim().split(/\s+/)
      : [line.trim()]
  const read = cells.map(readCell)
  if (read.every(({ email }) => email !== undefined)) return read.map(({ email, person }) => complete({ ...person, email: email! }))
  return [ofCells(read)]
}

interface Cell {
  readonly text: string
  readonly email: string | undefined
  readonly person: Partial<InvitedLine>
}

/** A cell that holds an address, with or without the name before it, or any other. */
function readCell(text: string): Cell {
  const bracketed = inBrackets(text)
  const email = (bracketed?.address ?? text).replace(/^mailto:/i, '')
  return looksLikeEmail(email)
    ? { text, email, person: bracketed ? personOf(bracketed.before) : {} }
    : { text, email: undefined, person: {} }
}

/** `Ada Moe <ada@host.example>`, in its parts. */
function inBrackets(text: string): { before: string; address: string } | undefined {
  const parts = /^([^<>]*)<([^<>]*)>$/.exec(text)
  return parts ? { before: parts[1]!, address: parts[2]!.trim() } : undefined
}

function ofCells(cells: readonly Cell[]): InvitedLine {
  const at = cells.findIndex(({ email }) => email !== undefined)
  // Where none is an address, the last of four is meant to be one, and so is a line of its own.
  const emailAt = at >= 0 ? at : cells.length === 1 ? 0 : cells.length >= 4 ? 3 : -1
  const [name = '', second = '', third] = cells.filter((_, index) => index !== emailAt).map(({ text }) => text)
  const person = third === undefined && second ? personOf(second) : { firstName: second, lastName: third ?? '' }
  const cell = cells[emailAt]
  const line = { name, ...person, ...cell?.person, email: cell?.email ?? cell?.text ?? '' }
  return at >= 0 ? complete(line) : { ...line, firstName: line.firstName ?? '', lastName: line.lastName ?? '' }
}

/** `Ada Moe`, or `Moe, Ada`. */
function personOf(text: string): Pick<InvitedLine, 'firstName' | 'lastName'> {
  const name = text.replaceAll('"', '').trim()
  const [last = '', first] = name.split(/,\s*/)
  if (first !== undefined) return { firstName: first, lastName: last }
  const words = name.split(/\s+/)
  return words.length < 2 ? { firstName: name, lastName: '' } : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! }
}

/** What is not said is guessed from the address: `ada.moe@nordlys.example` is Ada Moe of Nordlys. */
function complete({ name = '', firstName = '', lastName = '', email }: Partial<InvitedLine> & { email: string }): InvitedLine {
  const [local = '', domain = ''] = email.split('@')
  const words = local.split('+')[0]!.split(/[._]/)
  const isName = words.length === 2 && words.every((word) => /^\p{L}{2,}$/u.test(word))
  const [first, last] = isName && !firstName && !lastName ? words.map(capital) : [firstName, lastName]
  return { name: name || companyOf(domain), firstName: first!, lastName: last!, email }
}

/** Where people have addresses of their own, the domain names no company. */
const personal = /^(gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|ymail|gmx|web|proton|protonmail|aol|mail|qq|163)$/i

function companyOf(domain: string): string {
  const labels = domain.split('.').slice(0, -1)
  // example.co.uk
  if (labels.length > 1 && labels.at(-1)!.length <= 3) labels.pop()
  const label = labels.at(-1) ?? ''
  return personal.test(label) ? '' : label.split('-').map(capital).join(' ')
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1)

const outsideQuotes = (line: string) => line.replace(/"[^"]*"/g, '')

/** Cells, of which one in quotes may have the separator in it. */
function cellsOf(line: string, separator: string): string[] {
  const cells = ['']
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) cells.push('')
    else cells.push(cells.pop()! + letter)
  }
  return cells.map((cell) => cell.trim())
}
