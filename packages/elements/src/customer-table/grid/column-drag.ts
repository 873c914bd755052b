interface DragOptions {
  /** The header's cells of columns, in order. */
  readonly cells: () => HTMLElement[]
  readonly moved: (from: number, to: number) => void
  readonly resized: (place: number, width: number, isLast: boolean) => void
}

const startsAfter = 6

/** Moving and resizing columns by pointer; Esc puts back what was begun. */
export class ColumnDrag {
  readonly #options: DragOptions
  #wasDragged = false

  constructor(options: DragOptions) {
    this.#options = options
  }

  /** Whether the click that follows belongs to a drag, and means nothing else. */
  takeClick(): boolean {
    const dragged = this.#wasDragged
    this.#wasDragged = false
    return dragged
  }

  readonly pressed = (event: PointerEvent, place: number, what: 'move' | 'resize'): void => {
    if (event.button !== 0) return
    this.#wasDragged = false
    if (what === 'resize') {
      event.stopPropagation()
      this.#resize(event, place)
    } else if (event.pointerType !== 'touch' && place > 0) this.#move(event, place)
  }

  #resize(event: PointerEvent, place: number): void {
    event.preventDefault()
    const handle = event.currentTarget as HTMLElement
    const cell = this.#options.cells()[place]
    if (!cell) return
    const before = cell.offsetWidth
    const sign = getComputedStyle(cell).direction === 'rtl' ? -1 : 1
    handle.classList.add('dragged')
    const widthAt = (x: number) => Math.round(Math.max(56, Math.min(1200, before + sign * (x - event.clientX))))
    this.#follow(event.pointerId, {
      move: (x) => this.#options.resized(place, widthAt(x), false),
      end: (x) => {
        handle.classList.remove('dragged')
        this.#options.resized(place, x === undefined ? before : widthAt(x), true)
      },
    })
  }

  #move(event: PointerEvent, from: number): void {
    let target: number | undefined
    const mark = (place: number | undefined) => {
      this.#options.cells().forEach((cell, at) => cell.classList.toggle('target', at === place))
      target = place
    }
    this.#follow(event.pointerId, {
      move: (x) => {
        if (target === undefined && Math.abs(x - event.clientX) < startsAfter) return
        this.#wasDragged = true
        const under = this.#options.cells().findIndex((cell) => {
          const { left, right } = cell.getBoundingClientRect()
          return x >= left && x <= right
        })
        mark(under > 0 ? under : target)
      },
      end: (x) => {
        const to = target
        mark(undefined)
        if (x !== undefined && to !== undefined && to !== from) this.#options.moved(from, to)
      },
    })
  }

  #follow(pointerId: number, { move, end }: { move: (x: number) => void; end: (x: number | undefined) => void }): void {
    const stop = new AbortController()
    const { signal } = stop
    const finish = (x: number | undefined) => {
      if (signal.aborted) return
      stop.abort()
      end(x)
    }
    // Not by capturing the pointer: a capture would take the click from the button in the header.
    const own = (event: PointerEvent) => event.pointerId === pointerId
    addEventListener('pointermove', (event) => own(event) && move(event.clientX), { signal })
    addEventListener('pointerup', (event) => own(event) && finish(event.clientX), { signal })
    addEventListener('pointercancel', (event) => own(event) && finish(undefined), { signal })
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      finish(undefined)
    }
    document.addEventListener('keydown', escape, { signal, capture: true })
  }
}
