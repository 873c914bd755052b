import type { Preferences, View } from '@clientele/sdk'
import { preferencesResource } from '../../workspace/preferences-resource.ts'
import { WatchResource } from '../../workspace/watch-resource.ts'
import type { TableHost } from '../table-part.ts'
import { viewsResource } from './views-resource.ts'

/** What the toolbar shows is asked for together with the first rows, before the code of the toolbar is here. */
export class AskedEarly {
  readonly #watches: readonly [WatchResource<Preferences>, WatchResource<readonly View[]>]

  constructor(host: TableHost, isWanted: () => boolean) {
    this.#watches = [
      new WatchResource(host, () => (host.workspace && isWanted() ? preferencesResource(host.workspace) : undefined)),
      new WatchResource(host, () => (isWanted() && host.workspace?.may('views:read') ? viewsResource(host.workspace) : undefined)),
    ]
  }

  /** Whether the server has said what the person chose, or that it cannot say. */
  get hasAnswer(): boolean {
    return this.#watches[0].state.status !== 'loading'
  }
}
