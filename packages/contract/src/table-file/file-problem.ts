import type * as z from 'zod'
import type { ImportProblemCode } from '../imports.ts'

/** What is wrong with a file, in words for somebody who has it before them. */
export type WrongFile = { code: z.output<typeof ImportProblemCode>; detail: string; line: number | null; column: number | null }

/** A file that cannot be read, and where. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly kept: WrongFile
  constructor(
    code: WrongFile['code'],
    detail: string,
    { line = null, column = null }: { line?: number | null; column?: number | null } = {},
  ) {
    super(detail)
    this.kept = { code, detail, line, column }
  }
}
