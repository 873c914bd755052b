import { fieldPaths, said, type FieldPath } from './profile-fields.ts'

/** A field that both changed, each to something else. */
export interface Clash<Path extends string = FieldPath> {
  readonly path: Path
  readonly before: string
  readonly mine: string
  readonly theirs: string
}

/** What two changed of the same: what has to be asked, and what need not. */
export interface Met<Path extends string = FieldPath> {
  readonly clashes: readonly Clash<Path>[]
  /** What only the other changed; it is kept. */
  readonly kept: readonly { path: Path; theirs: string }[]
}

/** What comes of two who changed the same. */
export interface Merge<Path extends string = FieldPath> extends Met<Path> {
  /** All fields, with mine where only I changed one or both did. */
  readonly values: Readonly<Record<Path, string>>
}

type Values<Path extends string> = Readonly<Record<Path, string>>

/** Puts together what two wrote of a customer, or of what else has these fields. */
export function merge<Path extends string = FieldPath>(
  before: Values<NoInfer<Path>>,
  mine: Values<NoInfer<Path>>,
  theirs: Values<NoInfer<Path>>,
  paths: readonly Path[] = fieldPaths as readonly string[] as readonly Path[],
): Merge<Path> {
  const clashes: Clash<Path>[] = []
  const kept: { path: Path; theirs: string }[] = []
  const values: Record<string, string> = {}
  for (const path of paths) {
    const [was, my, their] = [said(path, before[path]), said(path, mine[path]), said(path, theirs[path])]
    values[path] = my === was ? theirs[path] : mine[path]
    if (their === was || their === my) continue
    if (my === was) kept.push({ path, theirs: theirs[path] })
    else clashes.push({ path, before: before[path], mine: mine[path].trim(), theirs: theirs[path] })
  }
  return { clashes, kept, values: values as Values<Path> }
}
