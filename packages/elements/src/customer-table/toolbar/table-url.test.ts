import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import type { Sort } from '../table-state.ts'
import { paramsToView, urlNames, viewToParams, type UrlView } from './table-url.ts'

const idOf = (prefix: string) => fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/).map((id) => `${prefix}_${id}`)
const some = <T>(values: fc.Arbitrary<T>) => fc.option(fc.uniqueArray(values, { minLength: 1, maxLength: 6 }), { nil: undefined })
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const amount = maybe(fc.nat({ max: Number.MAX_SAFE_INTEGER }))
const defined = (object: object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

const filter = fc
  .record({
    search: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replaceAll('\0', '').trim() || 'x')),
    type: some(fc.constantFrom('company', 'individual')),
    status: some(fc.constantFrom('active', 'inactive', 'suspended', 'deleted')),
    risk: some(fc.constantFrom('low', 'medium', 'high')),
    role: some(fc.constantFrom('standard', 'agency', 'subAccount')),
    country: some(fc.stringMatching(/^[A-Z]{2}$/)),
    partner: some(idOf('par')),
    ...{ mrrMin: amount, mrrMax: amount },
    hideInactive: maybe(fc.constant(true)),
  })
  .map(defined)
const column = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 30 }),
    width: maybe(fc.integer({ min: 40, max: 2000 })),
    pinned: maybe(fc.constant(true)),
  })
  .map(defined)
const view = fc
  .record({
    filter,
    sort: fc.constantFrom<Sort[]>('name', '-name', '-mrr', 'services.port', '-services.cloud-circuit', 'lastActivityAt'),
    columns: maybe(fc.uniqueArray(column, { minLength: 1, maxLength: 8, selector: ({ id }) => id as unknown })),
    density: maybe(fc.constantFrom('compact', 'standard', 'comfortable')),
    viewId: maybe(idOf('viw')),
  })
  .map((shown) => ({ ...shown })) as fc.Arbitrary<UrlView>

test('LIST-13 whatever a table shows, its address brings back, and through a browser’s address bar too', () => {
  fc.assert(
    fc.property(view, (shown) => {
      const params = viewToParams(shown)
      const { asSaved, ...read } = paramsToView(params)
      assert.deepEqual(read, shown)
      assert.equal(asSaved, false)
      const address = new URL('https://portal.example/customers')
      address.search = params.toString()
      assert.deepEqual(viewToParams(paramsToView(new URL(address.href).searchParams)).toString(), params.toString())
    }),
  )
})

test('LIST-13 what is as usual leaves no trace, and what is not has short names', () => {
  const usual: UrlView = { filter: {}, sort: 'name', columns: undefined, density: undefined, viewId: undefined }
  assert.equal(viewToParams(usual).toString(), '')
  const shown: UrlView = {
    ...{ filter: { search: 'å', status: ['active', 'suspended'], mrrMin: 100, hideInactive: true }, sort: '-mrr', density: 'compact' },
    ...{
      columns: [
        { id: 'name', pinned: true },
        { id: 'email', width: 240 },
      ],
      viewId: undefined,
    },
  }
  assert.equal(
    decodeURIComponent(viewToParams(shown).toString()),
    'search=å&status=active,suspended&mrrMin=100&hideInactive=1&sort=-mrr&columns=name!,email:240&density=compact',
  )
  assert.deepEqual(paramsToView(new URLSearchParams(`view=viw_${'0'.repeat(26)}`)).asSaved, true)
})

test('LIST-13 what an address has that is unknown or not valid is passed over, and nothing is thrown', () => {
  const usual = paramsToView(new URLSearchParams())
  const bad =
    'search=%00&type=firm,&status=gone&risk=none&country=no,NOR&partner=par_1&role=x&mrrMin=-1&mrrMax=1e3&hideInactive=no&sort=-foo&view=viw_1&columns=:40,!,a:9,%25zz,b:99999&density=huge&other=1'
  assert.deepEqual(paramsToView(new URLSearchParams(bad)), { ...usual, columns: undefined })
  assert.deepEqual(paramsToView(new URLSearchParams('sort=constructor')).sort, 'name')
  assert.deepEqual(paramsToView(new URLSearchParams('status=active,nonsense,active')).filter, { status: ['active'] })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...urlNames), fc.string())), (pairs) => {
      const { asSaved, ...read } = paramsToView(new URLSearchParams(pairs))
      assert.equal(typeof asSaved, 'boolean')
      const { asSaved: _, ...again } = paramsToView(viewToParams(read))
      assert.deepEqual(again, read, 'what is read is valid')
    }),
  )
})
