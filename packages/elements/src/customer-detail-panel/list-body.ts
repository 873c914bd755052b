import { html, nothing, type TemplateResult } from 'lit'
import { failureLine, failureState } from '../parts/failure-state.ts'
import type { PagedList } from '../workspace/paged-list.ts'
import { frameTexts } from './panel-frame.strings.ts'
import type { PanelHost, PanelText } from './panel-host.ts'

/** How a list of a section looks where it has lines, and what is said where it has none. */
export interface ListLook<T> {
  readonly empty: readonly [title: string, what: string]
  /** What can be done about it being empty. */
  readonly emptyAct?: unknown
  readonly lines: (items: readonly T[]) => unknown
  /** Stands above the lines: how many there are. */
  readonly head?: string | undefined
  /** Being empty is no news here: it is said in small. */
  readonly isSmall?: boolean | undefined
  /** Only the first lines are shown here; the rest is elsewhere. */
  readonly isShort?: boolean | undefined
  /** How many there are in all, where that is known. */
  readonly total?: number | undefined
}

/** A list with all its states: loading, empty, failed, and with more to show. */
export function listBody<T>(host: PanelHost, list: PagedList<T>, look: ListLook<T>): unknown {
  const { items, failure } = list
  if (!items && failure)
    return failureState(host.partTexts, failure, () => list.refresh(), host.workspace?.session.state.value?.partner.name)
  if (!items) return listBones(host)
  if (items.length === 0)
    return html`<div class="state ${look.isSmall || look.isShort ? 'small' : ''}">
      <strong>${look.empty[0]}</strong>
      <p>${look.empty[1]}</p>
      ${look.emptyAct ? html`<div class="row">${look.emptyAct}</div>` : nothing}
    </div>`
  return html`${failure ? staleLine(host, () => list.refresh()) : nothing}
  ${look.head ? html`<p class="list-head">${look.head}</p>` : nothing} ${look.lines(items)}
  ${look.isShort ? nothing : foot(host, list, items.length, look.total)}`
}

function foot<T>(host: PanelHost, list: PagedList<T>, shown: number, total: number | undefined): TemplateResult | typeof nothing {
  if (!list.hasMore) return nothing
  return html`<div class="list-foot">
    <span class="muted num">${total === undefined ? nothing : host.words('shownOf', { n: shown, total: Math.max(total, shown) })}</span>
    ${list.moreFailed ? html`<span class="error grow" role="alert">${failureLine(host.partTexts, list.moreFailed)}</span>` : nothing}
    <button type="button" class="link" aria-disabled=${list.isLoadingMore ? 'true' : nothing} @click=${() => void list.more()}>
      ${list.isLoadingMore ? host.words('loadingMore') : host.words('loadMore')}
    </button>
  </div>`
}

/** What is shown may be old, because loading it anew failed. */
export const staleLine = (host: PanelHost, retry: () => void, what: PanelText = 'stale'): TemplateResult =>
  html`<div class="notice stale" role="status">
    <span class="grow">${host.words(what)}</span>
    <button type="button" class="link" @click=${retry}>${host.words('retry')}</button>
  </div>`

const listBones = (host: PanelHost): TemplateResult =>
  html`<div class="bones late" aria-busy="true">
    <span class="visually-hidden">${host.partTexts.text(frameTexts, 'loading')}</span>
    ${[1, 2, 3, 4, 5].map(() => html`<div class="bone-line"><span class="bone"></span><span class="bone"></span></div>`)}
  </div>`
