import * as z from 'zod'
import { define } from './define.ts'
import { routes } from './routes.ts'
import { Day } from './shared.ts'

export const UsageMetric = z
  .object({
    metric: z.string().describe('What is measured: `bandwidth`, `storage`, `apiCalls`.'),
    unit: z.string().optional().describe('Unit of the values, as in `GB`; absent for what is counted.'),
    points: z
      .array(z.object({ day: Day.describe('The day, in UTC.'), value: z.number().describe('How much on that day.') }))
      .describe('Day by day, the earliest first. A day on which nothing was measured is left out.'),
    total: z
      .number()
      .describe('What it comes to: the sum of the days; of something that is held and not used up, such as storage, the latest value.'),
  })
  .meta({ id: 'UsageMetric', description: 'How much a customer used of one thing.' })

export const Usage = z
  .object({ metrics: z.array(UsageMetric).describe('What was measured in these days, by name.') })
  .meta({ id: 'Usage', description: 'How much a customer used.' })

export const usage = define(routes.usage, {
  retrieve: {
    summary: 'Retrieve how much a customer used, day by day',
    query: z.object({ days: z.int().min(1).max(366).default(30).describe('How many days back, today among them.') }),
    returns: Usage,
  },
})
