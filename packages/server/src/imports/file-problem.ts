import type { ImportProblemCode } from '@clientele/contract'
import type * as z from 'zod'
import type { KeptProblem } from '../db/import-tables.ts'

/** A file that cannot be read, and where. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly kept: KeptProblem
  constructor(
    code: z.output<typeof ImportProblemCode>,
    detail: string,
    { line = null, column = null }: { line?: number | null; column?: number | null } = {},
  ) {
    super(detail)
    this.kept = { code, detail, line, column }
  }
}
