import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Branding } from '@clientele/sdk'
import { Look } from './appearance.ts'

const brand = (theme: string | null): Branding => ({ name: 'Fjord', logoUrl: null, colors: {}, fontFamily: null, theme, words: {} })

test('RES-4 KIT-2 a brand asks for dark, and what the page says of it wins', () => {
  const look = new Look()
  assert.equal(look.text, '')
  look.branding = brand('dark')
  assert.equal(look.text, ':host{color-scheme:dark}')
  look.appearance = { theme: 'light' }
  assert.equal(look.text, ':host{color-scheme:light}')
  look.appearance = {}
  look.branding = brand('os')
  assert.equal(look.text, ':host{color-scheme:light dark}')
})

test('KIT-2 a brand that says nothing of it, or something unknown, leaves the theme of the page', () => {
  const look = new Look()
  for (const theme of [null, 'sepia', 'dark;}*{}', 'constructor', '']) {
    look.branding = brand(theme)
    assert.equal(look.text, '', String(theme))
  }
})
