import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageFor, loaders, type Locale } from './locale.ts'
import { allCatalogues } from './testing/catalogues.ts'
import { faultsOf, pairsOf, type LocaleFaults } from './testing/locale-faults.ts'
import { readMessage } from './testing/read-message.ts'

/** What is written alike in English and in the language, and is no oversight. */
const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  de: [
    'ARR',
    'CSV',
    'Eircode',
    'Esc',
    'Excel',
    'Filter',
    'Format',
    'MRR',
    'Name',
    'Person',
    'Region',
    'Standard',
    'Status',
    'Support',
    'Tickets',
    'Webhooks',
    'Website',
    '{n, plural, one {Ticket} other {Tickets}}',
  ],
  es: ['ARR', 'CSV', 'Eircode', 'Esc', 'Excel', 'General', 'MRR', 'Tickets', 'Webhooks'],
  fr: [
    ...['ARR', 'Actions', 'Contact', 'Description', 'E-mail', 'MRR', 'Sections', 'Services', 'Standard', 'Support', 'Tickets', 'Type'],
    ...[
      'CSV',
      'Eircode',
      'Excel',
      'Format',
      'Invitations',
      'Province',
      '{field} (contact)',
      'Secret',
      'Webhooks',
      'description',
      'e-mail',
      'type',
    ],
  ],
  ar: ['CSV', 'Eircode', 'Esc', 'Excel'],
  ja: ['ARR', 'CSV', 'Eircode', 'Esc', 'Excel', 'MRR'],
}

const catalogues = await allCatalogues()
const languages = Object.keys(loaders).filter((language) => language !== 'x-pseudo')
const fileOf = (language: string) => `packages/elements/src/text/locales/${language}.ts`

test('KIT-4 there are catalogues, and a language for each tag of its family', () => {
  assert.ok(catalogues.length > 5)
  assert.deepEqual(['de-AT', 'fr-CA', 'es-419', 'ja-JP', 'ar-EG', 'en-GB', 'nb'].map(languageFor), [
    'de',
    'fr',
    'es',
    'ja',
    'ar',
    undefined,
    undefined,
  ])
})

for (const { name, strings } of catalogues) {
  test(`the English texts of ${name} can be read`, () => {
    for (const message of Object.values(strings))
      assert.ok(
        readMessage(message).plurals.every((cases) => cases.includes('other')),
        message,
      )
  })
}

const asks: Readonly<Record<keyof LocaleFaults, string>> = {
  missing: 'has every text. What is missing would be read in English; translate it in the style of its neighbours',
  extra: 'has no text that no element asks for',
  values: 'uses the values of the English texts, and their cases',
  plurals: 'has all the cases its plurals need, and no others',
  words: 'uses the forms of words it defines, and all of them',
  english: 'leaves nothing in English. If the language writes it so, add it to sameInBoth here',
}

for (const language of languages) {
  const locale = await loaders[language]!()
  const faults = faultsOf(locale, catalogues, sameInBoth[language])

  for (const [kind, ask] of Object.entries(asks) as [keyof LocaleFaults, string][])
    test(`KIT-4 ${language} ${ask.split('.')[0]}`, () => {
      assert.equal(locale.language, language)
      assert.equal(faults[kind].length, 0, `${fileOf(language)} ${ask}:${faults[kind].map((line) => `\n  ${line}`).join('')}`)
    })

  test(`KIT-4 a text that is taken out of ${language}, put in, asks for another value or lacks a case is found`, () => {
    const broken = (strings: Locale['strings']) => faultsOf({ ...locale, strings }, catalogues, sameInBoth[language])
    const withText = (key: string, message: string) =>
      broken({ ...locale.strings, 'customer-table': { ...locale.strings['customer-table'], [key]: message } })
    const { emptyTitle: _, ...rest } = locale.strings['customer-table']!
    assert.deepEqual(broken({ ...locale.strings, 'customer-table': rest }).missing, [
      'customer-table › emptyTitle: "No {customer.other} yet"',
    ])
    assert.deepEqual(withText('emptyTitel', '…').extra, ['customer-table › emptyTitel'])
    assert.deepEqual(broken({ ...locale.strings, 'customer-tabel': {} }).extra, ['customer-tabel'])
    assert.match(withText('selectRow', '{nam}').values.join(), /selectRow has to use the values/)
    assert.match(withText('shown', '{n, plural, one {#} few {#}}').plurals.join(), /shown has few, one; it needs .*other/)
    assert.match(withText('emptyTitle', '{customer.ablative}').words.join(), /\{customer\.ablative\} is used/)
    assert.deepEqual(withText('emptyTitle', 'No {customer.other} yet').english, ['customer-table › emptyTitle: No {customer.other} yet'])
  })

  test(`${language} is set as its readers are used to`, () => {
    for (const { where, message } of pairsOf(locale, catalogues)) {
      assert.doesNotMatch(message, /["!]|\.\.\./, where)
      if (language === 'fr') assert.doesNotMatch(message, /[^\u202f ][;?»]| [:;?»]|«[^\u202f]/, `${where}: a narrow no-break space`)
      if (language === 'ja') assert.doesNotMatch(message, /[“”「][^」]*$|[?]/, where)
      if (language === 'ar') assert.doesNotMatch(message, /[?;]|\p{Script=Arabic},/u, where)
    }
  })
}
