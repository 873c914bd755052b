/** The element that has the focus, however deep in shadow trees. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** Whether a key goes into a field, where it means what it means there. */
export const isTyping = (event: Event): boolean => {
  const [target] = event.composedPath()
  return target instanceof HTMLElement && (target.matches('input:not([type="checkbox"]), textarea, select') || target.isContentEditable)
}
