import { ScrollRange } from './scroll-range.ts'

/** A row's place on the page: a node that is used again for another row when this one is out of sight. */
export interface Slot {
  readonly element: HTMLElement
  index: number
  /** What is drawn in it, to draw only what changed. */
  drawn: unknown
  /** It has to be drawn, whatever has changed. */
  isStale: boolean
}

export interface RowWindowOptions {
  /** What scrolls. */
  readonly scroller: HTMLElement
  /** What the rows stand in; it is as high as they are. */
  readonly body: HTMLElement
  readonly makeRow: () => HTMLElement
  /** Draws the row of `slot.index` into it. */
  readonly draw: (slot: Slot) => void
  /** These rows are in sight now. */
  readonly seen: (first: number, last: number, direction: number) => void
}

/** So many rows are kept ready beyond what is seen, in the direction of travel and against it. */
const ahead = 6
const behind = 2

/**
 * Only the rows in sight are on the page, each in a slot that is used again. Rows are all of one height. A row that has the focus
 * keeps its slot however far it is scrolled away, so that the focus is never lost and never lands on another row.
 */
export class RowWindow {
  readonly range = new ScrollRange()
  readonly #options: RowWindowOptions
  readonly #slots = new Map<number, Slot>()
  readonly #free: Slot[] = []
  #count = 0
  #rowHeight = 40
  #viewHeight = 0
  #headHeight = 0
  #direction = 1
  #kept: number | undefined
  #rest: ReturnType<typeof setTimeout> | undefined
  #later: number | undefined
  #bodyHeight = -1
  #shift = 0

