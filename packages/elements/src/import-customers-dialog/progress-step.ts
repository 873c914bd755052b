import { html, nothing, type TemplateResult } from 'lit'
import { circleCheckIcon, downloadIcon, infoIcon, warningIcon } from '../generated/later-icons.ts'
import { download } from '../parts/download.ts'
import { icon } from '../parts/icon.ts'
import type { ImportBody, Step } from './import-body.ts'
import { problemText } from './problem-text.ts'
import { progressState } from './progress-state.template.ts'
import { tally } from './tally.template.ts'

const pictures = { done: circleCheckIcon, cancelled: infoIcon, failed: warningIcon }

/** Last: how far it is, and then what became of the rows. */
export class ProgressStep implements Step {
  readonly first = 'footer .primary'
  readonly isBare = true
  readonly #all: ImportBody

  constructor(all: ImportBody) {
    this.#all = all
  }

  body(): unknown {
    const { imported } = this.#all
    if (!imported) return nothing
    const { status, processed, rows, created, updated, skipped, rejected } = imported
    const t = this.#all.t.bind(this.#all)
    const counts = tally(this.#all, [
      { title: 'count.created', n: created },
      { title: 'count.updated', n: updated },
      { title: 'count.skipped', n: skipped },
      { title: 'count.rejected', n: rejected, isBad: true },
    ])
    if (status === 'running') return [progressState(t('running', { n: processed, total: rows }), processed, rows, t('running.do')), counts]
    const key = status === 'done' ? 'done' : status === 'failed' ? 'ended' : 'cancelled'
    return [
      html`<div class="state ended" data-status=${status}>
        ${icon(pictures[status as 'done'] ?? infoIcon)}
        <strong>${t(key, { n: created + updated })}</strong>
        ${imported.problem ? html`<p>${problemText(this.#all, imported.problem)}</p>` : nothing}
        ${key === 'done' ? nothing : html`<p>${t(`${key}.do`)}</p>`}
      </div>`,
      counts,
      rejected > 0
        ? html`<div class="notice warn">
            ${icon(warningIcon)}
            <div class="grow"><strong>${t('rejected', { n: rejected })}</strong> ${t('rejected.do')}</div>
          </div>`
        : nothing,
    ]
  }

  footer(close: () => void): TemplateResult {
    const t = this.#all.t.bind(this.#all)
    const { imported, isBusy } = this.#all
    const again = () => {
      this.#all.anew()
      this.#all.redrawn()
    }
    return html`<footer role="presentation">
      ${
        imported?.status === 'running'
          ? html`<button type="button" class="button" id="stop" aria-disabled=${String(isBusy)} @click=${() => void this.#stop()}>
              ${t(isBusy ? 'stopping' : 'stop')}
            </button>`
          : html`<button type="button" class="button" id="again" @click=${again}>${t('again')}</button>`
      }
      ${
        imported && imported.rejected > 0 && imported.status !== 'running'
          ? html`<button type="button" class="button" id="rejected" aria-disabled=${String(isBusy)} @click=${() => void this.#download()}>
              ${icon(downloadIcon)}${t('download')}
            </button>`
          : nothing
      }
      <button type="button" class="button primary" @click=${close}>${t('close')}</button>
    </footer>`
  }

  async #stop(): Promise<void> {
    const { imported } = this.#all
    if (imported) await this.#all.act(async () => this.#all.put(await this.#all.workspace.client.imports.cancel(imported.id)))
  }

  async #download(): Promise<void> {
    const { imported } = this.#all
    const { client } = this.#all.workspace
    if (imported) await this.#all.act(async () => download(client.baseUrl + (await client.imports.link(imported.id)).path))
  }
}
