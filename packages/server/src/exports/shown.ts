import type { AnyGroup } from '@clientele/contract/permissions'
import { sql, type RawBuilder } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { groupsWith } from '../auth/scope.ts'

/** What is written of a row, depending on whether its amounts are shown: `write` is asked for either. */
export function byMoney(principal: Principal, group: RawBuilder<AnyGroup>, write: (money: boolean) => RawBuilder<unknown>) {
  const groups = groupsWith(principal, 'money:read')
  if (!principal.linkedOnly) return write(groups.includes(principal.group))
  return sql`case when ${group} = any(${groups}::text[]) then ${write(true)} else ${write(false)} end`
}
