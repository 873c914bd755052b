import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { Money, PageQuery, Timestamp, page, text } from './shared.ts'

const kind = z.string().describe('Key of the kind, as in `services` of a customer.')

export const ServiceKind = z
  .object({
    kind,
    name: z.string().describe('Name of one.'),
    plural: z.string().describe('Name of several.'),
  })
  .meta({ id: 'ServiceKind', description: 'A kind of service in the catalogue.' })

export const serviceKinds = define(routes.serviceKinds, {
  list: {
    summary: 'List the kinds of service there are',
    returns: z.object({ data: z.array(ServiceKind).describe('The kinds, in the order of the catalogue.') }),
  },
})

export const Service = z
  .object({
    id: ids.service,
    kind,
    name: z.string().describe('Name of the service.'),
    monthly: Money.optional().describe('What it costs in a month while it bills. Absent where amounts are not shown to you.'),
    provisionedAt: Timestamp.describe('When it was provisioned.'),
    billsFrom: Timestamp.nullable().describe('From when it counts towards MRR; null while that is not known.'),
    endedAt: Timestamp.nullable().describe('When it ends, or ended; null for one that goes on.'),
  })
  .meta({ id: 'Service', description: 'A provisioned thing of a kind. The counts of a customer are of those that have not ended.' })

export const ServiceCreate = z
  .object({
    kind: text(100).describe('Key of the kind, as in the catalogue.'),
    name: text(200).describe('Name of the service.'),
    monthlyAmount: z
      .int()
      .min(0)
      .max(1_000_000_000_000)
      .describe('What it costs in a month while it bills, in minor units of the customer’s currency.'),
    billsFrom: Timestamp.nullable().optional().describe('From when it bills: now, if left out; null while that is not known.'),
  })
  .meta({ id: 'ServiceCreate', description: 'A service that was provisioned.' })

export const services = define(routes.services, {
  list: {
    summary: 'List the services of a customer, the newest first',
    description: 'Those that have ended are among them.',
    query: PageQuery,
    returns: page(Service, 'services').meta({ id: 'ServicePage', description: 'A page of services.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Provision a service for a customer',
    description:
      'The admin contacts of its partner are told. A price is the partner’s to set: a customer’s own users are refused. Nothing is switched on here; what is, is your own system’s.',
    body: ServiceCreate,
    returns: Service,
    status: 201,
    errors: ['status_conflict'],
  },
  delete: {
    summary: 'Delete a service of a customer',
    description:
      'It ends now and ceases to bill; it stays in the list as one that has ended. The admin contacts of the partner are told. One that has ended is left as it is.',
    returns: Service,
    errors: ['status_conflict'],
  },
})
