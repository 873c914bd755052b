import type { Export } from '@clientele/sdk'
import { download } from '../parts/download.ts'
import { failureOf } from '../workspace/failure.ts'
import { Followed } from '../workspace/followed.ts'
import type { Workspace } from '../workspace/workspace.ts'

const moving: readonly string[] = ['ready', 'running']
export const hasEnded = ({ status }: Export): boolean => !moving.includes(status)

/** One export, from the moment its download begins to its end. */
export class FollowedExport {
  readonly #workspace: Workspace
  readonly #followed: Followed<Export>

  constructor(workspace: Workspace, first: Export, changed: (now: Export, before: Export) => void) {
    this.#workspace = workspace
    this.#followed = new Followed(workspace, first, {
      event: 'export.changed',
      retrieve: (id, options) => workspace.client.exports.retrieve(id, options),
      moves: (value) => !hasEnded(value),
      changed,
    })
  }

  get value(): Export {
    return this.#followed.value
  }

  /** The browser fetches the file by a link of its own. */
  async download(): Promise<void> {
    const { client } = this.#workspace
    const { path } = await client.exports.link(this.value.id, { signal: this.#followed.signal })
    download(client.baseUrl + path)
    this.#followed.put({ ...this.value, status: 'ready', rows: 0, bytes: 0, finishedAt: null })
  }

  async cancel(): Promise<void> {
    try {
      this.#followed.put(await this.#workspace.client.exports.cancel(this.value.id))
    } catch (error) {
      // It came to its end before.
      if (failureOf(error).code !== 'export_conflict') throw error
      await this.#followed.ask()
    }
  }

  end(): void {
    this.#followed.end()
  }
}
