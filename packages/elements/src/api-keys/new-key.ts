import type { Permission } from '@clientele/contract/permissions'
import type { FieldKeeper } from '../customer-fields/field.ts'
import { failureLine } from '../parts/failure-state.ts'
import { Modal } from '../parts/modal.ts'
import { ShownOnce } from '../parts/shown-once.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { OnceCall } from '../workspace/once-call.ts'
import type { KeysBody } from './keys-body.ts'
import { newKeyDialog } from './new-key.template.ts'
import { ownScopes, scopesOf, type Access } from './scopes.ts'

const mostCharacters = 100

/** A key is made: its name, what it may do, and then its secret, once. */
export class NewKey {
  readonly all: KeysBody
  readonly modal: Modal
  readonly secret: ShownOnce
  name = ''
  access: Access = 'readOnly'
  errors: { name?: string | undefined; scopes?: string | undefined } = {}
  failure: string | undefined
  isSending = false
  /** Somebody wants out, and is asked whether to leave what is there. */
  isLeaving = false
  /** The name of the key whose secret is shown. */
  made = ''
  #ticked: ReadonlySet<Permission> = new Set()
  #call = new OnceCall()

  constructor(all: KeysBody) {
    this.all = all
    this.secret = new ShownOnce(all.host, 'new-key-secret')
    this.modal = new Modal(all.host, 'new-key-dialog', { mayClose: () => this.#mayClose(), closed: () => this.#closed() })
  }

  /** What one may give away. */
  get own(): Permission[] {
    return ownScopes(this.all.workspace.session.state.value)
  }

  /** What is ticked; a word stands for all that it means at the moment. */
  get scopes(): Permission[] {
    return this.access === 'some' ? [...this.#ticked] : scopesOf(this.access, this.own)
  }

  get isTyped(): boolean {
    return this.name.trim() !== '' || this.access !== 'readOnly'
  }

  get keeper(): FieldKeeper<'name'> {
    return {
      ...{ texts: this.all.texts, prefix: 'new-key' },
      valueOf: () => this.name,
      errorOf: () => this.errors.name,
      type: (_, value) => {
        if (this.isSending) return
        this.name = value
        if (this.errors.name !== undefined) this.errors = { ...this.errors, name: this.#wrongName() }
        this.all.changed()
      },
      leave: () => {},
    }
  }

  open(): void {
    if (!this.modal.isOpen) this.#openAt('#new-key-name')
  }

  render(): unknown {
    return newKeyDialog(this)
  }

  choose(access: Access): void {
    if (this.isSending) return
    if (access === 'some') this.#ticked = new Set(this.scopes)
    this.access = access
    this.#scopesChanged()
  }

  tick(scope: Permission, isTicked: boolean): void {
    if (this.isSending) return
    const ticked = new Set(this.scopes)
    if (isTicked) ticked.add(scope)
    else ticked.delete(scope)
    this.#ticked = ticked
    this.access = 'some'
    this.#scopesChanged()
  }

  async send(): Promise<void> {
    const { all } = this
    const { host, workspace } = all
    if (this.isSending || this.secret.isThere) return
    this.failure = undefined
    this.errors = { name: this.#wrongName(), scopes: this.#wrongScopes() }
    if (this.#goToFirst()) return
    const wanted = { name: this.name.trim(), scopes: this.scopes }
    if (!host.tell('before-api-key-create', wanted, true)) return
    this.isSending = true
    this.isLeaving = false
    all.changed()
    try {
      const { secret, ...apiKey } = await this.#call.make(wanted, (idempotencyKey) =>
        workspace.client.apiKeys.create(wanted, { idempotencyKey }),
      )
      this.isSending = false
      this.#made(apiKey.name, secret)
      host.tell('api-key-created', { apiKey })
    } catch (error) {
      this.isSending = false
      if (!isAbort(error)) this.#failed(error)
      all.changed()
    }
  }

  readonly stay = (): void => {
    this.isLeaving = false
    this.all.focusOn(this.secret.isThere ? '#new-key-secret' : '#new-key-name')
  }

  /** Leaves what was typed, or the secret. */
  readonly giveUp = (): void => {
    this.clear()
    this.modal.close()
  }

  clear(): void {
    this.secret.clear()
    this.#forget()
    this.made = ''
    // What somebody else makes is another call.
    this.#call = new OnceCall()
  }

  #openAt(selector: string): void {
    void this.modal.open().then(() => this.all.focusOn(selector))
  }

  #forget(): void {
    this.name = ''
    this.access = 'readOnly'
    this.#ticked = new Set()
    this.errors = {}
    this.failure = undefined
    this.isLeaving = false
  }

  #made(name: string, secret: string): void {
    const { all } = this
    this.#forget()
    // Whoever left the page meanwhile does not find it here.
    if (!this.modal.isOpen) return
    this.made = name
    this.secret.show(secret)
    all.list.done = undefined
    all.list.refresh()
    all.host.say(all.t('made', { name }))
    all.focusOn('#new-key-secret')
  }

  #wrongName(): string | undefined {
    const { t, texts } = this.all
    const name = this.name.trim()
    if (name === '') return t('wrong.name')
    return name.length > mostCharacters ? t('wrong.long', { n: texts.formats.number(mostCharacters) }) : undefined
  }

  #wrongScopes(): string | undefined {
    const { own } = this
    if (this.scopes.length === 0) return this.all.t('wrong.none')
    return this.scopes.every((scope) => own.includes(scope)) ? undefined : this.all.t('wrong.exceeded')
  }

  #scopesChanged(): void {
    if (this.errors.scopes !== undefined) this.errors = { ...this.errors, scopes: this.#wrongScopes() }
    this.all.changed()
  }

  /** What the server found wrong stands at its place; the rest above. Nothing that was typed is lost. */
  #failed(error: unknown): void {
    const { all } = this
    const { code, fields } = failureOf(error)
    if (code === 'scope_exceeded') {
      // A word would soon mean less; what was asked for stays ticked, and what one has lost is marked.
      this.choose('some')
      this.errors = { scopes: all.t('wrong.exceeded') }
      void all.workspace.session.refresh()
    } else {
      const at = (path: string) => fields.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message
      this.errors = { name: at('name'), scopes: at('scopes') }
    }
    if (this.#goToFirst()) return
    this.failure = failureLine(all.texts, error)
    all.focusOn('#new-key-failure')
  }

  #goToFirst(): boolean {
    const { name, scopes } = this.errors
    const first = name !== undefined ? '#new-key-name' : scopes === undefined ? undefined : '#new-key-scopes :checked'
    if (first !== undefined) this.all.focusOn(first)
    return first !== undefined
  }

  #mayClose(): boolean {
    if (this.isSending) return false
    if (this.secret.isThere ? this.secret.isCopied : !this.isTyped) return true
    this.isLeaving = true
    this.all.focusOn('#new-key-stay')
    return false
  }

  /** A browser closes it when it is asked twice. A secret that nobody has copied is not lost by that. */
  #closed(): void {
    if (this.secret.isThere && !this.secret.isCopied) {
      this.isLeaving = true
      return this.#openAt('#new-key-stay')
    }
    this.secret.clear()
    this.made = ''
    this.isLeaving = false
    // What it was opened by may be gone: there is a key now.
    void this.all.host.updateComplete.then(() => {
      if (!this.all.host.shadowRoot?.activeElement) this.all.focusOn('#new-key')
    })
  }
}
