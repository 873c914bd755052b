import type { Client, Customer, Link } from '@clientele/sdk'
import { h, nodesOf } from '../dom.ts'
import { failureLine } from '../failure.ts'
import { word } from '../format.ts'
import { latest } from '../latest.ts'
import { linkPerson } from './link-person.ts'
import { personRow, stampOf, type Group } from './person-row.ts'

/** Who of the partner can reach a customer, and as what. Those who may can link people, change their group and revoke them. */
export const peopleSection = (client: Client, { id: customer, group: mine }: Customer) => {
  // Of the four groups only Admin has the permission access:write; the server enforces it all the same.
  const mayChange = mine === 'admin'
  const list = h('ul', { class: 'people' })
  const message = h('div', { role: 'status' })
  const run = latest()

  const show = (links: readonly Link[]) => {
    // What is shown already is left alone: somebody may just be choosing from a menu in it.
    if (list.hasChildNodes() && links.map(stampOf).join() === [...list.children].map((row) => row.getAttribute('data-stamp')).join()) return
    const rows = links.map((link) => personRow(link, mayChange ? { regroup, revoke } : undefined))
    const at = [...list.children].findIndex((row) => row.contains(document.activeElement))
    list.replaceChildren(...(rows.length > 0 ? rows : [h('li', { class: 'quiet' }, 'Only admins reach this customer.')]))
    // The keyboard stays on the row it was on.
    list.children[at]?.querySelector('select')?.focus()
  }
  const load = () =>
    void run({
      load: (signal) => client.links.list(customer, { limit: 100 }, { signal }),
      show: ({ data }) => show(data),
      fail: (error) => message.replaceChildren(failureLine(error)),
    })

  /** Does something to the links and shows how they are then; what failed is said, and nothing else changes. */
  const act = async (work: () => PromiseLike<unknown>, done: string, ...afterwards: HTMLElement[]) => {
    try {
      await work()
      message.replaceChildren(h('p', { class: 'notice' }, done, ' ', ...afterwards))
      afterwards[0]?.focus()
    } catch (error) {
      message.replaceChildren(failureLine(error))
      // A menu that was changed in vain shows again what is so.
      list.replaceChildren()
    }
    load()
  }
  const link = (userId: string, group: Group, done: string) => act(() => client.links.create(customer, { userId, group }), done)
  const regroup = ({ user }: Link, group: Group) =>
    void act(() => client.links.update(customer, user.id, { group }), `${user.name} is ${word(group)} now.`)
  const revoke = ({ user, group }: Link) => {
    const giveBack = () => void link(user.id, group as Group, `${user.name} has access again.`)
    const undo = h('button', { type: 'button', class: 'link', onclick: giveBack }, 'Undo')
    void act(() => client.links.delete(customer, user.id), `${user.name} has no access any more.`, undo)
  }

  const adding = mayChange && linkPerson(client, customer, ({ id, name }) => link(id, 'support', `${name} is linked as Support.`))
  const title = h('h3', { id: 'people-title' }, 'People')
  return {
    element: h('section', { 'aria-labelledby': 'people-title' }, title, ...nodesOf([adding && adding.element]), message, list),
    load,
    stop() {
      run.stop()
      if (adding) adding.stop()
    },
  }
}
