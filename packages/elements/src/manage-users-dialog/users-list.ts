import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Resource, ResourceState } from '../workspace/resource.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { linkedUsers, loadMore, type LinkedUsers } from './linked-users.ts'

type Host = ReactiveControllerHost & HTMLElement

interface Subject {
  readonly workspace: Workspace
  readonly customerId: string
}

const pauseMs = 120

/** The list of linked users: which of them are looked for, and how far it was scrolled. */
export class UsersList implements ReactiveController {
  filter = ''
  isMoreLoading = false
  readonly #host: Host
  readonly #subject: () => Subject | undefined
  readonly #watched: WatchResource<LinkedUsers>
  #last: LinkedUsers | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #seesEnd: IntersectionObserver | undefined

  constructor(host: Host, subject: () => Subject | undefined) {
    this.#host = host
    this.#subject = subject
    this.#watched = new WatchResource(host, () => this.resource())
    host.addController(this)
  }

  get state(): ResourceState<LinkedUsers> {
    return this.#watched.state
  }

  /** What to show; while the answer for another filter is awaited, what was shown before. */
  get shown(): LinkedUsers | undefined {
    this.#last = this.#watched.value ?? this.#last
    return this.#last
  }

  resource(): Resource<LinkedUsers> | undefined {
    const subject = this.#subject()
    return subject && linkedUsers(subject.workspace, subject.customerId, this.filter)
  }

  refresh(): void {
    this.#watched.refresh()
  }

  setFilter(text: string): void {
    clearTimeout(this.#timer)
    if (text === this.filter) return
    this.filter = text
    // What was changed under another filter is not in what this one knows.
    this.resource()?.invalidate()
    this.#host.requestUpdate()
  }

  readonly filterTyped = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.setFilter(text), pauseMs)
  }

  readonly filterKey = (event: KeyboardEvent): void => {
    const input = event.target as HTMLInputElement
    if (event.key !== 'Escape' || !input.value) return
    event.preventDefault()
    input.value = ''
    this.setFilter('')
  }

  readonly more = async (): Promise<void> => {
    const resource = this.resource()
    if (!resource || this.isMoreLoading) return
    this.isMoreLoading = true
    this.#host.requestUpdate()
    await loadMore(resource)
    this.isMoreLoading = false
    this.#host.requestUpdate()
  }

  clear(): void {
    this.setFilter('')
    this.#last = undefined
  }

  /** Loads on as soon as the end of the list is seen. */
  hostUpdated(): void {
    this.#seesEnd?.disconnect()
    const button = this.#host.shadowRoot?.querySelector('.more')
    if (!button || this.isMoreLoading || this.state.status === 'failed') return
    this.#seesEnd ??= new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void this.more()
    })
    this.#seesEnd.observe(button)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#seesEnd?.disconnect()
  }
}
