import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit'
import { closeIcon } from '../generated/icons.ts'
import { downIcon, linkIcon, openIcon, upIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import type { PanelHost } from './panel-host.ts'
import type { Walk } from './walk.ts'

/** What the bar of the panel leads to; what is left out is not offered. */
export interface BarActs {
  readonly walk: Walk
  readonly copyLink: (() => void) | undefined
  readonly openPage: (() => void) | undefined
  readonly close: (() => void) | undefined
}

/** The bar on top: to the next customer and the one before, the link, the page, the way out. */
export function panelBar(host: PanelHost, { walk, copyLink, openPage, close }: BarActs): TemplateResult | typeof nothing {
  if (!walk.isThere && !copyLink && !openPage && !close) return nothing
  return html`<div class="panel-bar" part="bar" @keydown=${(event: KeyboardEvent) => walk.keys(event)}>
    ${
      walk.isThere
        ? html`${step(host.words('previous'), upIcon, 'K', walk.hasPrevious, () => void walk.go(-1))}
          ${step(host.words('next'), downIcon, 'J', walk.hasNext, () => void walk.go(1), true)}`
        : nothing
    }
    <span class="grow num">${walk.position()}</span>
    ${copyLink ? button(host.words('copyLink'), linkIcon, copyLink) : nothing}
    ${openPage ? button(host.words('openPage'), openIcon, openPage) : nothing}
    ${
      close
        ? html`<button
            type="button"
            class="button quiet square close"
            aria-label=${host.words('close')}
            title="${host.words('close')} (Esc)"
            @click=${close}
          >
            ${icon(closeIcon)}
          </button>`
        : nothing
    }
  </div>`
}

const button = (label: string, shape: SVGTemplateResult, run: () => void, turn: '' | 'flip' = '') =>
  html`<button type="button" class="button quiet square" aria-label=${label} title=${label} @click=${run}>${icon(shape, turn)}</button>`

/** It stays where it is at the end of the list, so that the focus is not lost. */
const step = (label: string, shape: SVGTemplateResult, key: string, isThere: boolean, run: () => void, isFirst = false) =>
  html`<button
    type="button"
    class="button quiet square"
    aria-label=${label}
    title="${label} (${key})"
    aria-keyshortcuts=${key === 'J' ? 'J ArrowDown' : 'K ArrowUp'}
    aria-disabled=${isThere ? nothing : 'true'}
    ?data-first-focus=${isFirst}
    @click=${() => isThere && run()}
  >
    ${icon(shape)}
  </button>`