  constructor(options: RowWindowOptions) {
    this.#options = options
    options.scroller.addEventListener('scroll', this.#scrolled, { passive: true })
  }

  get first(): number {
    return Math.floor(this.range.top / this.#rowHeight)
  }

  /** The last row of which something is seen. */
  get last(): number {
    return Math.max(0, Math.min(this.#count - 1, Math.ceil((this.range.top + this.#viewHeight) / this.#rowHeight) - 1))
  }

  /** How many whole rows are seen: what Page Down goes. */
  get page(): number {
    return Math.max(1, Math.floor(this.#viewHeight / this.#rowHeight))
  }

  get rowHeight(): number {
    return this.#rowHeight
  }

  slotOf(index: number): Slot | undefined {
    return this.#slots.get(index)
  }

  get slots(): IterableIterator<Slot> {
    return this.#slots.values()
  }

  /** The row whose slot must stay; undefined for none. */
  keep(index: number | undefined): void {
    this.#kept = index
  }

  /** How many rows there are, how high one is, and how much of the scroller is theirs. What was first in sight stays first. */
  resize(count: number, rowHeight: number, viewHeight: number, headHeight: number): void {
    const first = this.range.top / this.#rowHeight
    const taller = rowHeight !== this.#rowHeight
    if (!taller && count === this.#count && viewHeight === this.#viewHeight && headHeight === this.#headHeight) return
    this.#count = count
    this.#rowHeight = rowHeight
    this.#viewHeight = viewHeight
    this.#headHeight = headHeight
    this.range.resize(count * rowHeight, viewHeight)
    if (this.range.height !== this.#bodyHeight) {
      this.#bodyHeight = this.range.height
      this.#options.body.style.blockSize = `${this.#bodyHeight}px`
    }
    if (taller) {
      for (const slot of this.#slots.values()) this.#put(slot)
      this.#scrollTo(this.range.goTo(first * rowHeight))
    }
    this.show()
  }

  /** Brings a row into sight, with as little movement as that takes. */
  reveal(index: number): void {
    const top = index * this.#rowHeight
    if (top < this.range.top) this.#scrollTo(this.range.goTo(top))
    else if (top + this.#rowHeight > this.range.top + this.#viewHeight)
      this.#scrollTo(this.range.goTo(top + this.#rowHeight - this.#viewHeight))
    this.show()
  }

  toTop(): void {
    this.#scrollTo(this.range.goTo(0))
    this.show()
  }

  /** Draws what is in sight, and everything anew if that is asked for. */
  show(everything = false): void {
    if (everything) for (const slot of this.#slots.values()) slot.isStale = true
    // What is missing is asked for before the rest is drawn.
    this.#options.seen(this.first, this.last, this.#direction)
    this.#fill(this.first, this.last)
    this.#fillAround()
  }

  /** Slots stand in the order of their rows, for whoever reads the page from top to bottom. To be asked when scrolling rests. */
  sort(): void {
    const { body } = this.#options
    const active = (body.getRootNode() as ShadowRoot).activeElement
    let before: Element | null = body.firstElementChild
    for (const { element } of [...this.#slots.values()].sort((left, right) => left.index - right.index)) {
      if (element === before) before = element.nextElementSibling
      // Moving a node takes the focus out of it: the others move around it.
      else if (!element.contains(active)) body.insertBefore(element, before)
    }
  }

  stop(): void {
    clearTimeout(this.#rest)
    if (this.#later !== undefined) cancelAnimationFrame(this.#later)
    this.#options.scroller.removeEventListener('scroll', this.#scrolled)
  }

  readonly #scrolled = () => {
    const before = this.range.top
    this.range.scrolledTo(this.#options.scroller.scrollTop)
    const moved = this.range.top - before
    if (moved !== 0) this.#direction = Math.sign(moved)
    if (this.range.isStuck) this.#settle()
    this.#options.seen(this.first, this.last, this.#direction)
    // All at once: after a leap none has to be hidden and shown again, and in a steady scroll there is one layout a frame.
    this.#fillWithAround()
    clearTimeout(this.#rest)
    this.#rest = setTimeout(this.#rested, 120)
  }

  readonly #rested = () => {
    this.#settle()
    this.show()
    this.sort()
  }

  #settle(): void {
    const right = this.range.settle()
    if (right !== undefined) this.#scrollTo(right)
  }

  #scrollTo(scrollTop: number): void {
    this.#options.scroller.scrollTop = scrollTop
    // The browser may stop at a whole pixel, or at the end.
    this.range.scrolledTo(this.#options.scroller.scrollTop)
  }

  /** What comes next is drawn after what is seen. */
  #fillAround(): void {
    if (this.#later !== undefined) return
    this.#later = requestAnimationFrame(() => {
      this.#later = undefined
      this.#fillWithAround()
    })
  }

  #fillWithAround(): void {
    const down = this.#direction >= 0
    this.#fill(this.first - (down ? behind : ahead), this.last + (down ? ahead : behind))
  }

  #fill(from: number, to: number): void {
    const first = Math.max(0, from)
    const last = Math.min(this.#count - 1, to)
    this.#release(first, last)
    const { shift } = this.range
    const moved = shift !== this.#shift
    this.#shift = shift
    for (let index = first; index <= last; index++) {
      const there = this.#slots.get(index)
      if (there) this.#options.draw(there)
      else this.#draw(index)
    }
    this.#hideFree()
    if (moved) for (const slot of this.#slots.values()) this.#put(slot)
  }

  /** Slots out of sight are free for others; a few stay for the way back. */
  #release(first: number, last: number): void {
    for (const [index, slot] of this.#slots) {
      if (index < this.#count && ((index >= first - ahead && index <= last + ahead) || index === this.#kept)) continue
      this.#slots.delete(index)
      this.#free.push(slot)
    }
    // Where all are free they are taken in the order they stand in: a node that is moved is laid out anew, and its cells with it.
    if (this.#slots.size === 0 && this.#free.length > 1) {
      const order = new Map([...this.#options.body.children].map((element, place) => [element, place]))
      this.#free.sort((left, right) => order.get(right.element)! - order.get(left.element)!)
    }
  }

  /** As many nodes as were ever needed at once stay; the free ones are not seen. */
  #hideFree(): void {
    for (const slot of this.#free) {
      if (slot.index === -1) continue
      slot.index = -1
      slot.element.hidden = true
    }
  }

  #draw(index: number): void {
    const slot = this.#free.pop() ?? this.#make()
    slot.index = index
    this.#slots.set(index, slot)
    this.#put(slot)
    this.#options.draw(slot)
    if (slot.element.hidden) slot.element.hidden = false
  }

  #make(): Slot {
    const element = this.#options.makeRow()
    this.#options.body.append(element)
    return { element, index: -1, drawn: undefined, isStale: true }
  }

  #put({ element, index }: Slot): void {
    element.style.transform = `translateY(${index * this.#rowHeight + this.range.shift}px)`
  }
}
