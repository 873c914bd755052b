import type { ColumnType, Generated } from 'kysely'
import type { Json, Moment, MomentNow, NullableMoment } from './column-types.ts'

type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>

/** A column of a file that is imported, as it is kept. */
export type KeptColumn = { name: string; samples: string[]; guess: string | null; field: string | null }
/** What a person said about how a file is to be read. */
export type Chosen = { encoding?: string; separator?: string; header?: boolean; fields?: (string | null)[] }
/** Why a file cannot be read. */
export type KeptProblem = { code: string; detail: string; line: number | null; column: number | null }
/** What is wrong with a row. */
export type RowError = { column: number | null; field: string | null; code: string; max?: number; message: string }
/** What a row looks like: a customer, or a row above. */
export type Likeness = { customerId: string | null; row: number | null }

export type ImportsTable = {
  partner_id: string
  id: string
  owner_id: string
  credential: Json<Record<string, unknown>>
  file_name: string
  bytes: number
  chunks: number
  status: Generated<string>
  problem: NullableJson<KeptProblem>
  format: string | null
  encoding: string | null
  separator: string | null
  header: boolean | null
  chosen: ColumnType<Chosen, string | undefined, string>
  columns: ColumnType<KeptColumn[], string | undefined, string>
  duplicates: Generated<string>
  default_country: string | null
  target_partner_id: string
  run: string | null
  run_until: NullableMoment
  next_block: Generated<number>
  blocks: Generated<number>
  rows: Generated<number>
  checked: Generated<number>
  invalid: Generated<number>
  duplicated: Generated<number>
  left_out: Generated<number>
  created: Generated<number>
  updated: Generated<number>
  skipped: Generated<number>
  rejected: Generated<number>
  attempts: Generated<number>
  not_before: NullableMoment
  link_hash: string | null
  link_until: NullableMoment
  created_at: MomentNow
  started_at: NullableMoment
  finished_at: NullableMoment
  expires_at: Moment
}

export type ImportChunksTable = { import_id: string; n: number; content: Uint8Array; staged_at: Moment }

export type ImportBlocksTable = { partner_id: string; import_id: string; n: number; first_row: number; last_row: number; cells: string }

export type ImportRowsTable = {
  partner_id: string
  import_id: string
  row: number
  block: number
  cells: string | null
  left_out: Generated<boolean>
  errors: NullableJson<RowError[]>
  duplicate: NullableJson<Likeness>
  rejected: Generated<boolean>
}

export type ImportKeysTable = { import_id: string; key: string; row: number }
