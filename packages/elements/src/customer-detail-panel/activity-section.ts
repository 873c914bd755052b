import type { Activity, Customer } from '@clientele/sdk'
import type { PanelHost, PanelSection } from './panel-host.ts'
import { PagedList } from '../workspace/paged-list.ts'
import { timelineByDay } from './activity-list.ts'
import { listBody } from './list-body.ts'

/** All that happened to the customer. */
export class ActivitySection implements PanelSection {
  readonly #host: PanelHost
  readonly #list: PagedList<Activity>

  constructor(host: PanelHost) {
    this.#host = host
    this.#list = new PagedList(host, () => {
      const { workspace, customerId, shownSection } = host
      if (!workspace || !customerId || shownSection !== 'activity') return undefined
      return {
        workspace,
        key: `activity of ${customerId}`,
        list: (query, options) => workspace.client.activity.list({ ...query, customer: customerId }, options),
        idOf: ({ id }) => id,
        affectedBy: (event) => event.customerId === customerId,
      }
    })
  }

  render(_customer: Customer): unknown {
    const host = this.#host
    return listBody(host, this.#list, {
      empty: [host.words('activity.empty'), host.words('activity.empty.do')],
      lines: (activities) => timelineByDay(host, activities),
    })
  }
}
