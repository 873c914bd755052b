import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldTexts } from '../customer-fields/customer-fields.strings.ts'
import { statusTexts } from '../customer-status/customer-status.strings.ts'
import { bulkTexts } from '../customer-table/bulk/bulk.strings.ts'
import { tableTexts } from '../customer-table/customer-table.strings.ts'
import { loadLocale, Texts } from './texts.ts'
import { loaders } from './locale.ts'
import { allCatalogues } from './testing/catalogues.ts'
import { readMessage } from './testing/read-message.ts'

/** Words of another gender and another beginning than the widgets’ own. */
const words = {
  customer: { one: 'entity', other: 'entities' },
  'customer@de': {
    ...{ one: 'Mandantin', other: 'Mandantinnen', accOne: 'Mandantin', datOther: 'Mandantinnen' },
    ...{ this: 'diese Mandantin', datThis: 'dieser Mandantin', aNominative: 'eine Mandantin' },
  },
  'customer@fr': {
    ...{ one: 'entité', other: 'entités', the: 'l’entité', this: 'cette entité', a: 'une entité', ofOther: 'd’entités' },
  },
  'customer@es': {
    ...{ one: 'empresa', other: 'empresas', the: 'la empresa', accThe: 'a la empresa', this: 'esta empresa' },
    ...{ a: 'una empresa', theOther: 'las empresas' },
  },
  'customer@ja': { one: '取引先' },
  'customer@ar': {
    ...{ one: 'شركة', two: 'شركتان', twoGen: 'شركتين', few: 'شركات', many: 'شركةً' },
    ...{ the: 'الشركة', theOther: 'الشركات', this: 'هذه الشركة' },
  },
}

const catalogues = await allCatalogues()
const speaking = async (locale: string, own: typeof words | undefined) => new Texts({ locale, words: [own] }, await loadLocale(locale))

interface Said {
  readonly empty: string
  readonly suspend: string
  readonly nameMissing: string
  readonly changed: string
  readonly asked: string
  readonly deleted: readonly string[]
}

const said: Readonly<Record<string, Said>> = {
  de: {
    empty: 'Keine passenden Mandantinnen',
    suspend: 'Mandantin sperren',
    nameMissing: 'Eine Mandantin braucht einen Namen.',
    changed: 'Inzwischen wurde diese Mandantin von jemand anderem geändert',
    asked: '2 von 9 Mandantinnen sperren?',
    deleted: ['1 Mandantin gelöscht', '2 Mandantinnen gelöscht', '5 Mandantinnen gelöscht', '12 Mandantinnen gelöscht'],
  },
  fr: {
    empty: 'Pas d’entités à afficher',
    suspend: 'Suspendre l’entité',
    nameMissing: 'Il faut un nom pour une entité.',
    changed: 'Entre-temps, quelqu’un d’autre a modifié cette entité',
    asked: 'Suspendre 2 des 9 entités\u202f?',
    deleted: ['1 entité', '2 entités', '5 entités', '12 entités'].map((count) => `Suppression effectuée\u202f: ${count}`),
  },
  es: {
    empty: 'No hay empresas que coincidan',
    suspend: 'Suspender a la empresa',
    nameMissing: 'Una empresa necesita un nombre.',
    changed: 'Mientras tanto, otra persona cambió esta empresa',
    asked: '¿Suspender 2 de 9 empresas?',
    deleted: ['Se eliminó 1 empresa', 'Se eliminaron 2 empresas', 'Se eliminaron 5 empresas', 'Se eliminaron 12 empresas'],
  },
  ja: {
    empty: '一致する取引先はありません',
    suspend: '取引先を停止',
    nameMissing: '取引先には名前が必要です。',
    changed: 'その間に別の人がこの取引先を変更しました',
    asked: '取引先9件中2件を停止しますか？',
    deleted: ['1', '2', '5', '12'].map((n) => `${n}件の取引先を削除しました`),
  },
  ar: {
    empty: 'لا شركات ضمن النتائج',
    suspend: 'إيقاف الشركة',
    nameMissing: 'يلزم إدخال اسم الشركة.',
    changed: 'في هذه الأثناء غيّر شخص آخر بيانات هذه الشركة',
    asked: 'هل تريدون إيقاف 2 من أصل 9 من الشركات؟',
    deleted: ['تم حذف 1 شركة', 'تم حذف شركتين', 'تم حذف 5 شركات', 'تم حذف 12 شركةً'],
  },
}

test('KIT-4 every language there is has sentences here', () => {
  assert.deepEqual(
    Object.keys(said).sort(),
    Object.keys(loaders)
      .filter((language) => language !== 'x-pseudo')
      .sort(),
  )
})

for (const [language, expected] of Object.entries(said)) {
  test(`KIT-4 a host’s own word is inflected in ${language}: case, article, number`, async () => {
    const texts = await speaking(language, words)
    assert.deepEqual(
      {
        empty: texts.text(tableTexts, 'noneTitle'),
        suspend: texts.text(statusTexts, 'ask.suspend.yes'),
        nameMissing: texts.text(fieldTexts, 'wrong.name'),
        changed: texts.text(statusTexts, 'changed'),
        asked: texts.text(bulkTexts, 'part.suspend', { n: 2, total: 9 }),
        deleted: [1, 2, 5, 12].map((n) => texts.text(bulkTexts, 'done.delete', { n })),
      },
      expected,
    )
  })

  test(`KIT-4 no text in ${language} holds on to the widgets’ own word when the host has one`, async () => {
    const [texts, plain] = [await speaking(language, words), await speaking(language, undefined)]
    const own = Object.values((await loaders[language]!()).words['customer']!)
    let inflected = 0
    for (const catalogue of catalogues)
      for (const [key, english] of Object.entries(catalogue.strings))
        for (const n of [0, 1, 2, 5, 12, 100]) {
          const values = Object.fromEntries([...readMessage(english).values].map((name) => [name, n]))
          const text = texts.text(catalogue, key, values)
          for (const form of own) assert.ok(!text.toLowerCase().includes(form.toLowerCase()), `${catalogue.name} › ${key}: ${text}`)
          if (text !== plain.text(catalogue, key, values)) inflected++
        }
    assert.ok(inflected > 100, `${inflected}`)
  })
}
