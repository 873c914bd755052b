import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Likeness, RowError } from '../db/import-tables.ts'
import type { StagedRow } from './block-rows.ts'
import { judgeRows, type Judge, type Verdict } from './judge.ts'
import type { ImportsRow } from './row.ts'

/** What was found of some rows. */
export type Found = { invalid: number; duplicated: number }

/** Checks rows as they are now, and writes down what is to be said of them. */
export async function checkRows(judge: Judge, rows: readonly StagedRow[]): Promise<Found> {
  const verdicts = await judgeRows(
    judge,
    rows.filter(({ leftOut }) => !leftOut),
  )
  const above = await claimKeys(judge.db, judge.imported, verdicts)
  const blockOf = new Map(rows.map(({ row, block }) => [row, block]))
  const said = verdicts.map((verdict) => ({
    row: verdict.row,
    errors: verdict.kind === 'reject' ? verdict.errors : null,
    duplicate: verdict.duplicate ?? above(verdict),
  }))
  const notable = said.filter(({ errors, duplicate }) => errors || duplicate)
  await writeFindings(judge.db, judge.imported, notable, blockOf)
  return {
    invalid: said.filter(({ errors }) => errors).length,
    duplicated: said.filter(({ errors, duplicate }) => duplicate && !errors).length,
  }
}

/** The first row of a file with a key has it. Gives for a row the one above that it is like, where there is one. */
async function claimKeys(db: Db, { id }: ImportsRow, verdicts: readonly Verdict[]): Promise<(verdict: Verdict) => Likeness | null> {
  const first = new Map<string, number>()
  for (const { row, keys, kind } of verdicts) if (kind !== 'reject') for (const key of keys) if (!first.has(key)) first.set(key, row)
  if (first.size === 0) return () => null
  const { rows } = await sql<{ key: string; row: number }>`
    insert into import_keys (import_id, key, row)
    select ${id}, k.key, k.row from unnest(${[...first.keys()]}::text[], ${[...first.values()]}::int[]) as k(key, row)
    on conflict (import_id, key) do update set row = least(import_keys.row, excluded.row) returning key, row`.execute(db)
  const owner = new Map(rows.map(({ key, row }) => [key, row]))
  return ({ row, keys }) => {
    const others = keys.flatMap((key) => owner.get(key) ?? []).filter((other) => other < row)
    return others.length > 0 ? { customerId: null, row: Math.min(...others) } : null
  }
}

type Finding = { row: number; errors: RowError[] | null; duplicate: Likeness | null }

async function writeFindings(db: Db, { partner_id, id }: ImportsRow, findings: readonly Finding[], blockOf: ReadonlyMap<number, number>) {
  if (findings.length === 0) return
  await db
    .insertInto('import_rows')
    .values(
      findings.map(({ row, errors, duplicate }) => ({
        partner_id,
        import_id: id,
        row,
        block: blockOf.get(row)!,
        errors: errors && JSON.stringify(errors),
        duplicate: duplicate && JSON.stringify(duplicate),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'import_id', 'row']).doUpdateSet((eb) => ({
        errors: eb.ref('excluded.errors'),
        duplicate: eb.ref('excluded.duplicate'),
      })),
    )
    .execute()
}
