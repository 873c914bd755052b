import type { ReactiveController, ReactiveControllerHost } from 'lit'

const isApple = () => typeof navigator === 'object' && /mac|iphone|ipad/i.test(navigator.platform || navigator.userAgent)

/** How the key is called here. */
export const commandKey = (): string => (isApple() ? '⌘' : 'Ctrl')

/** ⌘K, or Ctrl+K where there is no ⌘ (there Ctrl+K has a meaning of its own in a text field). */
const isSearchKey = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && !altKey && !shiftKey && metaKey !== ctrlKey && (metaKey || !isApple())

/** Listens for the key anywhere on the page, after everybody else there: what a host has handled is its own. */
export class Shortcut implements ReactiveController {
  readonly #pressed: () => boolean
  #stop: AbortController | undefined

  /** `pressed` says whether it did something. */
  constructor(host: ReactiveControllerHost, pressed: () => boolean) {
    this.#pressed = pressed
    host.addController(this)
  }

  hostConnected(): void {
    const { signal } = (this.#stop = new AbortController())
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && isSearchKey(event) && this.#pressed()) event.preventDefault()
    }
    window.addEventListener('keydown', listen, { signal })
  }

  hostDisconnected(): void {
    this.#stop?.abort()
  }
}
