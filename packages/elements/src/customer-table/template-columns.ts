import type { Texts } from '../text/texts.ts'
import { warn } from '../warn.ts'
import type { Column } from './column.ts'

type Columns = readonly Column[]
/** What a template says of its column; one that is there already keeps the rest of what it has. */
type Written = Partial<Column> & Pick<Column, 'id' | 'cell'>

/** Columns that a host has written as templates inside the table, among the usual ones. */
export function templateColumns(table: HTMLElement): (usual: Columns) => Columns {
  const templates = [...table.querySelectorAll<HTMLTemplateElement>(':scope > template[slot="column"]')]
  return (usual) =>
    templates.reduce((columns, template) => {
      const { after } = template.dataset
      const column = written(template)
      const { id, header } = column
      const place = columns.findIndex((other) => other.id === id)
      if (place >= 0) return columns.with(place, { ...columns[place]!, ...column })
      if (!id || !header) {
        warn('A template of a column needs data-id and data-header')
        return columns
      }
      const next = columns.findIndex((other) => other.id === after) + 1
      return columns.toSpliced(next || columns.length, 0, { header, ...column })
    }, usual)
}

function written(template: HTMLTemplateElement): Written {
  const { id = '', header, width, align, sort, hidden, money, card } = template.dataset
  return {
    id,
    ...(header && { header }),
    ...(sort && { sort }),
    ...(Number(width) > 0 && { width: Number(width) }),
    ...((align === 'start' || align === 'end') && { align }),
    ...(hidden !== undefined && { hidden: true }),
    ...(money !== undefined && { money: true }),
    ...((card === 'status' || card === 'money' || card === 'risk' || card === 'seen') && { card }),
    cell: (customer, texts) => {
      const content = document.importNode(template.content, true)
      for (const element of content.querySelectorAll<HTMLElement>('[data-text], [data-title], [data-href]')) fill(element, customer, texts)
      return content
    },
  }
}

/** Puts in what the attributes ask for. Where there is none, what the template has itself stays. */
function fill(element: HTMLElement, customer: object, texts: Texts): void {
  const { text, title, href } = element.dataset
  const value = (path: string | undefined) => (path === undefined ? '' : inWords(valueAt(customer, path), texts))
  if (value(text)) element.textContent = value(text)
  if (value(title)) element.title = value(title)
  if (href !== undefined) setLink(element, valueAt(customer, href))
}

/** What stands in `href` already is the beginning of the link. A link never runs anything. */
function setLink(element: HTMLElement, value: unknown): void {
  const start = element.getAttribute('href') ?? ''
  element.removeAttribute('href')
  if (typeof value !== 'string' || value === '') return
  const link = start === '' ? value : start + encodeURIComponent(value).replaceAll('%40', '@')
  if (URL.canParse(link, document.baseURI) && kinds.includes(new URL(link, document.baseURI).protocol)) element.setAttribute('href', link)
}
const kinds = ['https:', 'http:', 'mailto:', 'tel:']

/** `contact.name`: only what the customer has itself. */
const valueAt = (customer: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
      customer,
    )

const inWords = (value: unknown, texts: Texts): string =>
  typeof value === 'number' ? texts.formats.number(value) : typeof value === 'string' ? value : ''
