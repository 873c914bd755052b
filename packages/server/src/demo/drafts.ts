import { keysOf } from '../customers/keys.ts'
import { fold } from '../text/fold.ts'
import { demoPartners } from './people.ts'
import { anywhere, heads, places, stems, tails, trades, type Place } from './places.ts'
import { demoId, randomOf, type Random } from './random.ts'

const day = 86_400_000
/** What the demo's chance begins with. */
export const demoSeed = 4600

/** A customer before its history: who it is, and how much is to happen to it until when. The history is made of this in SQL, and the counts of the history. */
export type Draft = ReturnType<typeof draftOf>

/** Columns of a draft, as the table that holds drafts has them. */
export const draftColumns = `ordinal int, partner_id text collate "C", id text collate "C", parent_id text collate "C", name text, type text, role text, status text, status_before text, email text, phone text, website text,
  description text, organisation_number text, country text, address jsonb, contact_name text, contact_email text, contact_phone text, language text, currency text, rate float8, name_key text collate "C",
  email_key text collate "C", contact_key text collate "C", search_key text collate "C", grams smallint[], risk_score int, created_at timestamptz, until timestamptz, deleted_at timestamptz,
  edited_at timestamptz, status_at timestamptz, users int, orders int, invoices int, tickets int, subscriptions int, ports int, circuits int, clouds int, certificates int, price int, domain text`

/** All drafts, one after the other: the same for the same number, day and seed. */
export function* draftsOf(count: number, now: Date, rates: Readonly<Record<string, number>>, seed = demoSeed): Generator<Draft> {
  const agencies = new Map<string, string>()
  const domainOf = ownDomains(count)
  for (let ordinal = 0; ordinal < count; ordinal++) yield draftOf(randomOf(seed, ordinal), ordinal, count, now, rates, agencies, domainOf)
}

function draftOf(
  random: Random,
  ordinal: number,
  count: number,
  now: Date,
  rates: Readonly<Record<string, number>>,
  agencies: Map<string, string>,
  domainOf: ReturnType<typeof ownDomains>,
) {
  const partner = partnerAt((ordinal * 0.6180339887) % 1)
  const place = placeOf(random)
  const created = createdAt(random, now)
  const id = demoId('cus', created, random)
  const role = roleOf(partner.id, id, random, agencies, ordinal)
  const life = lifeOf(random, now.getTime(), created)
  const profile = profileOf(place, ordinal, random, domainOf)
  const volume = volumeOf(random, profile.type === 'individual', count)
  return {
    ordinal,
    partner_id: partner.id,
    id,
    ...role,
    ...life,
    ...profile,
    ...keysOf(profile),
    ...(life.quiet ? { ...volume, ports: 0, circuits: 0, clouds: 0, certificates: 0 } : volume),
    rate: rates[profile.currency] ?? 1,
    risk_score: random.chance(0.1) ? null : riskOf(random, life.quiet),
    created_at: iso(created),
  }
}

/** Spread by the golden ratio, so that any number of customers divides as the shares say. */
function partnerAt(point: number) {
  let reached = 0
  for (const partner of Object.values(demoPartners)) if (point < (reached += partner.share)) return partner
  return demoPartners.fjord
}

const iso = (time: number) => new Date(time).toISOString()

const totalWeight = places.reduce((sum, place) => sum + place.weight, 0)
function placeOf(random: Random) {
  let point = random.next() * totalWeight
  return places.find((place) => (point -= place.weight) < 0) ?? places[0]!
}

/** Over six years, more of them lately; a few of this very week. */
const createdAt = (random: Random, now: Date) =>
  Math.floor(now.getTime() - (random.chance(0.02) ? 7 : 6 * 365) * day * random.next() ** 1.6 - 60_000)

/** At an agency, some customers manage the others. */
function roleOf(partner: string, id: string, random: Random, agencies: Map<string, string>, ordinal: number) {
  if (partner !== demoPartners.lumiere.id) return { role: 'standard', parent_id: null }
  const agency = agencies.get(partner)
  if (!agency || ordinal % 40 === 7) {
    agencies.set(partner, id)
    return { role: 'agency', parent_id: null }
  }
  return random.chance(0.8) ? { role: 'subAccount', parent_id: agency } : { role: 'standard', parent_id: null }
}

/** How the account stands, and until when things happened in it. */
function lifeOf(random: Random, now: number, created: number) {
  const point = random.next()
  const status = point < 0.84 ? 'active' : point < 0.92 ? 'inactive' : point < 0.97 ? 'suspended' : 'deleted'
  const age = now - created
  const quiet = age > 45 * day && (status === 'inactive' || status === 'deleted' || random.chance(0.14))
  const deleted = status === 'deleted' ? Math.max(now - random.int(1, 29) * day, created) : null
  const until = quiet ? Math.min(created + age * random.next(), now - 35 * day) : (deleted ?? now)
  const edited = !quiet && status === 'active' && random.chance(0.5) ? created + (until - created) * (1 - random.next() ** 2) : null
  return {
    status,
    status_before: status === 'deleted' ? 'active' : null,
    quiet,
    until: iso(until),
    edited_at: edited && iso(edited),
    status_at: status === 'active' ? null : iso(deleted ?? until),
    deleted_at: deleted && iso(deleted),
  }
}

