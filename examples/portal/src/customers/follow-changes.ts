import type { Client, LiveEvent } from '@clientele/sdk'
import { ClienteleError } from '@clientele/sdk'
import { soon } from '../latest.ts'
import type { customerPanel } from '../panel/customer-panel.ts'
import type { customerList } from './customer-list.ts'

type Shown = { list: ReturnType<typeof customerList>; panel: ReturnType<typeof customerPanel>; loadFacts: () => void; reload: () => void }

/** More rows than this are not loaded one by one. */
const few = 20

/**
 * Shows what others change, as it happens. Events say what changed, not to what: each customer in sight is loaded anew,
 * with the rights this person has now. Connecting again after a break, without a gap, is the SDK's affair.
 */
export const followChanges = (client: Client, { list, panel, loadFacts, reload }: Shown) => {
  const stop = new AbortController()
  const changed = new Set<string>()
  let cameOrWent = false

  const loadRow = async (id: string) => {
    try {
      list.table.update(await client.customers.retrieve(id, { signal: stop.signal }))
    } catch (error) {
      // Nobody who may not see a customer is told that it exists.
      if (error instanceof ClienteleError && error.status === 404) list.table.remove(id)
    }
  }
  // A bulk job changes thousands: they are gathered and shown together.
  const show = soon(250, () => {
    if (stop.signal.aborted) return
    const inSight = [...changed].filter(list.table.has)
    if (cameOrWent || inSight.length > few) list.showNews()
    if (inSight.length <= few) for (const id of inSight) void loadRow(id)
    panel.refresh(changed)
    loadFacts()
    void list.loadTotals()
    changed.clear()
    cameOrWent = false
  })
  const take = (event: LiveEvent) => {
    if (event.customerId === null) return
    changed.add(event.customerId)
    cameOrWent ||= /^customer\.(created|deleted|restored)$|^link\.(created|deleted)$/.test(event.type)
    show()
  }

  const follow = async () => {
    while (!stop.signal.aborted) {
      try {
        for await (const event of client.events.stream({ signal: stop.signal })) take(event)
      } catch (error) {
        // After a long sleep the events in between are gone: what is shown is loaded anew, and followed from there.
        if (!(error instanceof ClienteleError) || error.code !== 'events_gone') return
        reload()
      }
    }
  }
  void follow()
  return () => stop.abort()
}
