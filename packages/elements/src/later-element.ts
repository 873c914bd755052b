import { ClienteleElement } from './element.ts'
import type { DetailOf } from './event-details.ts'
import { Announcer } from './parts/announcer.ts'
import { Later } from './parts/later.ts'
import type { Strings } from './text/locale.ts'
import type { Texts } from './text/texts.ts'

/** A frame whose inside comes later, and what that needs of it: words, a voice, and events. */
export abstract class LaterElement<S extends Strings, Body> extends ClienteleElement<S> {
  protected readonly body = new Later<Body>(this, () => this.bring())
  protected readonly announcer = new Announcer(this)

  protected abstract bring(): Promise<Body>

  get partTexts(): Texts {
    return this.texts
  }

  say(text: string): void {
    this.announcer.say(text)
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable = false): boolean {
    return this.emit(name, detail, cancelable)
  }
}