/** Gives each company a domain of its own, so that no two people have one address. Among many, each has a number. */
function ownDomains(count: number) {
  const taken = new Set<string>()
  return (name: string, ordinal: number) => {
    const plain = asciiOf(name)
    if (count >= 1000 || taken.has(plain)) return `${plain}-${ordinal}`
    taken.add(plain)
    return plain
  }
}

function profileOf(place: Place, ordinal: number, random: Random, domainOf: ReturnType<typeof ownDomains>) {
  const individual = random.chance(0.22)
  const person = fullName(place, random)
  const company = companyName(place, random)
  const name = individual ? person : company
  const domain = `${individual ? asciiOf(`${place.country}-mail`) : domainOf(company, ordinal)}.example`
  const [city, region] = random.pick(place.cities)
  const contact = individual ? null : fullName(place, random)
  return {
    name,
    type: individual ? 'individual' : 'company',
    email: random.chance(0.04)
      ? null
      : `${individual ? `${asciiOf(person)}${ordinal}` : random.pick(['post', 'office', 'info', 'hello'])}@${domain}`,
    phone: random.chance(0.08) ? null : digits(place.dial, random),
    website: individual || random.chance(0.2) ? null : `https://www.${domain}`,
    description: random.chance(0.7) ? null : `${random.pick(trades)} in ${city}`,
    organisation_number: individual || random.chance(0.05) ? null : digits(place.organisation, random),
    country: random.chance(0.01) ? null : place.country,
    address: JSON.stringify({
      line1: `${random.pick(place.streets)} ${random.int(1, 120)}`,
      city,
      postalCode: digits(place.postal, random),
      ...(region && { region }),
    }),
    contact_name: contact,
    contact_email: contact && `${asciiOf(contact)}@${domain}`,
    contact_phone: contact && random.chance(0.5) ? digits(place.dial, random) : null,
    language: place.language,
    currency: place.currency,
    domain,
  }
}

const familyName = (place: Place, random: Random) =>
  place.familyFirst || random.chance(0.6) ? random.pick(place.last) : random.pick(anywhere)

const fullName = (place: Place, random: Random) =>
  place.familyFirst ? `${familyName(place, random)}${random.pick(place.first)}` : `${random.pick(place.first)} ${familyName(place, random)}`

const stem = (random: Random) => (random.chance(0.1) ? random.pick(stems) : random.pick(heads) + random.pick(tails))

function companyName(place: Place, random: Random) {
  const form = random.pick(place.forms)
  const core = random.pick([
    () => `${stem(random)} ${random.pick(trades)}`,
    () => `${stem(random)} & ${familyName(place, random)}`,
    () => `${familyName(place, random)} ${random.pick(trades)}`,
    () => `${random.pick(place.cities)[0]} ${random.pick(trades)}`,
    () => `${stem(random)}${random.pick(trades).toLowerCase()}`,
  ])()
  return place.country === 'JP' ? `${form}${core}` : `${core} ${form}`
}

/** Letters that may stand in an address of the net; for a script without any, what it would be called abroad. */
const asciiOf = (text: string) => {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return /[a-z]/.test(plain) ? plain : `k${[...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 99_991, 7)}`
}

const digits = (pattern: string, random: Random) => pattern.replace(/#/g, () => String(random.int(0, 9)))

/** Most customers are small, a few are large; where there are very many, histories are thinner. */
function volumeOf(random: Random, individual: boolean, count: number) {
  const size = individual ? 0.4 * random.next() : random.next() ** 3 * 10
  const thin = count > 20_000 ? 0.3 : 1
  const some = (mean: number) => Math.floor(mean * size * thin * random.next() * 2 + random.next() * (thin === 1 ? 1.2 : 0.9))
  return {
    users: 1 + some(1.2),
    orders: some(1.4),
    invoices: some(2.2),
    tickets: some(0.6),
    subscriptions: some(0.5),
    ports: some(0.35),
    circuits: individual ? 0 : some(0.3),
    clouds: individual ? 0 : some(0.2),
    certificates: some(0.4),
    price: Math.round(900 * (1 + size) * (0.6 + random.next())),
  }
}

const riskOf = (random: Random, quiet: boolean) => Math.min(100, Math.floor((quiet ? 40 : 0) + 100 * random.next() ** 2.2))
