import assert from 'node:assert/strict'
import test from 'node:test'
import { fieldNamed } from './guess-words.ts'
import { readRow, type Field } from './read-row.ts'

const read = (values: Partial<Record<Field, string>>, country: string | null = null) => {
  const fields = Object.keys(values) as Field[]
  const places = new Map(fields.map((field, at) => [field, at] as const))
  return readRow(Object.values(values), { width: fields.length, places, country })
}

test('DAT-1 a country is read from its letters or its name, in each language of the elements', () => {
  for (const written of ['DE', 'de', ' Germany ', 'Deutschland', 'allemagne', 'Alemania', 'ドイツ', 'ألمانيا', 'Tyskland'])
    assert.equal(read({ name: 'x', country: written }).input.country, 'DE', written)
  assert.equal(read({ name: 'x', country: 'UK' }).input.country, 'GB')
  for (const [written, code] of Object.entries({ Serbia: 'RS', Yemen: 'YE', Myanmar: 'MM' }))
    assert.equal(read({ name: 'x', country: written }).input.country, code, 'not the letters that it had once')
})

test('DAT-1 types, roles and states are read in each language of the elements', () => {
  const meant = { type: 'individual', role: 'agency', status: 'suspended' } as const
  const rows: Record<string, readonly [type: string, role: string, status: string]> = {
    en: ['Individual', 'Agency', 'Suspended'],
    de: ['Privatperson', 'Agentur', 'Gesperrt'],
    fr: ['Particulier', 'Agence', 'Suspendu'],
    es: ['Particular', 'Agencia', 'Suspendido'],
    ja: ['個人', '代理店', '停止中'],
    ar: ['فرد', 'وكالة', 'موقوف'],
    nb: ['Privat', 'Byrå', 'Suspendert'],
  }
  for (const [language, [type, role, status]] of Object.entries(rows)) {
    const { input, status: read_, errors } = read({ name: 'x', type, role, status })
    assert.deepEqual({ type: input.type, role: input.role, status: read_, errors }, { ...meant, errors: [] }, language)
  }
  assert.equal(read({ name: 'x', status: 'غير نشط' }).status, 'inactive', 'two words are one value')
})

test('DAT-1 a value that is too long is said to be, and how long it may be', () => {
  const { errors } = read({ name: 'x'.repeat(201), email: `${'x'.repeat(250)}@host.example`, country: 'x'.repeat(300) })
  assert.deepEqual(
    errors.map(({ field, code, max }) => [field, code, max]).filter(([, code]) => code === 'too_long'),
    [
      ['name', 'too_long', 200],
      ['email', 'too_long', 254],
    ],
  )
})

test('DAT-1 a value that no list has is named, with what would be taken in its place', () => {
  const { errors } = read({
    name: 'x',
    country: 'Norwey',
    type: 'dog',
    role: 'boss',
    status: 'asleep',
    currency: 'kroner',
    language: 'klingon!',
  })
  assert.deepEqual(
    errors.map(({ column, field, code, message }) => [column, field, code, message]).sort(([a], [b]) => Number(a) - Number(b)),
    [
      [2, 'country', 'invalid', '“Norwey” is not known here. Use a two-letter code such as NO, or the name of the country.'],
      [3, 'type', 'invalid', '“dog” is not known here. Use company or individual.'],
      [4, 'role', 'invalid', '“boss” is not known here. Use standard, agency or subAccount.'],
      [5, 'status', 'invalid', '“asleep” is not known here. Use active, inactive or suspended.'],
      [6, 'currency', 'invalid', '“kroner” is not known here. Use three letters such as NOK.'],
      [7, 'language', 'invalid', '“klingon!” is not known here. Use a language tag such as nb or en-GB.'],
    ],
  )
  const long = read({ name: 'x', country: 'x'.repeat(500) }).errors[0]!.message
  assert.ok(long.length < 150, long)
})

test('DAT-1 the parts of an address and of a contact come together, and one that is wrong is told at its own cell', () => {
  const { input } = read({ name: 'x', line1: 'Street 1', city: 'Oslo', contact: 'Kari', contactEmail: 'kari@x.example' }, 'NO')
  assert.deepEqual(
    [input.address, input.contact, input.country],
    [{ line1: 'Street 1', city: 'Oslo' }, { name: 'Kari', email: 'kari@x.example' }, 'NO'],
  )
  const { errors } = read({ name: 'x', contact: 'Kari', contactEmail: 'nobody' })
  assert.deepEqual([errors.length, errors[0]!.column, errors[0]!.field], [1, 3, 'contactEmail'])
})

test('DAT-1 the titles of columns are known in each language of the elements', () => {
  for (const title of ['Company name', 'Firmenname', 'Nom de la société', 'Razón social', '会社名', 'اسم الشركة', 'Firmanavn'])
    assert.equal(fieldNamed(title), 'name', title)
  for (const title of ['E-mail', 'Courriel', 'Correo electrónico', 'メールアドレス', 'البريد الإلكتروني', 'E-post'])
    assert.equal(fieldNamed(title), 'email', title)
  assert.equal(fieldNamed('Favourite colour'), undefined)
})
