import type { ServiceKind } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'
import type { Column, ColumnChoice, ShownColumn } from './column.ts'
import { defaultColumns } from './default-columns.ts'
import { shownColumns } from './shown-columns.ts'

/** What a host says of the columns: others, or what becomes of the usual ones. */
export type OwnColumns = readonly Column[] | ((defaults: readonly Column[]) => readonly Column[]) | undefined

/** The columns there are and those that are shown. Made anew only when something about them has changed: a new list has all rows drawn anew. */
export class TableColumns {
  #allFor: { texts: Texts; kinds: unknown; own: unknown; all: readonly Column[] } | undefined
  #shownFor: { all: readonly Column[]; chosen: unknown; taken: unknown; money: boolean; shown: readonly ShownColumn[] } | undefined

  all(texts: Texts, kinds: readonly ServiceKind[], own: OwnColumns): readonly Column[] {
    const made = this.#allFor
    if (made?.texts === texts && made.kinds === kinds && made.own === own) return made.all
    const all = typeof own === 'function' ? own(defaultColumns(texts, kinds)) : (own ?? defaultColumns(texts, kinds))
    this.#allFor = { texts, kinds, own, all }
    return all
  }

  shown(
    all: readonly Column[],
    chosen: readonly ColumnChoice[] | undefined,
    taken: readonly string[] | undefined,
    money: boolean,
  ): readonly ShownColumn[] {
    const made = this.#shownFor
    if (made?.all === all && made.chosen === chosen && made.taken === taken && made.money === money) return made.shown
    const shown = shownColumns(all, chosen, money, taken)
    this.#shownFor = { all, chosen, taken, money, shown }
    return shown
  }
}
