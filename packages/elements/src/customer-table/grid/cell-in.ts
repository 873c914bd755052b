/** The cell that an event came through. */
export const cellIn = (path: readonly EventTarget[]): HTMLElement | undefined =>
  path.find((node): node is HTMLElement => node instanceof HTMLElement && node.classList.contains('cell'))
