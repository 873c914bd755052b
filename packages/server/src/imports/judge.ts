import { mayAs, may, type Principal } from '../auth/principal.ts'
import { customersOf, groupsOn } from '../auth/scope.ts'
import { editOf, type Edit } from '../customers/edit.ts'
import { checkParent, receivingPartner } from '../customers/family.ts'
import { wholeProfile } from '../customers/insert.ts'
import { profileOf, type CustomerRow, type Profile } from '../customers/row.ts'
import { refusal } from '../customers/status.ts'
import type { Db } from '../db/database.ts'
import type { Likeness, RowError } from '../db/import-tables.ts'
import { Problem } from '../http/problem.ts'
import { customersByKey, keysOf, matching } from './matches.ts'
import { readRow, type Reader, type Said } from './read-row.ts'
import type { ImportsRow } from './row.ts'

/** A row as it is to be imported. */
export type Cells = { row: number; cells: readonly string[] }
export type Status = 'active' | 'inactive' | 'suspended'
/** What is to become of a row. Nothing is written until it is done. */
export type Verdict = { row: number; keys: readonly string[]; duplicate: Likeness | null } & (
  | { kind: 'create'; profile: Profile; status: Status | undefined }
  | { kind: 'update'; before: CustomerRow; edit: Edit | undefined; status: Status | undefined }
  | { kind: 'skip' }
  | { kind: 'reject'; errors: RowError[] }
)
/** In whose name rows are judged, and when. */
export type Judge = { db: Db; principal: Principal; now: Date; reader: Reader; imported: ImportsRow }

type Partner = Awaited<ReturnType<typeof receivingPartner>>

/** Says of each row what would become of it, exactly as it would be written now. Customers that rows would change are held until the transaction ends. */
export async function judgeRows(judge: Judge, rows: readonly Cells[]): Promise<Verdict[]> {
  const { db, principal, imported, reader } = judge
  const said = rows.map(({ row, cells }) => ({ row, said: readRow(cells, reader) }))
  const known = said.map(({ said: { input } }) => ({ ...input, partner: input.partnerId ?? imported.target_partner_id }))
  const found = await customersByKey(db, principal, known)
  const keys = known.map((each) => keysOf(each.partner, each))
  const held = imported.duplicates === 'update' ? await hold(judge, [...new Set(keys.flatMap((own) => matching(found, own)))]) : undefined
  const partners = new Map<string, Promise<Partner>>()
  const partnerOf = (id: string) => {
    if (!partners.has(id)) partners.set(id, receivingPartner(db, principal, id))
    return partners.get(id)!
  }
  const verdicts: Verdict[] = []
  for (const [at, { row, said: own }] of said.entries()) {
    const same = matching(found, keys[at]!)
    const duplicate: Likeness | null = same.length > 0 ? { customerId: same[0]!, row: null } : null
    const about = { row, keys: keys[at]!, duplicate }
    if (own.errors.length > 0) verdicts.push({ ...about, kind: 'reject', errors: own.errors })
    else
      try {
        verdicts.push(await verdictOf(judge, own, same, about, { held, partnerOf, partner: known[at]!.partner }))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        verdicts.push({ ...about, kind: 'reject', errors: errorsOf(error, reader) })
      }
  }
  return verdicts
}

type About = Pick<Verdict, 'row' | 'keys' | 'duplicate'>
type Around = { held: Held | undefined; partnerOf(id: string): Promise<Partner>; partner: string }

async function verdictOf(
  judge: Judge,
  said: Said,
  same: readonly string[],
  about: About,
  { held, partnerOf, partner: id }: Around,
): Promise<Verdict> {
  const { db, principal, imported } = judge
  if (same.length > 0 && imported.duplicates === 'skip') return { ...about, kind: 'skip' }
  if (same.length > 0 && imported.duplicates === 'update') {
    if (same.length > 1) return reject(about, 'ambiguous', `It may be any of ${same.length} customers; their number or address is the same`)
    const before = held?.rows.get(same[0]!)
    if (!before) return reject(about, 'conflict', 'The customer it was found to be is gone; try again')
    return updateOf(judge, said, before, held!.mayWrite(before.id), about)
  }
  const partner = await partnerOf(id)
  if (said.status && said.status !== 'active' && !may(principal, 'customers:status'))
    return reject(about, 'not_allowed', 'Setting a status needs customers:status')
  const { name, ...input } = said.input
  const profile = wholeProfile({ ...profileOf(input), name: name! }, partner)
  await checkParent(db, principal, profile)
  return { ...about, kind: 'create', profile, status: said.status }
}

async function updateOf(
  judge: Judge,
  said: Said,
  before: CustomerRow,
  mayWrite: (what: 'customers:write' | 'customers:status') => boolean,
  about: About,
): Promise<Verdict> {
  const { db, principal, now } = judge
  if (!mayWrite('customers:write')) return reject(about, 'not_allowed', 'Changing this customer needs customers:write')
  const edit = await editOf({ db, principal, now, requestId: null }, before, merged(before, judge.reader.country, said.input))
  if (!said.status || said.status === before.status) return { ...about, kind: edit ? 'update' : 'skip', before, edit, status: undefined }
  if (!mayWrite('customers:status')) return reject(about, 'not_allowed', 'Setting a status needs customers:status')
  const refused = refusal(before, ({ active: 'activate', inactive: 'deactivate', suspended: 'suspend' } as const)[said.status], now)
  if (refused) throw refused
  return { ...about, kind: 'update', before, edit, status: said.status }
}

/** What a row says of a customer there is: lines of an address and parts of a contact that it does not name stay as they are. */
function merged(before: CustomerRow, defaultCountry: string | null, input: Said['input']): Partial<Profile> {
  const given = profileOf(input)
  if (before.country !== null && given.country === defaultCountry) delete given.country
  if (given.address) given.address = { ...before.address, ...given.address }
  if (input.contact) {
    given.contact_email = input.contact.email ?? before.contact_email
    given.contact_phone = input.contact.phone ?? before.contact_phone
    given.contact_address = before.contact_address
    given.contact_country = before.contact_country
  }
  return given
}

type Held = { rows: ReadonlyMap<string, CustomerRow>; mayWrite(id: string): (what: 'customers:write' | 'customers:status') => boolean }

/** Takes hold of customers, in one order, so that two that do so never wait in a circle. */
async function hold({ db, principal }: Judge, ids: readonly string[]): Promise<Held> {
  const rows =
    ids.length === 0
      ? []
      : await customersOf(db, principal)
          .where('customers.id', 'in', ids)
          .selectAll('customers')
          .orderBy('customers.id')
          .forUpdate()
          .execute()
  const groupOn = await groupsOn(db, principal, ids)
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    mayWrite: (id) => (what) => {
      const group = groupOn(id)
      return group !== undefined && mayAs(principal, group, what)
    },
  }
}

const reject = (about: About, code: string, message: string): Verdict => ({
  ...about,
  kind: 'reject',
  errors: [{ column: null, field: null, code, message }],
})

function errorsOf({ code, message, more }: Problem, { places }: Reader): RowError[] {
  const kind = code === 'forbidden' ? 'not_allowed' : code === 'invalid_input' ? 'invalid' : 'conflict'
  if (!more.fields) return [{ column: null, field: null, code: kind, message }]
  return more.fields.map(({ field, message: words }) => {
    const place = places.get(field as never)
    return { column: place === undefined ? null : place + 1, field, code: kind, message: words }
  })
}
