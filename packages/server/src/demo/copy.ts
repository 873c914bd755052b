import { draftColumns, type Draft } from './drafts.ts'

const columns = draftColumns.split(',').map((column) => column.trim().split(' ')[0] as keyof Draft)
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const field = (value: string | number | boolean | null | readonly number[]) => {
  if (value === null) return '\\N'
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character]!) : value
  return typeof value === 'object' ? `{${value.join()}}` : String(value)
}

/** Drafts in the form that COPY takes, some hundred at a time. */
export const asCopy = (drafts: Iterable<Draft>) => ({ statement: 'copy demo_drafts from stdin', text: chunks(drafts) })

function* chunks(drafts: Iterable<Draft>) {
  let text = ''
  for (const draft of drafts) {
    text += `${columns.map((column) => field(draft[column])).join('\t')}\n`
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  if (text) yield text
}
