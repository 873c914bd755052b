import type { contract, DuplicateReason } from '@clientele/contract'
import { sql, type RawBuilder } from 'kysely'
import type * as z from 'zod'
import type { Principal } from '../../auth/principal.ts'
import { visible } from '../../auth/scope.ts'
import type { Call, Context, HandlersOf } from '../../http/context.ts'
import { fold } from '../../text/fold.ts'
import { gramsFor } from '../../text/grams.ts'
import { domainOf } from './domain-of.ts'
import { coreOf, likeness, partsOf } from './name-core.ts'
import { numberKey, numberOf } from './organisation-number.ts'
import { isPersonalDomain } from './personal-domains.ts'
import { hostOf, websiteAnswers } from './website-answers.ts'

type Reason = z.output<typeof DuplicateReason>
type Found = {
  id: string
  name: string
  status: string
  organisation_number: string | null
  country: string | null
  partner_id: string
  partner_name: string
  same_number: boolean
  same_domain: boolean
}

const shown = 10
/** From here on two names are very similar. */
const alike = 0.7
/** So many rows are looked at for each way to be found; where there are more, the name says little. */
const looks = 300

/** Customers that may be the same as one that is being written, and what is unusual about it. */
export const findDuplicates: HandlersOf<'customers'>['duplicates'] = async ({ input }, ctx) => {
  const { website, email } = input
  const { settings, outbound } = ctx.services
  const [data, answers] = await Promise.all([
    sameAs(input, ctx),
    settings.checkWebsites ? websiteAnswers(outbound, website, ctx.now) : undefined,
  ])
  const mail = domainOf(email)
  const warnings = [
    ...(mail && isPersonalDomain(mail) ? [personalEmail(mail)] : []),
    ...(answers === false ? [unreachable(hostOf(website)!)] : []),
  ]
  return { data, warnings }
}

type Asked = Call<typeof contract.customers.duplicates>['input']

/** Each is found by an index of its own. */
async function sameAs({ name, organisationNumber, website, email, except }: Asked, { db, principal }: Pick<Context, 'db' | 'principal'>) {
  const [site, mail] = [domainOf(website), domainOf(email)]
  const domains = [...new Set([site, mail])].filter((domain) => domain !== undefined && !isPersonalDomain(domain)) as string[]
  const number = numberOf(organisationNumber)
  const core = coreOf(name ?? '')

  const isNumber = sql<boolean>`${numberKey} = ${number}`
  const hosts = [...new Set([...domains, ...domains.flatMap(asciiOf)])].flatMap((domain) => [domain, `www.${domain}`])
  const isSite = sql<boolean>`${siteKey} = any(${hosts}::text[])`
  const isMail = sql<boolean>`${mailKey} = any(${domains.map(fold)}::text[])`
  const ways = [
    ...(number ? [isNumber] : []),
    ...(domains.length > 0 ? [isSite, isMail] : []),
    ...(core.length > 0 ? [startsLike(core, principal), ...partsOf(core).map(hasWords)] : []),
  ]
  if (ways.length === 0) return []

  const { rows } = await sql<Found>`
    select distinct on (customers.id) customers.id, customers.name, customers.status, customers.organisation_number, customers.country, customers.partner_id, p.name as partner_name,
      coalesce(${number !== '' ? isNumber : sql`false`}, false) as same_number,
      coalesce(${domains.length > 0 ? sql`${isSite} or ${isMail}` : sql`false`}, false) as same_domain
    from (${sql.join(ways.map(some), sql` union all `)}) customers join partners p on p.id = customers.partner_id
    where ${visible(principal)} and customers.status <> 'deleted' and customers.id <> ${except ?? ''}`.execute(db)
  return ranked(rows, core)

  /** Some of the rows that are found one way, and no more than so many of those that the person may see. */
  function some(way: RawBuilder<unknown>) {
    return sql`(select customers.* from (select * from customers where ${way} offset 0) customers where ${visible(principal)} and customers.status <> 'deleted' limit ${sql.lit(looks)})`
  }
}

// As the indexes have them; see migrations 015 and 023.
const siteKey = sql`split_part(split_part(lower(customers.website collate "C"), '/', 3), ':', 1)`
/** The domain of the address of a customer, in a query of `customers`. */
export const mailKey = sql<string>`split_part(customers.email_key, '@', 2)`

/** A domain with other letters than those of ASCII is also written without them. */
const asciiOf = (domain: string) => {
  const { hostname } = URL.parse(`https://${domain}`) ?? {}
  return hostname ? [hostname] : []
}

/** Names that begin with the same words, by the index that sorts the customers of each partner by name. */
function startsLike(core: readonly string[], { partners }: Principal) {
  const start = core.join(' ')
  return sql`customers.partner_id = any(${partners}::text[]) and customers.name_key >= ${start} and customers.name_key < ${`${start}\u{10ffff}`}`
}

/** Names with these words in them, found by their grams; the name itself decides. */
function hasWords(words: readonly string[]) {
  const grams = [...new Set(words.flatMap(gramsFor))]
  return sql`customers.grams @> ${grams}::smallint[] and ${sql.join(
    words.map((word) => sql`strpos(customers.name_key, ${word}) > 0`),
    sql` and `,
  )}`
}

function ranked(rows: readonly Found[], core: readonly string[]) {
  return rows
    .map((row) => {
      const similar = likeness(core, coreOf(row.name))
      const reasons: Reason[] = [
        ...(row.same_number ? (['organisationNumber'] as const) : []),
        ...(row.same_domain ? (['domain'] as const) : []),
        ...(similar >= alike ? (['name'] as const) : []),
      ]
      return { row, reasons, weight: (row.same_number ? 4 : 0) + (row.same_domain ? 2 : 0) + similar }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, shown)
    .map(({ row, reasons }) => ({
      id: row.id,
      name: row.name,
      status: row.status,
      organisationNumber: row.organisation_number,
      country: row.country,
      partner: { id: row.partner_id, name: row.partner_name },
      reasons,
    }))
}

const personalEmail = (domain: string) => ({
  code: 'personal_email' as const,
  field: 'email',
  message: `People have addresses of their own at ${domain}; a company mostly has a domain of its own`,
})

const unreachable = (host: string) => ({
  code: 'website_unreachable' as const,
  field: 'website',
  message: `${host} does not answer; look whether the address is right`,
})
