import { assert } from 'chai'
import { unmountAll, until } from '../../testing/mount.ts'
import { ownClient } from '../../testing/own-client.ts'
import { textOf, toolbarOf, type ToolbarPage } from './testing/toolbar-page.ts'

afterEach(unmountAll)

const shown = (page: ToolbarPage) => page.host.shownColumns.map(({ id, pinned }) => (pinned ? `${id}!` : id))
const usual = ['name!', 'type', 'status', 'users', 'mrr', 'risk', 'lastActivityAt']

async function open(page: ToolbarPage) {
  await page.click('.button.columns')
  await until(() => page.focused?.closest('#toolbar-columns'))
}

/** A toolbar whose columns nobody has chosen yet. */
async function fresh() {
  const { client } = await ownClient()
  const page = await toolbarOf('northAdmin', { client })
  await until(() => page.host.toolbar.isSettled)
  assert.deepEqual(shown(page), usual)
  await open(page)
  return page
}

const pointer = (target: EventTarget, type: string, clientY: number) =>
  target.dispatchEvent(new PointerEvent(type, { clientY, button: 0, isPrimary: true, bubbles: true, composed: true, cancelable: true }))

const middle = (element: Element) => {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

describe('columns', () => {
  it('LIST-2 a column is shown and hidden by its box; the name is always there', async () => {
    const page = await fresh()
    await page.click('[data-column="email"]')
    await page.click('[data-column="type"]')
    assert.deepEqual(shown(page), ['name!', 'status', 'users', 'mrr', 'risk', 'lastActivityAt', 'email'])
    await until(() => page.focused?.dataset['column'] === 'type')
    assert.deepEqual(page.host.said, ['E-mail shown', 'Type hidden'])
    assert.isTrue(page.find<HTMLInputElement>('[data-column="name"]').disabled)
    assert.match(textOf(page.find('#toolbar-columns footer')), /^7 of \d\d shown/)
  })

  it('LIST-2 many columns are found by typing', async () => {
    const page = await fresh()
    await page.type('#toolbar-columns input[type="search"]', 'LAST')
    assert.deepEqual(page.all('.option.column').map(textOf), ['Last activity', 'Last order'])
    await page.press('ArrowDown')
    assert.equal(page.focused?.dataset['column'], 'lastActivityAt')
    await page.type('#toolbar-columns input[type="search"]', 'zzz')
    assert.equal(textOf(page.find('#toolbar-columns .nothing')), 'Nothing is called that.')
  })

  it('LIST-2 a column is moved by keys, says where it is, and is put back by Esc', async () => {
    const page = await fresh()
    const grip = () => page.find('[data-grip="mrr"]')
    grip().focus()
    grip().click()
    await page.host.updateComplete
    assert.equal(grip().getAttribute('aria-pressed'), 'true')
    for (const key of ['ArrowUp', 'ArrowUp']) {
      await page.press(key)
      await until(() => page.focused === grip())
    }
    assert.deepEqual(shown(page), ['name!', 'type', 'mrr', 'status', 'users', 'risk', 'lastActivityAt'])
    grip().click()
    await page.host.updateComplete
    assert.equal(grip().getAttribute('aria-pressed'), 'false')
    assert.deepEqual(page.host.said, ['MRR lifted, 5 of 7', 'MRR, 4 of 7', 'MRR, 3 of 7', 'MRR dropped, 3 of 7'])
    const before = shown(page)
    grip().click()
    await page.press('ArrowDown')
    await until(() => page.focused === grip())
    await page.press('Escape')
    assert.deepEqual(shown(page), before)
    assert.equal(page.host.said.at(-1), 'MRR is back, 3 of 7')
    await until(() => page.focused === grip())
    assert.isTrue(page.find('#toolbar-columns').matches(':popover-open'), 'that Esc was for the column')
  })

  it('LIST-2 a column is dragged by its grip, and Esc lets it go where it was', async () => {
    const page = await fresh()
    const lines = page.all('[data-shown]')
    pointer(page.find('[data-grip="mrr"]'), 'pointerdown', middle(lines[4]!))
    pointer(document, 'pointermove', middle(lines[2]!) - 4)
    assert.isTrue(lines[2]!.classList.contains('drop-before'))
    pointer(document, 'pointerup', middle(lines[2]!) - 4)
    assert.deepEqual(shown(page), ['name!', 'type', 'mrr', 'status', 'users', 'risk', 'lastActivityAt'])
    await page.host.updateComplete
    const before = shown(page)
    pointer(page.find('[data-grip="mrr"]'), 'pointerdown', middle(page.all('[data-shown]')[2]!))
    pointer(document, 'pointermove', middle(page.all('[data-shown]')[5]!) + 4)
    await page.press('Escape')
    pointer(document, 'pointerup', middle(page.all('[data-shown]')[5]!) + 4)
    assert.deepEqual(shown(page), before)
    assert.isFalse(page.has('.is-dragged'))
    assert.isTrue(page.find('#toolbar-columns').matches(':popover-open'))
  })

  it('LIST-2 a column is pinned by its button and by P', async () => {
    const page = await fresh()
    await page.click('[aria-label="Pin MRR"]')
    assert.deepEqual(shown(page).slice(0, 3), ['name!', 'mrr!', 'type'])
    page.find('[data-grip="risk"]').focus()
    await page.press('p')
    assert.deepEqual(shown(page).slice(0, 4), ['name!', 'mrr!', 'risk!', 'type'])
    await until(() => page.focused?.dataset['grip'] === 'risk')
    await page.press('p')
    assert.deepEqual(shown(page).slice(0, 4), ['name!', 'mrr!', 'risk', 'type'])
    assert.deepEqual(page.host.said, ['MRR pinned', 'Risk pinned', 'Risk no longer pinned'])
    await page.isAccessible()
  })

  it('LIST-2 row height is one of three, and Reset brings all back as it was at first', async () => {
    const page = await fresh()
    await page.click('#toolbar-columns input[value="compact"]')
    await page.click('[data-column="email"]')
    assert.equal(page.host.state.density, 'compact')
    await page.click('#toolbar-columns footer .link', 'Reset')
    assert.deepEqual([shown(page), page.host.state.density, page.host.state.columns], [usual, undefined, undefined])
    await until(() => page.focused?.closest('#toolbar-columns'))
    assert.isFalse(page.has('#toolbar-columns footer .link'))
  })

  it('LIST-12 who sees no amounts is offered no columns of amounts', async () => {
    const page = await toolbarOf('northSupport')
    await open(page)
    const ids = page.all('[data-column]').map((box) => box.dataset['column'])
    assert.includeMembers(ids, ['name', 'email', 'risk'])
    for (const id of ['mrr', 'arr', 'revenue']) assert.notInclude(ids, id)
  })
})
