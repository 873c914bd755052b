import * as z from 'zod'
import { Address } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { choice, CountryCode, open, text } from './shared.ts'

const Registry = z.object({
  id: z.string().describe('Which registry: `sample`, `enhetsregisteret`, `lei`, `companies-house`.'),
  name: z.string().describe('What it is called.'),
})

export const RegistryCompany = z
  .object({
    registry: Registry.describe('Where it was found.'),
    number: z.string().describe('What the registry knows it by.'),
    name: z.string().describe('Registered name.'),
    organisationNumber: z.string().nullable().describe('Its number in its country.'),
    status: open(choice(['active', 'ended'], 'Whether it is in business.')),
    country: CountryCode.nullable().describe('Its country, as two letters of ISO 3166.'),
    address: Address.nullable().describe('Where it is registered.'),
    email: z.string().nullable().describe('E-mail address.'),
    phone: z.string().nullable().describe('Phone number, as the registry has it: mostly without the code of the country.'),
    website: z.string().nullable().describe('Web address.'),
    customer: z
      .object({ id: ids.customer, name: z.string().describe('Its name.') })
      .nullable()
      .describe('A customer that you see with the same organisation number.'),
  })
  .meta({ id: 'RegistryCompany', description: 'A company in a public registry: what a new customer can begin with.' })

export const RegistryFailure = z
  .object({
    registry: Registry.describe('Which one.'),
    reason: open(
      choice(
        ['unreachable', 'slow', 'busy', 'refused', 'unreadable'],
        'Why: it cannot be reached, took too long, has been asked too often, does not let this server in, or said what nobody understands.',
      ),
    ),
    retryAfter: z.int().nullable().describe('After so many seconds it may be asked again, where that is known.'),
  })
  .meta({ id: 'RegistryFailure', description: 'A registry that gave no answer.' })

export const RegistryCompanies = z
  .object({
    data: z.array(RegistryCompany).describe('What was found, the likeliest first.'),
    hasMore: z.boolean().describe('Whether the next page has more.'),
    registries: z.array(Registry).describe('All that were asked; none where none is set up.'),
    failures: z.array(RegistryFailure).describe('Those of them that gave no answer. What the others found is there all the same.'),
  })
  .meta({ id: 'RegistryCompanies', description: 'Companies that public registries have.' })

export const registryCompanies = define(routes.registryCompanies, {
  search: {
    summary: 'Search public registries for a company',
    description: 'By a part of its name or by its number, in all registries that the server knows, at once.',
    query: z.object({
      query: text(200)
        .refine((value) => value.length > 1, 'At least two characters')
        .describe('A part of the name, or an organisation number.'),
      country: CountryCode.optional().describe('Companies of this country alone.'),
      page: z.int().min(1).max(50).default(1).describe('Which page, from 1.'),
      limit: z.int().min(1).max(50).default(10).describe('How many at most from each registry.'),
    }),
    returns: RegistryCompanies,
  },
})
