/** In a popover with a field above a list of choices: ↑ ↓ Home End move, Enter picks. For `@keydown` on the popover. */
export function optionKeys(event: KeyboardEvent, emptied: () => void = () => {}): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const box = event.currentTarget as HTMLElement
  const field = box.querySelector<HTMLInputElement>('input[type="search"]')
  const options = [...box.querySelectorAll<HTMLElement>('.option input, button.option')]
  const focused = event.composedPath()[0] as HTMLElement
  const at = options.indexOf(focused)
  const inField = focused === field
  if (at < 0 && !inField) return
  const to = (element: HTMLElement | null | undefined) => {
    if (!element) return
    event.preventDefault()
    element.focus()
  }
  if (event.key === 'ArrowDown') to(options[inField ? 0 : Math.min(at + 1, options.length - 1)])
  else if (event.key === 'ArrowUp') to(at > 0 ? options[at - 1] : at === 0 ? field : undefined)
  else if (event.key === 'Home' && !inField) to(options[0])
  else if (event.key === 'End' && !inField) to(options.at(-1))
  else if (event.key === 'Enter') {
    event.preventDefault()
    if (!inField) focused.click()
    else if (field.value) options[0]?.click()
  } else if (event.key === 'Backspace' && inField && field.value === '') emptied()
}
