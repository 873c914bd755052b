import type { Import } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { fileIcon, trashIcon } from '../generated/later-icons.ts'
import { failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import type { ResourceState } from '../workspace/resource.ts'
import type { ImportText } from './import-body.strings.ts'
import { isOpen, type ImportBody } from './import-body.ts'

interface Earlier {
  readonly state: ResourceState<readonly Import[]>
  readonly value: readonly Import[] | undefined
  readonly refresh: () => void
}

/** What was begun before: what is not finished can be gone on with, and what is has a report. Of what was never started, nothing is left to tell. */
export function earlierImports(all: ImportBody, { state, value: imports, refresh }: Earlier): unknown {
  const partner = all.workspace.session.state.value?.partner.name
  if (state.status === 'failed' && !imports)
    return html`<section class="earlier">
      <h3>${all.t('earlier')}</h3>
      ${failureState(all.texts, state.error, refresh, partner)}
    </section>`
  if (!imports) return html`<div class="late" aria-busy="true"></div>`
  const begun = imports.filter(isOpen)
  const ended = imports.filter((one) => !isOpen(one) && one.startedAt !== null)
  return [list(all, 'unfinished', begun, refresh), list(all, 'earlier', ended, refresh)]
}

function list(all: ImportBody, title: 'unfinished' | 'earlier', imports: readonly Import[], refresh: () => void) {
  if (imports.length === 0) return nothing
  return html`<section class="earlier">
    <h3>${all.t(title)}</h3>
    <ul>
      ${imports.map((one) => line(all, one, refresh))}
    </ul>
  </section>`
}

function line(all: ImportBody, one: Import, refresh: () => void): TemplateResult {
  const { fileName: name, status, created, updated } = one
  const open = isOpen(one)
  const discard = () =>
    void all.act(async () => {
      await all.workspace.client.imports.cancel(one.id)
      refresh()
    })
  const key = `state.${status}` as ImportText
  return html`<li class="picked">
    ${icon(fileIcon)}<span class="grow"
      ><button type="button" class="link" aria-label=${all.t(open ? 'goOn' : 'report', { name })} @click=${() => all.follow(one)}>
        <bdi>${name}</bdi></button
      ><span>${all.texts.formats.since(one.createdAt)} · ${all.t(key, { n: created + updated })}</span></span
    >${
      open && status !== 'running'
        ? html`<button
            type="button"
            class="button quiet square"
            aria-label=${all.t('discard', { name })}
            aria-disabled=${String(all.isBusy)}
            @click=${discard}
          >
            ${icon(trashIcon)}
          </button>`
        : nothing
    }
  </li>`
}
