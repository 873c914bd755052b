/**
 * Where the rows are, for a scrollbar. Browsers draw no element of any height (Firefox loses one of 18 million pixels), so a long
 * list stands in a shorter range: single steps move pixel by pixel, a drag of the thumb moves in proportion, and within the first
 * and last stretch the two are the same, so that both ends are where they are.
 */
export class ScrollRange {
  static readonly maxHeight = 8_000_000
  static readonly #even = 40_000
  #full = 0
  #view = 0
  #top = 0
  #last = 0

  /** The height of all rows and of what is seen of them. */
  resize(full: number, view: number): void {
    this.#full = full
    this.#view = view
    this.#top = Math.min(this.#top, this.#longest)
  }

  /** The height of the element that makes the scrollbar. */
  get height(): number {
    return Math.min(this.#full, ScrollRange.maxHeight)
  }

  /** How far down the first pixel in sight is, among all rows. */
  get top(): number {
    return this.#top
  }

  /** What to add to a row's place among all rows to get its place in the element. */
  get shift(): number {
    return this.#last - this.#top
  }

  get #isScaled(): boolean {
    return this.#full > ScrollRange.maxHeight
  }

  get #longest(): number {
    return Math.max(0, this.#full - this.#view)
  }

  /** The element was scrolled to here. Says whether that was a leap. */
  scrolledTo(scrollTop: number): boolean {
    const step = scrollTop - this.#last
    const isLeap = Math.abs(step) > Math.max(this.#view * 2, 2000)
    this.#last = scrollTop
    if (!this.#isScaled) this.#top = scrollTop
    else this.#top = isLeap ? this.#fromScroll(scrollTop) : Math.max(0, Math.min(this.#longest, this.#top + step))
    return isLeap
  }

  /** Goes to a pixel among all rows; gives where to scroll the element. */
  goTo(top: number): number {
    this.#top = Math.max(0, Math.min(this.#longest, top))
    this.#last = this.#isScaled ? this.#toScroll(this.#top) : this.#top
    return this.#last
  }

  /** Where the scrollbar should stand for what is shown; undefined where it stands right. To be asked when scrolling rests, or at an end. */
  settle(): number | undefined {
    if (!this.#isScaled) return undefined
    const right = Math.round(this.#toScroll(this.#top))
    if (Math.abs(right - this.#last) < 1) return undefined
    this.#last = right
    return right
  }

  /** It was scrolled to an end of the element that is no end of the rows. */
  get isStuck(): boolean {
    if (!this.#isScaled) return false
    const end = this.height - this.#view
    return (this.#last <= 0 && this.#top > 0) || (this.#last >= end - 1 && this.#top < this.#longest - 1)
  }

  #toScroll(top: number): number {
    const { even, end, middle } = this.#stretches()
    if (top <= even) return top
    if (top >= this.#longest - even) return end - (this.#longest - top)
    return even + ((top - even) / (this.#longest - 2 * even)) * middle
  }

  #fromScroll(scrollTop: number): number {
    const { even, end, middle } = this.#stretches()
    if (scrollTop <= even) return Math.max(0, scrollTop)
    if (scrollTop >= end - even) return Math.min(this.#longest, this.#longest - (end - scrollTop))
    return even + ((scrollTop - even) / middle) * (this.#longest - 2 * even)
  }

  #stretches() {
    const even = ScrollRange.#even
    const end = this.height - this.#view
    return { even, end, middle: end - 2 * even }
  }
}
