import * as z from 'zod'
import { define } from './define.ts'
import { routes } from './routes.ts'

export const ServiceKind = z
  .object({
    kind: z.string().describe('Key of the kind, as in `services` of a customer.'),
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
