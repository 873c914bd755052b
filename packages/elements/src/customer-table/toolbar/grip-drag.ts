interface Places {
  /** The lines of what can be moved, in their order. */
  lines(): HTMLElement[]
  moved(from: number, to: number): void
}

/** Drags a line of a list by its grip to another place, by mouse, pen or finger. */
export class GripDrag {
  #stop: AbortController | undefined
  readonly #places: Places

  constructor(places: Places) {
    this.#places = places
  }

  /** For `@pointerdown` on a grip of the line at a place. */
  begin(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !event.isPrimary) return
    event.preventDefault()
    this.cancel()
    const grip = event.currentTarget as HTMLElement
    grip.focus()
    const { ownerDocument: page } = grip
    const { signal } = (this.#stop = new AbortController())
    const lines = this.#places.lines()
    let to = from
    lines[from]?.classList.add('is-dragged')
    const show = () => {
      for (const [place, line] of lines.entries()) {
        line.classList.toggle('drop-before', to < from && place === to)
        line.classList.toggle('drop-after', to > from && place === to)
      }
    }
    signal.addEventListener('abort', () => {
      for (const line of lines) line.classList.remove('is-dragged', 'drop-before', 'drop-after')
    })
    page.addEventListener(
      'pointermove',
      ({ clientY }) => {
        to = placeAt(lines, from, clientY)
        show()
        scrollAt(lines[from]?.closest('.list'), clientY)
      },
      { signal },
    )
    page.addEventListener(
      'pointerup',
      () => {
        this.cancel()
        if (to !== from) this.#places.moved(from, to)
      },
      { signal },
    )
    page.addEventListener('pointercancel', () => this.cancel(), { signal })
    page.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return
        key.preventDefault()
        key.stopPropagation()
        this.cancel()
      },
      { signal, capture: true },
    )
  }

  cancel(): void {
    this.#stop?.abort()
    this.#stop = undefined
  }
}

/** Where it would land: before the first line whose middle is below the pointer. The first line is not for moving. */
function placeAt(lines: readonly HTMLElement[], from: number, y: number): number {
  const middles = lines.map((line) => {
    const { top, height } = line.getBoundingClientRect()
    return top + height / 2
  })
  const before = middles.findIndex((middle) => y < middle)
  const place = before === -1 ? lines.length : before
  return Math.max(1, Math.min(lines.length - 1, place > from ? place - 1 : place))
}

function scrollAt(list: Element | null | undefined, y: number): void {
  if (!list) return
  const { top, bottom } = list.getBoundingClientRect()
  if (y < top + 24) list.scrollBy(0, -8)
  else if (y > bottom - 24) list.scrollBy(0, 8)
}
