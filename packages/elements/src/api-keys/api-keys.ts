import { LaterSection } from '../later-section.ts'
import { keysTexts } from './api-keys.strings.ts'
import type { KeysBody } from './keys-body.ts'

/**
 * The API keys of one's partner: what each may do, when it was last used, and whether it still works. A new one is made with its scopes, and
 * its secret is shown once; one that is not needed any more is revoked.
 *
 * @fires before-api-key-create - A key is about to be made: `{name, scopes}`. Cancel it to prevent that.
 * @fires api-key-created - A key was made: `{apiKey}`, without its secret.
 * @fires before-api-key-revoke - A key is about to be revoked: `{apiKey}`. Cancel it to prevent that.
 * @fires api-key-revoked - It was revoked: `{apiKey}`. It has stopped working.
 * @csspart section - All of it.
 */
export class ApiKeys extends LaterSection<(typeof keysTexts)['strings'], KeysBody> {
  protected readonly catalogue = keysTexts

  protected override joined(): (() => void)[] {
    return [() => this.body.value?.leave()]
  }

  protected override async bring(): Promise<KeysBody> {
    return new (await import('./keys-body.ts')).KeysBody(this)
  }
}
