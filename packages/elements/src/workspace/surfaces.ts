import type { Customer } from '@clientele/sdk'
import type { ExportRequest } from '../export-customers-dialog/export-request.ts'
import type { InviteView } from '../invite-customers-dialog/invite-view.ts'
import { Subject } from './subject.ts'

/** A list that a customer was opened from, for the way to the next and the one before. */
export interface CustomerSequence {
  readonly index: number
  readonly total: number | undefined
  /** The customer at a place, loaded if need be; undefined where there is none. */
  at(index: number): Promise<Customer | undefined>
  /** Gives the focus to the line of a place; false where it cannot. Without it, focus goes back to what opened the panel. */
  focus?(index: number): boolean
}

/** What can be asked to open, and what it needs to know. */
export interface SurfaceRequests {
  /** The panel of one customer. */
  detail: { customerId: string; section?: string | undefined; sequence?: CustomerSequence | undefined }
  /** The form of a customer; without an id, of a new one. */
  form: { customerId?: string | undefined }
  /** Who of the partner reaches a customer. */
  users: { customerId: string }
  /** The choice of what to export. */
  export: ExportRequest
  /** The way of a file to being customers. */
  import: { file?: Blob | undefined }
  /** The invitation of customers. */
  invite: { view?: InviteView | undefined }
}

type Name = keyof SurfaceRequests
type Open<N extends Name> = (request: SurfaceRequests[N]) => void

/** The panels and dialogs that stand on the page. A table opens what it finds here; nobody searches the document. */
export class Surfaces {
  /** Another customer is shown somewhere, or none any more. */
  readonly shown = new Subject()
  /** A surface came to the page, or left it. */
  readonly came = new Subject()
  readonly #there = new Map<Name, Open<Name>[]>()
  readonly #showing = new Map<Name, string>()

  /** A surface says that it is there; answers with the way to say that it is gone. */
  register<N extends Name>(name: N, open: Open<N>): () => void {
    const list = this.#there.get(name) ?? []
    this.#there.set(name, [...list, open as Open<Name>])
    this.came.emit()
    return () => {
      this.#there.set(
        name,
        (this.#there.get(name) ?? []).filter((other) => other !== open),
      )
      this.came.emit()
    }
  }

  has(name: Name): boolean {
    return (this.#there.get(name)?.length ?? 0) > 0
  }

  /** Opens the surface that came last; false where there is none. */
  open<N extends Name>(name: N, request: SurfaceRequests[N]): boolean {
    const open = this.#there.get(name)?.at(-1) as Open<N> | undefined
    open?.(request)
    return open !== undefined
  }
  /** The customer that a surface shows now; a list marks its line by it. */
  showing(name: Name): string | undefined {
    return this.#showing.get(name)
  }

  /** A surface says which customer it shows. */
  show(name: Name, customerId: string | undefined): void {
    if (this.#showing.get(name) === customerId) return
    if (customerId === undefined) this.#showing.delete(name)
    else this.#showing.set(name, customerId)
    this.shown.emit()
  }
}
