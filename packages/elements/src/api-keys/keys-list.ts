import type { ApiKey } from '@clientele/sdk'
import { failureLine } from '../parts/failure-state.ts'
import { Question } from '../parts/question.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { KeysBody } from './keys-body.ts'
import { isOfLastHour } from './last-use.ts'

const soonMs = 2000

interface Keys {
  readonly data: readonly ApiKey[]
}

/** The keys as they stand, the newest first, and how one is revoked. */
export class KeysList {
  readonly question: Question
  /** Those of which one sees all that they may. */
  readonly opened = new Set<string>()
  /** Those of which is asked how they stand, before one is asked whether to revoke them. */
  readonly asking = new Set<string>()
  /** Those that are being revoked. */
  readonly busy = new Set<string>()
  /** What went wrong with a key. */
  readonly errors = new Map<string, string>()
  /** What was done last, in words. */
  done: string | undefined
  /** Whether those that were revoked are shown, where they are several. */
  showsRevoked = false
  readonly #all: KeysBody
  readonly #watch: WatchResource<Keys>

  constructor(all: KeysBody) {
    this.#all = all
    this.question = new Question(all.host, 'keys-question')
    this.#watch = new WatchResource<Keys>(all.host, () => {
      const { workspace } = all.host
      if (!workspace?.may('keys:read')) return undefined
      return workspace.resource<Keys>('api-keys', {
        load: async (signal) => workspace.client.apiKeys.list({ signal }),
        affectedBy: ({ type }) => type === 'api_key.changed',
      })
    })
  }

  get keys(): readonly ApiKey[] | undefined {
    return this.#watch.value?.data
  }

  /** Those that work. */
  get working(): readonly ApiKey[] {
    return (this.keys ?? []).filter(({ revokedAt }) => revokedAt === null)
  }

  /** Those that do not any more. Where they are several, they are folded away. */
  get revoked(): readonly ApiKey[] {
    return (this.keys ?? []).filter(({ revokedAt }) => revokedAt !== null)
  }

  /** Nothing is shown but what one may do about that. */
  get isEmpty(): boolean {
    return this.working.length === 0 && this.revoked.length !== 1
  }

  get failure(): unknown {
    return this.#watch.state.status === 'failed' ? (this.#watch.state.error ?? true) : undefined
  }

  refresh(): void {
    this.#watch.refresh()
  }

  clear(): void {
    this.opened.clear()
    this.errors.clear()
    this.done = undefined
    this.showsRevoked = false
  }

  /** Shows all that a key may do, or no more of it. */
  toggle({ id }: ApiKey): void {
    if (!this.opened.delete(id)) this.opened.add(id)
    this.#all.changed()
  }

  readonly toggleRevoked = (): void => {
    this.showsRevoked = !this.showsRevoked
    this.#all.changed()
  }

  async revoke(apiKey: ApiKey): Promise<void> {
    const { t, texts, host, workspace } = this.#all
    const { id, name } = apiKey
    const { client } = workspace
    if (this.busy.has(id) || this.asking.has(id)) return
    this.asking.add(id)
    this.#all.changed()
    // That a key is used is no event: what stands here may be old, and it matters now.
    const { lastUsedAt, revokedAt } = await this.#asItIs(apiKey)
    this.asking.delete(id)
    this.#all.changed()
    if (!host.isConnected || host.workspace !== workspace) return
    // Somebody else was faster.
    if (revokedAt !== null) return this.#tellRevoked(name)
    const isMeant = await this.question.ask({
      title: t('revoke.ask', { name }),
      text: this.#means(lastUsedAt),
      yes: t('revoke'),
      no: t('revoke.keep'),
    })
    if (!isMeant || this.busy.has(id) || !host.tell('before-api-key-revoke', { apiKey }, true)) return
    this.busy.add(id)
    this.errors.delete(id)
    this.done = undefined
    this.#all.changed()
    try {
      await client.apiKeys.delete(id)
      const revoked = { ...apiKey, revokedAt: new Date().toISOString() }
      // It is shown so at once; the server says when it was.
      this.#watch.set({ data: (this.keys ?? []).map((one) => (one.id === id ? revoked : one)) })
      this.refresh()
      host.tell('api-key-revoked', { apiKey: revoked })
      this.#tellRevoked(name)
    } catch (error) {
      if (!isAbort(error)) this.errors.set(id, failureLine(texts, error))
      // Somebody else was faster: how it stands now is to be seen.
      if (['conflict', 'gone', 'forbidden'].includes(failureOf(error).kind)) this.refresh()
    }
    this.busy.delete(id)
    this.#all.changed()
  }

  #tellRevoked(name: string): void {
    this.done = this.#all.t('revoked', { name })
    this.#all.focusOn('#keys-done')
  }

  /** A key as it is now; if that cannot be had soon, as it was. */
  async #asItIs(apiKey: ApiKey): Promise<ApiKey> {
    try {
      const keys = await this.#all.workspace.client.apiKeys.list({ timeoutMs: soonMs, maxRetries: 0 })
      this.#watch.set(keys)
      return keys.data.find(({ id }) => id === apiKey.id) ?? apiKey
    } catch {
      return apiKey
    }
  }

  #means(lastUsedAt: string | null): string {
    const { t, texts } = this.#all
    if (lastUsedAt === null) return t('revoke.unused')
    return isOfLastHour(lastUsedAt) ? t('revoke.inUse') : t('revoke.used', { when: texts.formats.since(lastUsedAt) })
  }
}
