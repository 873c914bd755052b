/** Where one is: `/customers`, `/customers/cus_…`, `/users`, `/activity`, `/integrations`. */
export interface Route {
  readonly page: string
  readonly id: string | undefined
}

export function route(): Route {
  const [page = '', id] = location.pathname.split('/').filter(Boolean)
  return { page: page || 'customers', id }
}

const gone = new EventTarget()

/** Goes to an address of the portal. */
export function go(path: string) {
  history.pushState(null, '', path)
  gone.dispatchEvent(new Event('go'))
}

/** Calls back whenever one is somewhere else, also by the browser's own buttons. */
export function onGoing(work: () => void) {
  gone.addEventListener('go', work)
  addEventListener('popstate', work)
}

/** For `@click` on a link of the portal's own: the page stays, the address changes. */
export function follow(event: MouseEvent) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  go((event.currentTarget as HTMLAnchorElement).getAttribute('href')!)
}
