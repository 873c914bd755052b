import type { Client } from '@clientele/sdk'
import { assert } from 'chai'
import { deepActiveElement } from '../parts/focus.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { assertAccessible, makeCustomer, open, type, type Opened } from '../testing/users-dialog.ts'

afterEach(unmountAll)

describe('USR-9 a pasted list', () => {
  const paste = async (opened: Opened, text: string) => {
    ;[...opened.dialog.shadowRoot!.querySelectorAll<HTMLElement>('button.link')]
      .find((button) => button.textContent === 'Paste a list')!
      .click()
    const field = await until(() => opened.find<HTMLTextAreaElement>('#addresses'))
    await until(() => deepActiveElement() === field)
    type(field, text)
    await opened.dialog.updateComplete
    return field
  }
  const submit = ({ find }: Opened) => find<HTMLElement>('footer .primary')!

  it('USR-9 counts before, links whoever can be linked, says why the others were not, and keeps those for correcting', async () => {
    const customer = await makeCustomer()
    const opened = await open(customer)
    const nobody = `nobody${Math.random()}@people.example`
    const field = await paste(
      opened,
      `Mixed <northMixed@people.example>, northRegular@people.example; NORTHREGULAR@people.example\n${nobody}\nno address\nnorthAdmin@people.example`,
    )
    assert.include(opened.find('#addresses-count')!.textContent.replace(/\s+/g, ' '), '4 addresses · 1 stands there twice')
    assert.include(opened.find('#addresses-count')!.textContent, '1 line is no address')
    assert.equal(submit(opened).textContent.trim(), 'Link 4 users')
    await assertAccessible()
    submit(opened).click()
    const outcome = await until(() => opened.find('.outcome'))
    assert.include(outcome.textContent, '2 users were linked. 3 lines did not work')
    assert.equal(deepActiveElement()?.id, 'outcome')
    assert.equal(field.value, [nobody, 'northAdmin@people.example', 'no address'].join('\n'))
    const lines = [...outcome.querySelectorAll('li')].map((line) => line.textContent.replace(/\s+/g, ' '))
    assert.match(lines[0]!, /Nobody of North has this address/)
    assert.match(lines[1]!, /an admin, who sees every customer anyway/)
    assert.match(lines[2]!, /Not an e-mail address/)
    await assertAccessible()
    const { data } = await (await clientOf('northAdmin')).links.list(customer.id)
    assert.deepEqual(
      data.map(({ user, group }) => `${user.name} ${group}`),
      ['northMixed support', 'northRegular support'],
    )
    assert.equal(opened.events.filter(({ type: name }) => name === 'user-linked').length, 2)
  })

  it('USR-9 a list that worked leads back to the users; one that is empty says so', async () => {
    const opened = await open(await makeCustomer())
    await paste(opened, '  ')
    submit(opened).click()
    await until(() => opened.find('.error')?.textContent?.includes('no e-mail address in the list yet'))
    type(opened.find<HTMLTextAreaElement>('#addresses')!, 'northSupport@people.example')
    submit(opened).click()
    await until(() => opened.row('northSupport'))
    const toast = await until(() => opened.find('.toast:popover-open'))
    assert.include(toast.textContent, '1 user is linked to')
  })

  it('USR-9 leaving with a list that was not linked asks first', async () => {
    const opened = await open(await makeCustomer())
    const field = await paste(opened, 'somebody@people.example')
    opened.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    const keep = await until(() => opened.find('#keep'))
    await until(() => deepActiveElement() === keep)
    assert.isTrue(opened.dialog.open)
    await assertAccessible()
    keep.click()
    await until(() => deepActiveElement() === field)
    assert.equal(field.value, 'somebody@people.example')
    opened.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    const leave = await until(() => opened.find('footer .danger'))
    leave.click()
    await until(() => !opened.dialog.open)
  })

  it('USR-9 when a call fails, the list stays and the reason is said', async () => {
    const real = await clientOf('northAdmin')
    const createMany = (() => Promise.reject(new TypeError('down'))) as unknown as Client['links']['createMany']
    const opened = await open(await makeCustomer(), { ...real, links: { ...real.links, createMany } })
    const field = await paste(opened, 'northSupport@people.example')
    submit(opened).click()
    const notice = await until(() => opened.find('.paste .notice.bad'))
    assert.match(notice.textContent, /Nothing was changed/)
    assert.equal(field.value, 'northSupport@people.example')
  })
})
