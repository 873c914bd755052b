import { assert } from 'chai'
import { html, nothing } from 'lit'
import { deepActiveElement } from '../../parts/focus.ts'
import { axeFindings } from '../../testing/axe.ts'
import { clientOf, mount, unmountAll, until } from '../../testing/mount.ts'

afterEach(unmountAll)

const stage = async (width: number, hasAll = true) => {
  const provider = await mount(
    html`<div style="inline-size: ${width}px"><customer-table .filter=${{ search: 'nobody at all' }}></customer-table></div>
      <export-customers-dialog></export-customers-dialog>
      ${hasAll ? html`<import-customers-dialog></import-customers-dialog><invite-customers-dialog></invite-customers-dialog>` : nothing}`,
    await clientOf('northAdmin'),
  )
  const root = provider.querySelector('customer-table')!.shadowRoot!
  await until(() => root.querySelector('.button.export'))
  const isSeen = (selector: string) => root.querySelector<HTMLElement>(selector)?.checkVisibility() ?? false
  return { provider, root, isSeen }
}
const all = ['.button.import', '.button.export', '.button.invite']

describe('what is done with all customers', () => {
  it('has a button each where there is room', async () => {
    const { isSeen } = await stage(1000)
    assert.deepEqual([...all, '.acts-menu'].map(isSeen), [true, true, true, false])
  })

  it('stands in one menu where there is none; the focus comes back to its button', async () => {
    const { provider, root, isSeen } = await stage(360)
    assert.deepEqual([...all, '.acts-menu'].map(isSeen), [false, false, false, true])
    const button = root.querySelector<HTMLElement>('.acts-menu')!
    assert.deepEqual(await axeFindings(), [])
    button.focus()
    button.click()
    await until(() => button.ariaExpanded === 'true' && root.querySelector('#menu:popover-open'))
    const items = [...root.querySelectorAll<HTMLElement>('#menu [role=menuitem]')]
    assert.deepEqual(
      items.map(({ textContent }) => textContent.trim()),
      ['Import', 'Export', 'Invite'],
    )
    assert.deepEqual(await axeFindings(), [])
    const heard: string[] = []
    provider.addEventListener('export-customers', (event) => {
      heard.push(event.type)
      event.preventDefault()
    })
    items[1]!.click()
    await until(() => !root.querySelector('#menu:popover-open') && button.ariaExpanded === 'false')
    assert.deepEqual(heard, ['export-customers'])
    assert.isTrue(deepActiveElement() === button)
  })

  it('is a button, too, where there is one thing only', async () => {
    const { isSeen } = await stage(360, false)
    assert.deepEqual(['.button.export', '.acts-menu'].map(isSeen), [true, false])
  })
})
