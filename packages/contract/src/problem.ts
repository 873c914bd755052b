import * as z from 'zod'
import { problems } from './problems.ts'

/** How every failure is answered: RFC 9457, application/problem+json. */
export const Problem = z
  .object({
    type: z.string().describe('Address of a page on this code.'),
    title: z.string().describe('What happened.'),
    status: z.int().describe('HTTP status.'),
    code: z.string().meta({ description: 'Permanent code.', examples: Object.keys(problems) }),
    detail: z.string().describe('What happened here, and what to do.'),
    requestId: z.string().describe('The id of the request, to tell support.'),
    fields: z
      .array(z.object({ field: z.string().describe('Path of the field.'), message: z.string().describe('What it takes.') }))
      .optional()
      .describe('The fields that are not valid.'),
    current: z.unknown().optional().describe('The present state, where somebody else changed it.'),
  })
  .meta({ id: 'Problem', description: 'Something that went wrong.' })
