import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contract } from './contract.ts'
import { openapi } from './openapi.ts'

type Any = Record<string, any>
const document = openapi() as Any
const everyOperation = Object.values(document['paths'] as Any).flatMap((path) => Object.values(path as Any)) as Any[]

test('the committed document is the one the contract makes: run npm run generate', () => {
  const committed = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
  assert.deepEqual(committed, JSON.parse(JSON.stringify(document)))
})

test('KIT-13: every operation of the contract is in it, with a permission in words and its problems', () => {
  const names = Object.entries(contract).flatMap(([resource, operations]) => Object.keys(operations).map((name) => `${resource}.${name}`))
  assert.deepEqual(everyOperation.map((operation) => operation['operationId']).toSorted(), names.toSorted())
  for (const operation of everyOperation) {
    assert.ok(operation['security'] || /Needs `/.test(operation['description']), operation['operationId'])
    assert.ok(operation['responses'][429], operation['operationId'])
  }
})

test('every field of every part is described', () => {
  const bare: string[] = []
  const look = (schema: Any, at: string) => {
    for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Any)) {
      if (!property['description'] && !property['$ref'] && !property['anyOf']?.some((option: Any) => option['$ref']))
        bare.push(`${at}.${name}`)
      look(property as Any, `${at}.${name}`)
      if ((property as Any)['items']) look((property as Any)['items'], `${at}.${name}[]`)
    }
  }
  for (const [name, schema] of Object.entries(document['components']['schemas'] as Any)) look(schema as Any, name)
  assert.deepEqual(bare, [])
})

test('every reference leads somewhere', () => {
  for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
    assert.ok(document['components']['schemas'][name!], name)
})

test('readers are not told that the lists of values are closed, writers are', () => {
  assert.equal(document['components']['schemas']['Customer']['properties']['status']['enum'], undefined)
  assert.ok(document['components']['schemas']['CustomerStatusChange']['properties']['status']['enum'])
})
