// How PostgreSQL's types are read, by their numbers in its catalogue: the same from a server and from the embedded database.
type Read = (text: string) => unknown

const int8 = 20
const json = 114
const date = 1082
const timestamptz = 1184
const numeric = 1700
const jsonb = 3802

/** Counts and amounts are whole numbers that JavaScript holds exactly, or an error. */
function readInt8(text: string) {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database holds ${text}, which is too large for an exact number.`)
  return value
}

/** A moment as ISO 8601 in UTC, with all its microseconds: a Date would lose them, and with them rows between two pages. */
function readMoment(text: string) {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (!match) return text // infinity, -infinity
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z`
}

const asText: Read = (text) => text

export const readers: Readonly<Record<number, Read>> = {
  [int8]: readInt8,
  [numeric]: asText,
  [date]: asText,
  [timestamptz]: readMoment,
  [json]: JSON.parse,
  [jsonb]: JSON.parse,
}

/** A moment from the database as the API tells it: to the millisecond, cut rather than rounded. */
export const toMillis = (moment: string) => `${moment.slice(0, 23)}Z`
