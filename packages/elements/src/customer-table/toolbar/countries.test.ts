import assert from 'node:assert/strict'
import test from 'node:test'
import { Texts } from '../../text/texts.ts'
import { countries, folded } from './countries.ts'

const inLanguage = (language: string) => new Texts({ locale: language, words: [] }, { language, words: {}, strings: {} })

test('LIST-5 every country has a name in the language one reads, and they stand in its order', () => {
  const german = countries(inLanguage('de')).map(({ label }) => label)
  assert.equal(german.length, 249)
  assert.ok(german.every((label) => !/^[A-Z]{2}$/.test(label)))
  const at = german.indexOf('Österreich')
  assert.ok(german.indexOf('Norwegen') < at && at < german.indexOf('Polen'), 'Ö stands with O')
  assert.ok(countries(inLanguage('nb')).some(({ value, label }) => value === 'NO' && label === 'Norge'))
})

test('LIST-5 a name is found by what one can type', () => {
  assert.deepEqual(['Österreich', 'CURAÇAO', 'Türkiye'].map(folded), ['osterreich', 'curacao', 'turkiye'])
})
