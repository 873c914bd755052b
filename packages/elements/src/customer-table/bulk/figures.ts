import type { Customer } from '@clientele/sdk'
import { effectOn, type BulkAction } from './bulk-action.ts'

/** What an action will do, before it is begun. */
export interface Figures {
  /** To so many it will be done. */
  readonly will: number
  /** So many are so already. */
  readonly already: number
  /** With so many it cannot be done, by the status they have. */
  readonly cannot: readonly { readonly status: string; readonly n: number }[]
  /** So many one may not change. */
  readonly forbidden: number
  /** Of so many nothing is known here; the server looks at each. */
  readonly unknown: number
}

export const totalOf = ({ will, already, cannot, forbidden, unknown }: Figures): number =>
  will + already + forbidden + unknown + cannot.reduce((sum, { n }) => sum + n, 0)

/** To how many it will be done as far as one knows here. */
export const changingOf = ({ will, unknown }: Figures): number => will + unknown

interface Some {
  readonly ids: readonly string[]
  readonly known: (id: string) => Customer | undefined
  readonly may: (customer: Customer) => boolean
  readonly partnerId: string | undefined
}

/** The figures over customers chosen one by one, and those of them that the job is about. */
export function figuresOfSome(action: BulkAction, { ids, known, may, partnerId }: Some): { figures: Figures; ids: string[] } {
  const counts = { will: 0, already: 0, forbidden: 0, unknown: 0 }
  const cannot = new Map<string, number>()
  const chosen: string[] = []
  for (const id of ids) {
    const customer = known(id)
    const what = customer ? effectOnOne(action, customer, may, partnerId) : 'unknown'
    if (what === 'cannot') cannot.set(customer!.status, (cannot.get(customer!.status) ?? 0) + 1)
    else counts[what]++
    if (what === 'will' || what === 'unknown') chosen.push(id)
  }
  return { figures: { ...counts, cannot: listed(cannot) }, ids: chosen }
}

function effectOnOne(action: BulkAction, customer: Customer, may: (customer: Customer) => boolean, partnerId: string | undefined) {
  if (!may(customer)) return 'forbidden'
  const effect = effectOn(customer.status, action)
  return effect === 'will' && action === 'move' && customer.partner.id === partnerId ? 'already' : effect
}

interface All {
  readonly byStatus: Readonly<Record<string, number>>
  /** Those that were taken out, as far as they are known. */
  readonly except: readonly Pick<Customer, 'status'>[]
  /** To be moved, and there already. */
  readonly there: number
}

/** The figures over all that match. */
export function figuresOfAll(action: BulkAction, { byStatus, except, there }: All): Figures {
  const left = new Map(Object.entries(byStatus))
  for (const { status } of except) left.set(status, Math.max(0, (left.get(status) ?? 0) - 1))
  let [will, already] = [0, 0]
  const cannot = new Map<string, number>()
  for (const [status, n] of left) {
    const effect = effectOn(status, action)
    if (effect === 'will') will += n
    else if (effect === 'already') already += n
    else if (n > 0) cannot.set(status, n)
  }
  const moved = Math.min(there, will)
  return { will: will - moved, already: already + moved, cannot: listed(cannot), forbidden: 0, unknown: 0 }
}

const listed = (counts: ReadonlyMap<string, number>) => [...counts].map(([status, n]) => ({ status, n }))
