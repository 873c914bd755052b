type Child = Node | string | number | null | undefined | false
type Attributes = Record<string, string | number | boolean | null | undefined | (() => void)>

/** Makes an element. Text is only ever text: nothing here takes markup, so nobody's name can become a script. */
export const h = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value != null) element.setAttribute(name, String(value))
  }
  element.append(...nodesOf(children))
  return element
}

/** What is left once what is not there is left out. */
export const nodesOf = (children: Child[]): (Node | string)[] =>
  children.flatMap((child) => (child == null || child === false ? [] : [typeof child === 'number' ? String(child) : child]))

/** A name as it is given, in its own direction, between text of another. */
export const name = (text: string, attributes: Attributes = {}) => h('bdi', attributes, text)

const spoken = h('p', { class: 'visually-hidden', role: 'status' })

/** Says something to those who listen to the page. */
export const announce = (text: string) => {
  if (!spoken.isConnected) document.body.append(spoken)
  spoken.textContent = text
}
