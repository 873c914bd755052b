import { assert } from 'chai'
import type { Client, Customer } from '@clientele/sdk'
import { deepActiveElement } from '../parts/focus.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { assertAccessible, makeCustomer, open, person, type Opened } from '../testing/users-dialog.ts'

afterEach(unmountAll)

const toastOf = ({ find }: Opened) => until(() => [find('.toast:popover-open')].find((toast) => toast?.checkVisibility()))
const namesAt = async ({ id }: Customer) => (await (await clientOf('northAdmin')).links.list(id)).data.map(({ user }) => user.name)
const buttonOf = (toast: HTMLElement, words: string) =>
  [...toast.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.trim() === words)
/** Whether a pointer would meet it. */
const isMet = (element: HTMLElement) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  const root = element.getRootNode() as ShadowRoot
  return width > 0 && element.contains(root.elementFromPoint(x + width / 2, y + height / 2))
}
const closed = async ({ dialog, find }: Opened) => {
  dialog.hide()
  await until(() => !find('dialog')!.matches('[open]'))
}

async function linked(client?: Client): Promise<{ customer: Customer; opened: Opened; revoke: () => void }> {
  const customer = await makeCustomer()
  const { id } = await person('northMixed')
  await (await clientOf('northAdmin')).links.create(customer.id, { userId: id, group: 'readOnly' })
  const opened = await open(customer, client)
  await until(() => opened.row('northMixed'))
  return { customer, opened, revoke: () => opened.row('northMixed')!.querySelector<HTMLElement>('.revoke')!.click() }
}

/** A client whose revoking waits, and then does what is told. */
async function slowClient() {
  const real = await clientOf('northAdmin')
  let go!: (error?: Error) => void
  const answer = new Promise<void>((resolve, reject) => (go = (error) => (error ? reject(error) : resolve())))
  const remove = (...args: Parameters<Client['links']['delete']>) => answer.then(() => real.links.delete(...args))
  return { go, client: { ...real, links: { ...real.links, delete: remove as unknown as Client['links']['delete'] } } }
}

describe('USR-3 what is undone after the dialog was closed', () => {
  it('USR-3 the way back outlives the dialog: it can be met, and links the same person in the same group', async () => {
    const { customer, opened, revoke } = await linked()
    revoke()
    await toastOf(opened)
    await closed(opened)
    await until(() => (deepActiveElement() as HTMLElement).id === 'opener')
    const toast = await toastOf(opened)
    assert.include(toast.textContent, `northMixed has no access to ${customer.name} any more.`)
    const undo = buttonOf(toast, 'Undo')!
    assert.isTrue(isMet(undo))
    await assertAccessible()
    undo.click()
    await until(async () => (await namesAt(customer)).includes('northMixed'))
    const { data } = await (await clientOf('northAdmin')).links.list(customer.id)
    assert.deepEqual(
      data.map(({ group }) => group),
      ['readOnly'],
    )
    await until(async () => (await toastOf(opened)).textContent.includes('northMixed is linked as Read-only'))
  })

  it('USR-3 undone while the dialog shows another customer, it links to the customer of before and not to this one', async () => {
    const { customer, opened, revoke } = await linked()
    const other = await makeCustomer()
    revoke()
    await toastOf(opened)
    opened.dialog.show({ customerId: other.id })
    await until(() => opened.find('header')!.textContent.includes(other.name) && opened.find('[aria-busy="true"]') === null)
    buttonOf(await toastOf(opened), 'Undo')!.click()
    await until(async () => (await namesAt(customer)).includes('northMixed'))
    await until(async () => (await toastOf(opened)).textContent.includes('northMixed is linked as Read-only'))
    assert.deepEqual(await namesAt(other), [])
    assert.isUndefined(opened.row('northMixed'))
  })

  it('USR-3 opened again, the toast stands above the dialog and can be used there', async () => {
    const { customer, opened, revoke } = await linked()
    revoke()
    await toastOf(opened)
    await closed(opened)
    opened.dialog.open = true
    await until(() => opened.find('dialog')!.matches(':modal') && opened.find('[aria-busy="true"]') === null)
    const undo = buttonOf(await toastOf(opened), 'Undo')!
    await until(() => isMet(undo))
    undo.click()
    await until(() => opened.row('northMixed'))
    assert.deepEqual(await namesAt(customer), ['northMixed'])
  })

  it('USR-3 what is answered only after closing is told all the same: the way back, or that it failed and how to try again', async () => {
    const { client, go } = await slowClient()
    const { customer, opened, revoke } = await linked(client)
    revoke()
    await closed(opened)
    go(new TypeError('the network is gone'))
    const failed = await toastOf(opened)
    assert.match(failed.textContent, /Nothing was changed/)
    assert.deepEqual(await namesAt(customer), ['northMixed'])
    unmountAll()

    const later = await slowClient()
    const second = await linked(later.client)
    second.revoke()
    await closed(second.opened)
    later.go()
    assert.isTrue(isMet(buttonOf(await toastOf(second.opened), 'Undo')!))
  })
})
