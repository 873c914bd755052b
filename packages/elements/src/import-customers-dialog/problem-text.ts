import { importBodyTexts, type ImportText } from './import-body.strings.ts'
import type { ImportBody } from './import-body.ts'

/** Why a file cannot be read and what to do, in the reader's language; of what is not known here, what the server says. */
export function problemText(
  all: ImportBody,
  { code, detail, line }: { readonly code: string; readonly detail?: string; readonly line?: number | null },
): string {
  const key = `problem.${code}`
  if (!(key in importBodyTexts.strings)) return detail ?? ''
  return all.t(key as ImportText, { line: line ?? 1, partner: all.workspace.session.state.value?.partner.name ?? '–' })
}
