import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { metrics } from './metrics.ts'

type Point = { day: string; value: number }

export const usage: HandlersOf<'usage'> = {
  async retrieve({ params, input: { days } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const first = new Date(ctx.now.getTime() - (days - 1) * 86_400_000)
    const rows = await ctx.db
      .selectFrom('usage')
      .select(['metric', 'day', 'value'])
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
      .where('day', '>=', first.toISOString().slice(0, 10))
      .orderBy('metric')
      .orderBy('day')
      .execute()
    return {
      metrics: [...Map.groupBy(rows, (row) => row.metric)].map(([metric, of]) =>
        present(
          metric,
          of.map(({ day, value }) => ({ day, value: Number(value) })),
        ),
      ),
    }
  },
}

function present(metric: string, points: Point[]) {
  const { unit, held } = metrics[metric] ?? {}
  const total = held ? (points.at(-1)?.value ?? 0) : sumOf(points)
  return { metric, ...(unit && { unit }), points, total }
}

/** Values have a few decimals; what adding binary fractions leaves behind them is cut off. */
const sumOf = (points: readonly Point[]) => Number(points.reduce((sum, { value }) => sum + value, 0).toFixed(6))
