import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isColor, isFont, isLogo, safeBranding } from './safe-branding.ts'

const colors = [
  ...['#fff', '#2f5bd0', '#2f5bd0cc', '#ABCD', 'rebeccapurple', 'transparent', 'rgb(1 2 3)', 'rgb(1, 2, 3)', 'rgba(1,2,3,.5)'],
  ...[
    'rgb(10% 20% 30% / 40%)',
    'hsl(120deg 50% 40%)',
    'hsla(0.5turn, 5%, 4%, 0.3)',
    'hwb(none 1% 2%)',
    'lab(50% -20 30)',
    'oklch(0.6 0.1 250)',
  ],
  ...['color(display-p3 1 0 .5)', 'light-dark(#fff, #000)', 'light-dark(rgb(1, 2, 3), oklch(.2 .1 300 / .5))'],
]
const noColors = [
  ...[
    '',
    'url(//evil.example/x)',
    'red;background:url(x)',
    '#ff',
    '#12345',
    '#ggg',
    'red}',
    '}*{display:none',
    'var(--secret)',
    'rgb(1 2)',
  ],
  ...[
    'rgb(var(--x) 1 2)',
    'image-set("x" 1x)',
    'attr(data-x)',
    'expression(alert(1))',
    'env(x)',
    'calc(1px)',
    '#fff/**/',
    'red !important',
  ],
  ...[
    'light-dark(#fff, url(x))',
    'light-dark(#fff)',
    'light-dark(#fff, #000, #111)',
    'light-dark(light-dark(#fff, #000), #111)',
    '\\72 ed',
    'a\nb',
  ],
  ...['rgb(1 2 3) url(x)', `rgb(${'1 '.repeat(200)})`, 'color-mix(in srgb, red, blue)', null, 1, {}, ['red']],
]

test('RES-4 a colour is a plain CSS colour, or a pair of them for light and dark', () => {
  for (const color of colors) assert.ok(isColor(color), String(color))
  for (const color of noColors) assert.ok(!isColor(color), JSON.stringify(color))
})

test('a font is a list of names, and nothing that ends it or loads', () => {
  for (const font of ['Inter', 'Georgia, serif', `"Iowan Old Style", 'Palatino Linotype', serif`, 'ui-sans-serif', 'Æther, "ヒラギノ角ゴ"'])
    assert.ok(isFont(font), font)
  const bad = ['', 'x;y', 'x}', 'x{', 'url(x)', '"x', `"x'`, '"a"b"', 'x, ', 'a\\b', 'a/*', '@import', 'a\nb;', 'x'.repeat(201), 3, null]
  for (const font of bad) assert.ok(!isFont(font), String(font))
})

test('a logo lies on the page’s own origin or at a secure address', () => {
  for (const logo of ['/brands/fjord.svg', 'https://cdn.example/logo.svg?v=2']) assert.ok(isLogo(logo), logo)
  const bad = [
    '',
    '//evil.example/x',
    '/\\evil.example',
    'http://cdn.example/x',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg>',
    'https://',
    '/a b',
  ]
  for (const logo of [...bad, `/"onerror="x`, '/x)', null, 1]) assert.ok(!isLogo(logo), String(logo))
})

test('of a stored brand what is hostile or no brand at all is dropped, and the rest stays', () => {
  const stored = {
    name: 'Fjord',
    logoUrl: 'javascript:alert(1)',
    colors: { colorPrimary: '#123456', colorText: 'red;}', 'color-x': 'red', accent: 'red', colorBorder: 7 },
    fontFamily: 'x;}*{}',
    theme: 'dark;}*{}',
    words: { customer: { one: 'client', other: 'cl\u0000ients', many: 3 }, 'bad key': { one: 'x' }, order: 'x' },
    more: 'x',
  }
  assert.deepEqual(safeBranding(stored), { name: 'Fjord', colors: { colorPrimary: '#123456' }, words: { customer: { one: 'client' } } })
  const proto = JSON.parse('{"words":{"__proto__":{"one":"x"}},"colors":{"__proto__":"red","constructor":"red"}}') as object
  for (const nothing of [null, 7, 'x', [], { colors: 'red', words: ['x'], name: {} }, proto])
    assert.deepEqual(safeBranding(nothing), { colors: {}, words: {} })
})

test('RES-4 a theme is light, dark or that of the system', () => {
  for (const theme of ['light', 'dark', 'os']) assert.equal(safeBranding({ theme }).theme, theme)
  for (const theme of ['', 'Dark', 'light dark', 'constructor', null, 1, ['dark']]) assert.equal('theme' in safeBranding({ theme }), false)
})

test('words of one language are kept beside the English ones, and no other name of a concept is', () => {
  const words = {
    customer: { one: 'client' },
    'customer@de': { one: 'Mandant' },
    'customer@': { one: 'x' },
    '@de': { one: 'x' },
    'a@b@de': { one: 'x' },
  }
  assert.deepEqual(safeBranding({ words }).words, { customer: { one: 'client' }, 'customer@de': { one: 'Mandant' } })
})
