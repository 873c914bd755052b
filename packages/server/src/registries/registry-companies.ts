import type { RegistryCompany } from '@clientele/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import type { Principal } from '../auth/principal.ts'
import { visible } from '../auth/scope.ts'
import { numberKey, numberOf } from '../customers/duplicates/organisation-number.ts'
import { coreOf, likeness } from '../customers/duplicates/name-core.ts'
import type { Db } from '../db/database.ts'
import type { HandlersOf } from '../http/context.ts'
import { RegistryFailed, type FailureReason, type RegisteredCompany, type Registry, type RegistryQuery } from './registry.ts'

type Found = { registry: Registry; company: RegisteredCompany }

export const registryCompanies: HandlersOf<'registryCompanies'> = {
  /** All registries at once; one that gives no answer is named, and takes nothing from what the others found. */
  async search({ input }, { db, principal, services: { registries, registrySearches } }) {
    registrySearches.take(principal.id)
    const { query: text, country, page, limit } = input
    const answers = await Promise.all(registries.map((registry) => asked(registry, { text, country, page, limit })))
    const found = answers.flatMap(({ found }) => found)
    const known = await customersOf(db, principal, found)
    return {
      data: ranked(found, text).map(({ registry, company }) =>
        presented(registry, company, known.get(numberOf(company.organisationNumber))),
      ),
      hasMore: answers.some(({ hasMore }) => hasMore),
      registries: registries.map(({ id, name }) => ({ id, name })),
      failures: answers.flatMap(({ failure }) => failure ?? []),
    }
  },
}

async function asked(registry: Registry, query: RegistryQuery) {
  const { id, name } = registry
  try {
    const { companies, hasMore } = await registry.search(query, AbortSignal.timeout(10_000))
    return { found: companies.map((company): Found => ({ registry, company })), hasMore, failure: undefined }
  } catch (error) {
    // What it says itself may hold the key it was asked with.
    const { reason, retryAfter = null } = error instanceof RegistryFailed ? error : new RegistryFailed('unreadable')
    return { found: [], hasMore: false, failure: { registry: { id, name }, reason: reason satisfies FailureReason, retryAfter } }
  }
}

/** Those that have the number, then by how alike the name is; of the same company in two registries each stands for itself. */
function ranked(found: readonly Found[], text: string): Found[] {
  const core = coreOf(text)
  const number = numberOf(text)
  const weigh = ({ company }: Found) =>
    (numberOf(company.number) === number || numberOf(company.organisationNumber) === number ? 4 : 0) +
    (company.isActive ? 1 : 0) +
    likeness(core, coreOf(company.name))
  return found
    .map((one, at) => ({ one, at, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ one }) => one)
}

/** Customers with these numbers that the person sees, by their numbers. */
async function customersOf(db: Db, principal: Principal, found: readonly Found[]) {
  const numbers = [...new Set(found.map(({ company }) => numberOf(company.organisationNumber)))].filter(Boolean)
  if (numbers.length === 0) return new Map<string, { id: string; name: string }>()
  const { rows } = await sql<{ id: string; name: string; organisation_number: string }>`
    select customers.id, customers.name, customers.organisation_number
    from (select * from customers where ${numberKey} = any(${numbers}::text[]) offset 0) customers
    where ${visible(principal)} and customers.status <> 'deleted'
    order by customers.id`.execute(db)
  return new Map(rows.map(({ organisation_number, ...customer }) => [numberOf(organisation_number), customer]))
}

const presented = (
  { id, name }: Registry,
  { isActive, ...company }: RegisteredCompany,
  customer: { id: string; name: string } | undefined,
): z.output<typeof RegistryCompany> => ({
  ...company,
  registry: { id, name },
  status: isActive ? 'active' : 'ended',
  customer: customer ?? null,
})
