// The icons of the widgets, from Lucide (ISC licence): only those that are used. Bundlers shake away what an
// element does not need only if making it is a call that is marked as pure; they know no such mark for a tagged template itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'

export const iconsPath = 'packages/elements/src/generated/icons.ts'

/** By the name they have here; where Lucide's name says the picture, ours says the meaning. */
const icons: Record<string, string> = {
  ...{ search: 'search', close: 'x', down: 'chevron-down', up: 'chevron-up', next: 'chevron-right', plus: 'plus', more: 'ellipsis' },
  ...{ check: 'check', ascending: 'arrow-up', descending: 'arrow-down', columns: 'columns-3', users: 'users', user: 'user' },
  ...{ edit: 'pencil', view: 'eye', pause: 'pause', power: 'power', trash: 'trash', restore: 'rotate-ccw', open: 'external-link' },
  ...{ invoice: 'receipt-text', chart: 'chart-column', alert: 'circle-alert', warning: 'triangle-alert', info: 'info' },
  ...{ offline: 'wifi-off', lock: 'lock', download: 'download', link: 'link', building: 'building', order: 'package', ticket: 'ticket' },
  ...{ mail: 'mail', clock: 'clock', grip: 'grip-vertical', pin: 'pin', move: 'arrow-right', undo: 'undo-2', refresh: 'refresh-cw' },
  ...{ card: 'credit-card', layers: 'layers', settings: 'settings', share: 'share-2', save: 'save', sliders: 'sliders-horizontal' },
  ...{ enter: 'corner-down-left', circleCheck: 'circle-check', density: 'rows-3', paste: 'clipboard-list', filter: 'list-filter' },
  ...{ globe: 'globe', tag: 'tag', split: 'split', upload: 'upload', file: 'file-spreadsheet' },
}

type Node = [tag: string, attributes: Record<string, string>]

/** The file with one template for each icon. */
export function iconsFile(): string {
  const nodes = JSON.parse(readFileSync(join(root, 'node_modules/lucide-static/icon-nodes.json'), 'utf8')) as Record<string, Node[]>
  const exports = Object.entries(icons).map(([name, source]) => {
    const shapes = nodes[source]
    if (!shapes) throw new Error(`Lucide has no icon named ${source}`)
    const drawn = shapes.map(([tag, attributes]) => {
      const text = Object.entries(attributes)
        .filter(([key]) => key !== 'key')
        .map(([key, value]) => ` ${key}="${value}"`)
      return `<${tag}${text.join('')}/>`
    })
    return `export const ${name}Icon = /* @__PURE__ */ (() => svg\`${drawn.join('')}\`)()`
  })
  return `import { svg } from 'lit'\n\n${exports.join('\n')}\n`
}
