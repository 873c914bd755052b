// Counts what an element takes of its page and has to give back. Loaded before anything else, so that nothing goes by uncounted.
import { Resource } from '../workspace/resource.ts'
import { Subject } from '../workspace/subject.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What is held at a moment, by kind. */
export type Tally = Record<string, number>

const held = new Map<string, number>()
const add = (kind: string, by: number) => held.set(kind, (held.get(kind) ?? 0) + by)

const nameOf = (target: EventTarget): string | undefined => {
  if (target === window) return 'window'
  if (target === document) return 'document'
  if (target === document.documentElement || target === document.body) return 'root'
  if (target === window.visualViewport) return 'visualViewport'
  if (target instanceof MediaQueryList) return 'media'
  return undefined
}

type Listening = { target: EventTarget; type: string; capture: boolean; off: () => void }
const listeners = new Map<unknown, Listening[]>()
const captures = (options?: boolean | AddEventListenerOptions) =>
  typeof options === 'object' ? (options.capture ?? false) : (options ?? false)

function countListeners(): void {
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const where = nameOf(this ?? window)
    if (where && listener) listens(this ?? window, `${where} listens for ${type}`, type, listener, options)
    return addEventListener.call(this ?? window, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const known = listeners
      .get(listener)
      ?.find((one) => one.target === (this ?? window) && one.type === type && one.capture === captures(options))
    known?.off()
    return removeEventListener.call(this ?? window, type, listener, options)
  }

  function listens(target: EventTarget, kind: string, type: string, listener: unknown, options?: boolean | AddEventListenerOptions) {
    const capture = captures(options)
    const known = listeners.get(listener) ?? []
    if (known.some((one) => one.target === target && one.type === type && one.capture === capture)) return
    const { signal, once } = typeof options === 'object' ? options : {}
    if (signal?.aborted) return
    const one = { target, type, capture, off }
    function off() {
      const index = known.indexOf(one)
      if (index < 0) return
      known.splice(index, 1)
      if (known.length === 0) listeners.delete(listener)
      add(kind, -1)
    }
    known.push(one)
    listeners.set(listener, known)
    add(kind, 1)
    if (signal) addEventListener.call(signal, 'abort', off, { once: true })
    if (once) addEventListener.call(target, type, off, { once: true, capture })
  }
}

function countObservers(): void {
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name] as unknown as { prototype: Record<'observe' | 'disconnect', (...args: unknown[]) => void> }
    const { observe, disconnect } = prototype
    // Whoever is forgotten while it observes an element that is gone holds nothing, so those alone count that are still known.
    const observing = new Set<WeakRef<object>>()
    const refs = new WeakMap<object, WeakRef<object>>()
    prototype.observe = function (...args) {
      const ref = refs.get(this) ?? new WeakRef(this)
      refs.set(this, ref)
      observing.add(ref)
      observe.apply(this, args)
    }
    prototype.disconnect = function (...args) {
      const ref = refs.get(this)
      if (ref) observing.delete(ref)
      disconnect.apply(this, args)
    }
    counters.push(() => [`a ${name} observes`, [...observing].filter((ref) => ref.deref()).length])
  }
}

const counters: (() => [string, number])[] = []

function countIntervals(): void {
  const { setInterval, clearInterval } = window
  const running = new Set<unknown>()
  window.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = setInterval(...args)
    running.add(id)
    return id
  }) as typeof window.setInterval
  window.clearInterval = (id) => {
    running.delete(id)
    clearInterval(id)
  }
  counters.push(() => ['an interval runs', running.size])
}

const shared = new WeakSet<object>()

/** Whoever listens to a part of this workspace counts from now on. What an element hears of itself goes with it. */
export function share(workspace: Workspace): void {
  for (const part of [workspace, workspace.live, workspace.customers, workspace.surfaces])
    for (const value of Object.values(part) as unknown[]) if (value instanceof Subject) shared.add(value)
}

/** Counts a way in that answers with the way out. */
const counted = (kind: string, leave: () => void) => {
  let isIn = true
  add(kind, 1)
  return () => {
    if (isIn) add(kind, -1)
    isIn = false
    leave()
  }
}

function countSubscriptions(): void {
  const { subscribe } = Subject.prototype
  Subject.prototype.subscribe = function (this: Subject<unknown[]>, listener: (...args: unknown[]) => void) {
    const leave = subscribe.call(this, listener)
    return shared.has(this) ? counted('the workspace is heard', leave) : leave
  } as typeof subscribe
  const { watch } = Resource.prototype
  Resource.prototype.watch = function (this: Resource<unknown>, listener: () => void) {
    return counted('a resource is watched', watch.call(this, listener))
  }
}

countListeners()
countObservers()
countIntervals()
countSubscriptions()

/** All that is held now. */
export function tally(): Tally {
  const counts = {
    ...Object.fromEntries(held),
    ...Object.fromEntries(counters.map((count) => count())),
    'nodes of the head': document.head.childNodes.length,
    'nodes of the body': document.body.childNodes.length,
    'sheets of the document': document.adoptedStyleSheets.length,
    'elements in all': document.querySelectorAll('*').length,
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}
