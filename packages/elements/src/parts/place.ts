/** The room kept between an overlay and the edge of the window. */
const margin = 8
const gap = 4

/**
 * Puts an overlay beside what opened it: below, or above where there is more room; at its start edge, or moved so far that all of
 * it is seen. Overlays are in the browser's top layer, so nothing on the page can move or cut them, and the window is their frame.
 */
export function placeBeside(overlay: HTMLElement, anchor: Element, align: 'start' | 'end' = 'start'): void {
  const rect = anchor.getBoundingClientRect()
  const { style } = overlay
  style.maxBlockSize = ''
  const view = document.documentElement
  const width = view.clientWidth
  const height = window.innerHeight
  const size = overlay.getBoundingClientRect()
  const below = height - rect.bottom - gap - margin
  const above = rect.top - gap - margin
  const goesUp = size.height > below && above > below
  const room = goesUp ? above : below
  const isRight = (align === 'end') !== (getComputedStyle(anchor).direction === 'rtl')
  const wished = isRight ? rect.right - size.width : rect.left
  style.left = `${Math.max(margin, Math.min(wished, width - margin - size.width))}px`
  style.top = goesUp ? `${Math.max(margin, rect.top - gap - Math.min(size.height, room))}px` : `${rect.bottom + gap}px`
  style.maxBlockSize = `${Math.max(120, room)}px`
}
