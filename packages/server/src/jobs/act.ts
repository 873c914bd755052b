import type { Principal } from '../auth/principal.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { By } from '../customers/status.ts'
import type { Db } from '../db/database.ts'
import type { Outcome } from './outcome.ts'
import type { JobRow } from './row.ts'

/** What an undone job did to a customer. */
export type Deed = { status_before: string | null; partner_before: string | null; version_after: number | null }

/** A part of a job: who does it, and what is to be taken back, where that is what the job is for. */
export type Part = { db: Db; job: JobRow; principal: Principal; by: By; deeds: ReadonlyMap<string, Deed> | undefined }

/** Does what a job is for to customers that this transaction holds and where its starter may do it. */
export type Act = (rows: readonly CustomerRow[], part: Part) => Promise<Outcome[]>
