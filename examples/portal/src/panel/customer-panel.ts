import type { Client, Customer } from '@clientele/sdk'
import { failureState } from '../failure.ts'
import { latest } from '../latest.ts'
import { details } from './details.ts'
import { historySection } from './history.ts'
import { panelFrame } from './panel-frame.ts'
import { peopleSection } from './people.ts'

/** One customer beside the list. The list stays usable; Esc closes and goes back to the row. */
export const customerPanel = (client: Client, close: () => void) => {
  const frame = panelFrame(close)
  const load = latest()
  let wanted: string | null = null
  let shown: ReturnType<typeof content> | undefined

  const content = (customer: Customer) => ({
    id: customer.id,
    group: customer.group,
    details: details(customer),
    sections: [peopleSection(client, customer), historySection(client, customer.id)],
  })
  const show = (customer: Customer) => {
    frame.showHead(customer)
    // A change from elsewhere draws the facts anew and leaves alone what somebody may be typing into.
    if (shown?.id === customer.id && shown.group === customer.group) {
      const fresh = details(customer)
      shown.details.replaceWith(fresh)
      shown.details = fresh
    } else {
      leave()
      shown = content(customer)
      frame.showBody(shown.details, ...shown.sections.map(({ element }) => element))
    }
    for (const section of shown.sections) section.load()
  }
  const leave = () => {
    for (const section of shown?.sections ?? []) section.stop()
    shown = undefined
  }
  const fail = (id: string, error: unknown) => {
    leave()
    frame.showNone(
      'Customer',
      failureState('This customer could not be loaded', error, () => void retrieve(id)),
    )
  }
  const retrieve = (id: string) =>
    load({ load: (signal) => client.customers.retrieve(id, { signal }), show, fail: (error) => fail(id, error) })
  const stop = () => {
    load.stop()
    leave()
  }

  return {
    element: frame.element,
    open(id: string) {
      if (wanted !== id) {
        stop()
        frame.showNone('Loading …')
      }
      wanted = id
      frame.open()
      void retrieve(id)
    },
    close() {
      wanted = null
      stop()
      frame.hide()
    },
    /** Loads anew what is open, if it is among what changed. */
    refresh(changed: ReadonlySet<string>) {
      if (wanted !== null && changed.has(wanted)) void retrieve(wanted)
    },
    stop,
  }
}
