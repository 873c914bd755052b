import { fieldPaths, said, type FieldPath, type ProfileValues } from './profile-fields.ts'

/** A field that both changed, each to something else. */
export interface Clash {
  readonly path: FieldPath
  readonly before: string
  readonly mine: string
  readonly theirs: string
}

/** What comes of two who changed the same customer: what has to be asked, and what need not. */
export interface Merge {
  readonly clashes: readonly Clash[]
  /** What only the other changed; it is kept. */
  readonly kept: readonly { path: FieldPath; theirs: string }[]
  /** All fields, with mine where only I changed one or both did. */
  readonly values: ProfileValues
}

export function merge(before: ProfileValues, mine: ProfileValues, theirs: ProfileValues): Merge {
  const clashes: Clash[] = []
  const kept: { path: FieldPath; theirs: string }[] = []
  const values: Record<string, string> = {}
  for (const path of fieldPaths) {
    const [was, my, their] = [said(path, before[path]), said(path, mine[path]), said(path, theirs[path])]
    values[path] = my === was ? theirs[path] : mine[path]
    if (their === was || their === my) continue
    if (my === was) kept.push({ path, theirs: theirs[path] })
    else clashes.push({ path, before: before[path], mine: mine[path].trim(), theirs: theirs[path] })
  }
  return { clashes, kept, values: values as ProfileValues }
}
