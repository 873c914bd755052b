// The icons of the widgets, from Lucide (ISC licence): only those that are used. Bundlers shake away what an
// element does not need only if making it is a call that is marked as pure; they know no such mark for a tagged template itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'

/** By the name they have here; where Lucide's name says the picture, ours says the meaning. What everybody sees at once has a file of its own. */
const iconsByFile: Record<string, Record<string, string>> = {
  icons: {
    ...{ search: 'search', close: 'x', more: 'ellipsis', ascending: 'arrow-up', descending: 'arrow-down', users: 'users' },
    ...{ alert: 'circle-alert', offline: 'wifi-off', lock: 'lock', refresh: 'refresh-cw' },
  },
  'later-icons': {
    ...{ down: 'chevron-down', up: 'chevron-up', next: 'chevron-right', plus: 'plus', check: 'check', columns: 'columns-3' },
    ...{ user: 'user', edit: 'pencil', view: 'eye', pause: 'pause', power: 'power', trash: 'trash' },
    ...{
      restore: 'rotate-ccw',
      open: 'external-link',
      invoice: 'receipt-text',
      chart: 'chart-column',
      warning: 'triangle-alert',
      info: 'info',
    },
    ...{ download: 'download', link: 'link', building: 'building', order: 'package', ticket: 'ticket', mail: 'mail' },
    ...{ clock: 'clock', grip: 'grip-vertical', pin: 'pin', move: 'arrow-right', undo: 'undo-2', card: 'credit-card' },
    ...{ layers: 'layers', settings: 'settings', share: 'share-2', save: 'save', sliders: 'sliders-horizontal', enter: 'corner-down-left' },
    ...{ circleCheck: 'circle-check', density: 'rows-3', paste: 'clipboard-list', filter: 'list-filter', globe: 'globe', tag: 'tag' },
    ...{ split: 'split', upload: 'upload', file: 'file-spreadsheet', key: 'key-round', webhook: 'webhook', copy: 'copy' },
  },
}

type Node = [tag: string, attributes: Record<string, string>]

/** The files, with one template for each icon: path → text. */
export function iconFiles(): Map<string, string> {
  const nodes = JSON.parse(readFileSync(join(root, 'node_modules/lucide-static/icon-nodes.json'), 'utf8')) as Record<string, Node[]>
  const lineOf = ([name, source]: [string, string]): string => {
    const shapes = nodes[source]
    if (!shapes) throw new Error(`Lucide has no icon named ${source}`)
    const drawn = shapes.map(([tag, attributes]) => {
      const text = Object.entries(attributes)
        .filter(([key]) => key !== 'key')
        .map(([key, value]) => ` ${key}="${value}"`)
      return `<${tag}${text.join('')}/>`
    })
    return `export const ${name}Icon = /* @__PURE__ */ (() => svg\`${drawn.join('')}\`)()`
  }
  const fileOf = (icons: Record<string, string>) => `import { svg } from 'lit'\n\n${Object.entries(icons).map(lineOf).join('\n')}\n`
  return new Map(Object.entries(iconsByFile).map(([name, icons]) => [`packages/elements/src/generated/${name}.ts`, fileOf(icons)]))
}
