import type { ShownColumn } from '../column.ts'

export const edgeWidth = 44
const maxPins = 6

/** How the columns share the width: for `grid-template-columns` of every row, and where each pinned one sticks. */
export interface ColumnLayout {
  readonly template: string
  /** Below this the table scrolls sideways. */
  readonly minWidth: number
  /** Where pinned columns begin, the first of them first. */
  readonly pins: readonly number[]
}

/**
 * What was not given a width takes its share of the room; pinned columns are exact, so that the next one knows where to stick.
 * Widths are those for text of 13 pixels; `scale` is how much larger a brand's text is.
 */
export function columnLayout(columns: readonly ShownColumn<never>[], hasSelect: boolean, hasMenu: boolean, scale = 1): ColumnLayout {
  const pinned = columns.filter((column) => column.pinned).slice(0, maxPins)
  let start = hasSelect ? edgeWidth : 0
  let minWidth = start + (hasMenu ? edgeWidth : 0)
  const pins: number[] = []
  const tracks = columns.map((column) => {
    const width = column.chosenWidth ?? Math.round((column.width ?? 140) * scale)
    const least = column.chosenWidth ?? Math.max(column.minWidth ?? 64, Math.round(width * 0.9))
    minWidth += least
    const place = pinned.indexOf(column)
    if (place >= 0) {
      pins.push(start)
      start += least
    }
    const isExact = column.chosenWidth !== undefined || (place >= 0 && pinned.length > 1)
    return isExact ? `${least}px` : `minmax(${least}px, ${width}fr)`
  })
  const edge = `${edgeWidth}px`
  return { template: [...(hasSelect ? [edge] : []), ...tracks, ...(hasMenu ? [edge] : [])].join(' '), minWidth, pins }
}

/** What the look makes of things, in pixels. */
interface Measures {
  readonly rowHeight: number
  /** How high what scrolls is. */
  readonly view: number
  readonly head: number
  readonly textSize: number
}

interface Shown {
  readonly columns: readonly ShownColumn<never>[]
  readonly hasSelect: boolean
  readonly hasMenu: boolean
}

/** Looks how large things are. That makes the browser lay everything out, unless it has just done so. */
function measure(scroller: HTMLElement): Measures {
  const heightOf = (part: string) => scroller.querySelector<HTMLElement>(part)!.offsetHeight
  const textSize = parseFloat(getComputedStyle(scroller).fontSize)
  return { rowHeight: heightOf('.probe') || 40, view: scroller.clientHeight, head: heightOf('.head'), textSize }
}

/** Shares out the width among the columns, and knows how large things are. */
export class Layout {
  /** Taken once; from then on the browser tells when something has another size, after it has laid everything out anyway. */
  #measures: Measures | undefined
  /** For what the width was shared out. */
  #for: { readonly shown: Shown; readonly textSize: number } | undefined

  /** Something has another size. */
  resized(scroller: HTMLElement): void {
    this.#measures = measure(scroller)
  }

  forget(): void {
    this.#measures = undefined
    this.#for = undefined
  }

  of(scroller: HTMLElement, shown: Shown): Measures {
    const measures = (this.#measures ??= measure(scroller))
    const { textSize } = measures
    if (this.#for?.shown === shown && this.#for.textSize === textSize) return measures
    this.#for = { shown, textSize }
    const { template, minWidth, pins } = columnLayout(shown.columns, shown.hasSelect, shown.hasMenu, textSize / 13)
    scroller.style.setProperty('--_columns', template)
    scroller.style.setProperty('--_width', `${minWidth}px`)
    pins.forEach((start, place) => scroller.style.setProperty(`--_pin-${place}`, `${start}px`))
    return measures
  }
}
