import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from './element.ts'
import type { DetailOf } from './event-details.ts'
import { controls } from './look/controls.ts'
import { overlays } from './look/overlays.ts'
import { sections } from './look/sections.ts'
import { Announcer } from './parts/announcer.ts'
import { awaited } from './parts/awaited.ts'
import { Later } from './parts/later.ts'
import type { Strings } from './text/locale.ts'
import type { Texts } from './text/texts.ts'

/** What is in such a section. */
export interface SectionBody {
  render(): unknown
  /** Beside the title: mostly the button that makes one. */
  acts?(): unknown
  /** What stands beside the section: dialogs of its own. */
  beside?(): unknown
}

/** A part of a page with a title. What is in it comes once the section is on a page: until then, and where it cannot be brought, the frame says so. */
export abstract class LaterSection<S extends Strings & { title: string }, Body extends SectionBody> extends ClienteleElement<S> {
  static override properties: PropertyDeclarations = { ...ClienteleElement.properties }
  static override styles = [ClienteleElement.styles, controls, overlays, sections]

  protected readonly body = new Later<Body>(this, () => this.bring())
  readonly #announcer = new Announcer(this)

  protected abstract bring(): Promise<Body>

  get partTexts(): Texts {
    return this.texts
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable = false): boolean {
    return this.emit(name, detail, cancelable)
  }

  protected override firstUpdated(): void {
    this.body.bring()
  }

  protected override render(): TemplateResult {
    const { value } = this.body
    return html`<div class="root" dir=${this.texts.direction}>
      <section class="section" part="section" aria-labelledby="title">
        <header role="presentation">
          <h2 id="title" class="grow">${this.t('title')}</h2>
          ${value?.acts?.()}
        </header>
        ${value?.render() ?? awaited(this.texts, this.body)}
      </section>
      ${value?.beside?.()} ${this.#announcer.render()}
    </div>`
  }
}
