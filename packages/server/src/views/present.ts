import type { ViewState } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import type { Principal } from '../auth/principal.ts'
import type { ViewsTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

export type ViewRow = Selectable<ViewsTable>

/** A view as the API tells it. */
export const presentView = (row: ViewRow, principal: Principal) => ({
  id: row.id,
  name: row.name,
  shared: row.shared,
  state: row.state as z.output<typeof ViewState>,
  owner: { id: row.owner_id, name: row.owner_name },
  mine: row.owner_id === principal.id,
  createdAt: toMillis(row.created_at),
  updatedAt: toMillis(row.updated_at),
  version: row.version,
})
