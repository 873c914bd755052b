import { ascendingIcon, closeIcon, descendingIcon } from '../generated/icons.ts'
import { moveIcon, pinIcon } from '../generated/later-icons.ts'
import type { MenuItem } from '../parts/menu.ts'
import type { ShownColumn } from './column.ts'
import type { toolsTexts } from './table-tools.strings.ts'
import { asChoices } from './shown-columns.ts'
import type { TableHost } from './table-part.ts'

interface ColumnActions {
  readonly sort: (descending: boolean) => void
  readonly move: (to: number) => void
  readonly text: (key: keyof (typeof toolsTexts)['strings'], values?: Readonly<Record<string, unknown>>) => string
}

/** What can be done with a column, for the keyboard and for those who do not drag. The name is always there and always first. */
export function columnMenu(host: TableHost, column: ShownColumn, place: number, { sort, move, text }: ColumnActions): MenuItem[] {
  const choices = asChoices(host.shownColumns)
  const change = (columns: typeof choices) => host.state.set({ columns })
  const sorts: MenuItem[] = column.sort
    ? [
        { id: 'ascending', label: text('sortAscending'), icon: ascendingIcon, run: () => sort(false) },
        { id: 'descending', label: text('sortDescending'), icon: descendingIcon, run: () => sort(true) },
      ]
    : []
  if (place === 0) return sorts
  const pinned = { ...choices[place]!, pinned: !column.pinned || undefined }
  return [
    ...sorts,
    {
      id: 'pin',
      apart: sorts.length > 0,
      icon: pinIcon,
      label: text(column.pinned ? 'unpin' : 'pin'),
      run: () => change(choices.with(place, pinned)),
    },
    ...(place > 1 ? [{ id: 'back', label: text('moveBack'), run: () => move(place - 1) }] : []),
    ...(place < choices.length - 1 ? [{ id: 'on', icon: moveIcon, label: text('moveOn'), run: () => move(place + 1) }] : []),
    { id: 'hide', icon: closeIcon, label: text('hide'), run: () => change(choices.toSpliced(place, 1)) },
  ]
}
