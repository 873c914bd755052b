import type { Activity, Client } from '@clientele/sdk'
import { h, name, nodesOf } from '../dom.ts'
import { failureLine } from '../failure.ts'
import { moment, word } from '../format.ts'
import { latest } from '../latest.ts'

/** What happened to a customer, the newest first. */
export const historySection = (client: Client, customer: string) => {
  const list = h('ol', { class: 'history' })
  const message = h('div')
  const run = latest()
  const load = () =>
    void run({
      load: (signal) => client.activity.list({ customer, limit: 20 }, { signal }),
      show: ({ data }) => {
        message.replaceChildren(...(data.length === 0 ? [h('p', { class: 'quiet' }, 'Nothing happened yet.')] : []))
        list.replaceChildren(...data.map(entry))
      },
      fail: (error) => message.replaceChildren(failureLine(error)),
    })
  return {
    element: h('section', { 'aria-labelledby': 'history-title' }, h('h3', { id: 'history-title' }, 'Activity'), message, list),
    load,
    stop: run.stop,
  }
}

const entry = (activity: Activity) =>
  h(
    'li',
    {},
    h('span', {}, h('bdi', {}, h('b', {}, activity.actor.name), ' ', ...nodesOf(sentence(activity)))),
    h('span', { class: 'quiet' }, moment(activity.at)),
  )

/** What was done, in words. A type this page does not know yet is shown by its name. */
const sentence = ({ type, changed, details }: Activity): (Node | string | false)[] => {
  const said = (key: string) => (typeof details[key] === 'string' ? details[key] : '')
  const why = said('reason') !== '' && h('q', {}, name(said('reason')))
  switch (type) {
    case 'customer.created':
      return ['created the customer']
    case 'customer.updated':
      return [`changed ${changed.map((field) => word(field).toLowerCase()).join(', ')}`]
    case 'customer.status_changed':
      return [`set the status to ${word(said('to')).toLowerCase()}`, why && ' ', why]
    case 'customer.deleted':
      return ['deleted the customer', why && ' ', why]
    case 'customer.restored':
      return ['restored the customer', why && ' ', why]
    case 'link.created':
      return ['linked ', name(said('userName')), said('group') !== '' && ` as ${word(said('group'))}`]
    case 'link.updated':
      return ['changed the group of ', name(said('userName')), said('group') !== '' && ` to ${word(said('group'))}`]
    case 'link.deleted':
      return ['revoked ', name(said('userName'))]
    case 'order.placed':
      return ['placed an order']
    case 'service.provisioned':
      return ['provisioned a service']
    case 'service.deleted':
      return ['deleted a service']
    case 'invoice.issued':
      return ['issued an invoice']
    case 'ticket.opened':
      return ['opened a ticket']
    default:
      return [word(type.replace('.', ' ')).toLowerCase()]
  }
}
