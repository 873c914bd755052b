import { fieldPaths, type FieldPath, type ProfileValues } from './profile-fields.ts'

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
    const [was, my, their] = [before[path].trim(), mine[path].trim(), theirs[path].trim()]
    values[path] = my === was ? their : my
    if (their === was || their === my) continue
    if (my === was) kept.push({ path, theirs: their })
    else clashes.push({ path, before: was, mine: my, theirs: their })
  }
  return { clashes, kept, values: values as ProfileValues }
}
