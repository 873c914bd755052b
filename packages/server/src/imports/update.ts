import { receivingPartner } from '../customers/family.ts'
import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { move } from './move.ts'
import { importInPath, requireStatus } from './row.ts'

/** Changes how a file is read. What changes where its cells are has it read anew; what was checked before counts for nothing any more. */
export const updateImport: HandlersOf<'imports'>['update'] = async ({ params, input }, ctx) => {
  const row = await importInPath(ctx, params.import, { forUpdate: true })
  const { fields, encoding, separator, header, duplicates, defaultCountry, partnerId } = input
  const isReread =
    (encoding !== undefined && encoding !== row.encoding) ||
    (separator !== undefined && separator !== row.separator) ||
    (header !== undefined && header !== row.header)
  requireStatus(row, 'ready', 'checking', 'checked', ...(isReread ? ['reading', 'failed'] : []))
  if (row.started_at !== null) throw new Problem('import_conflict', 'It was started already.')
  if (partnerId !== undefined) await receivingPartner(ctx.db, ctx.principal, partnerId)
  if (fields && !isReread && fields.length !== row.columns.length)
    throw new Problem('invalid_input', {
      fields: [{ field: 'fields', message: `Give one for each of the ${row.columns.length} columns, or null` }],
    })
  const chosen = {
    ...row.chosen,
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(header !== undefined && { header }),
    ...(isReread && { fields: fields ?? [] }),
  }
  const columns = fields && !isReread ? row.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })) : row.columns
  const set = {
    chosen: JSON.stringify(chosen),
    columns: JSON.stringify(columns),
    ...(duplicates && { duplicates }),
    ...(defaultCountry !== undefined && { default_country: defaultCountry }),
    ...(partnerId !== undefined && { target_partner_id: partnerId }),
    ...{ checked: 0, invalid: 0, duplicated: 0, next_block: 0 },
    ...(isReread
      ? {
          status: 'reading',
          problem: null,
          run: null,
          run_until: null,
          finished_at: null,
          attempts: 0,
          not_before: null,
          rows: 0,
          left_out: 0,
        }
      : { status: 'ready' }),
  }
  return move(ctx, row, set, { changed: Object.keys(input) })
}
