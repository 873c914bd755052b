import { session } from '@clientele/mocks'
import { assert } from 'chai'
import { html } from 'lit'
import { mocked } from '../proof/mocked.ts'
import { mount, unmountAll, until } from '../testing/mount.ts'

afterEach(unmountAll)

it('RES-4 KIT-2 the widgets of a dark brand are dark in a light page, unless the page says otherwise', async () => {
  const who = session()
  const { client } = mocked({ session: { ...who, branding: { ...who.branding, theme: 'dark' } } })
  const provider = await mount(html`<customer-summary></customer-summary>`, client)
  const widget = provider.querySelector('customer-summary')!
  const scheme = () => getComputedStyle(widget).colorScheme
  await until(() => widget.shadowRoot?.querySelector('.fact'))
  await until(() => scheme() === 'dark')
  provider.appearance = { theme: 'light' }
  await until(() => scheme() === 'light')
  provider.appearance = {}
  await until(() => scheme() === 'dark')
  assert.notInclude(getComputedStyle(document.body).colorScheme, 'dark')
})
