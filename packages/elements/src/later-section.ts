import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { LaterElement } from './later-element.ts'
import { controls } from './look/controls.ts'
import { overlays } from './look/overlays.ts'
import { sections } from './look/sections.ts'
import { awaited } from './parts/awaited.ts'
import type { Strings } from './text/locale.ts'

/** What is in such a section. */
export interface SectionBody {
  render(): unknown
  /** Beside the title: mostly the button that makes one. */
  acts?(): unknown
  /** What stands beside the section: dialogs of its own. */
  beside?(): unknown
}

/** A part of a page with a title. What is in it comes once the section is on a page: until then, and where it cannot be brought, the frame says so. */
export abstract class LaterSection<S extends Strings & { title: string }, Body extends SectionBody> extends LaterElement<S, Body> {
  static override properties: PropertyDeclarations = { ...LaterElement.properties }
  static override styles = [LaterElement.styles, controls, overlays, sections]

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
      ${value?.beside?.()} ${this.announcer.render()}
    </div>`
  }
}
