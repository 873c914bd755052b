import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { field, type FieldKeeper, type FieldLook } from '../customer-fields/field.ts'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { alertIcon, closeIcon } from '../generated/icons.ts'
import { circleCheckIcon, clockIcon, editIcon, mailIcon, plusIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { accountFields } from './account-fields.ts'
import { mostLines, type InviteMany } from './invite-many.ts'
import type { InvitePath } from './invite-values.ts'
import type { Line, LinePath } from './line.ts'

/** The place for the text, what counts for all, and the lines. */
export function manyBody(many: InviteMany): TemplateResult {
  const { all, lines } = many
  return html`${many.sent === undefined ? nothing : outcome(many)}${many.isPasting ? pasteField(many) : nothing}
  ${lines.length > 0 ? lineList(many) : nothing}
  ${
    many.isPasting && lines.length > 0
      ? nothing
      : html`<div class="form">
          <fieldset>
            <legend>${all.t('list.account')}</legend>
            ${accountFields(many.keeper, all.partners, all.workspace)}
          </fieldset>
        </div>`
  }`
}

function pasteField(many: InviteMany): TemplateResult {
  const { t } = many.all
  const n = many.pasted.length
  const wrong = many.isEmptyTaken
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label for="invite-list">${t('list')}</label>
    <span class="input">
      <textarea
        id="invite-list"
        rows="7"
        dir="auto"
        spellcheck="false"
        autocapitalize="none"
        aria-invalid=${String(wrong)}
        aria-describedby="invite-list-hint invite-list-count"
        .value=${live(many.text)}
        @input=${many.typed}
      ></textarea>
    </span>
    ${wrong ? html`<span class="error" role="alert">${icon(alertIcon)}<span>${t('takeNothing')}</span></span>` : nothing}
    <span class="hint" id="invite-list-hint">${t('list.means')}</span>
    <span class="hint" id="invite-list-count" role="status"
      ><b>${t('list.count', { n })}</b>${n > mostLines ? html` ${t('list.most', { n: mostLines })}` : nothing}</span
    >
  </div>`
}

function outcome({ all, sent = 0, lines }: InviteMany): TemplateResult {
  const rest = lines.filter(({ status }) => status === 'open').length
  const isGood = rest === 0
  return html`<div class="notice ${isGood ? 'good' : 'warn'}" id="invite-outcome" tabindex="-1" role="status">
    ${icon(isGood ? circleCheckIcon : alertIcon)}
    <span class="grow">${all.t('outcome', { n: sent })}.${rest > 0 ? html` ${all.t('outcome.rest', { n: rest })}.` : nothing}</span>
    ${sent > 0 ? html`<button type="button" class="link" @click=${() => all.go('all')}>${all.t('toAll')}</button>` : nothing}
  </div>`
}

function lineList(many: InviteMany): TemplateResult {
  const { t } = many.all
  const { looked } = many
  const wrong = looked.filter(({ isWrong, line }) => isWrong && line.status === 'open').length
  return html`<section class="lines" aria-labelledby="invite-lines">
    <div class="lines-head">
      <h3 id="invite-lines" tabindex="-1">
        ${t('ready', { n: many.ready.length })}${wrong > 0 ? html`<span class="wrong-count"> · ${t('wrong', { n: wrong })}</span>` : nothing}
      </h3>
      ${
        many.isPasting || many.isSending
          ? nothing
          : html`<button type="button" class="button quiet" @click=${() => many.add()}>${icon(plusIcon)}${t('add')}</button>`
      }
    </div>
    <ul role="list" aria-label=${t('lines')}>
      ${repeat(
        looked,
        ({ line }) => line.key,
        ({ line, above }, at) => lineRow(many, line, above, at + 1),
      )}
    </ul>
  </section>`
}

const pictures = { open: mailIcon, sending: clockIcon, sent: circleCheckIcon }

function lineRow(many: InviteMany, line: Line, above: ReadonlySet<string>, n: number): TemplateResult {
  const { t } = many.all
  const { values, status, refusal } = line
  const name = values.name.trim() || t('noName', { n })
  const isOpen = line.isEdited && status === 'open'
  const person = [values['admin.firstName'], values['admin.lastName']].join(' ').trim()
  const remove =
    status === 'open' && !many.isSending
      ? html`<button type="button" class="button quiet square" aria-label=${t('remove', { name })} @click=${() => many.remove(line)}>
          ${icon(closeIcon)}
        </button>`
      : nothing
  return html`<li class="line ${status}" id=${line.key} tabindex="-1" data-status=${status}>
    ${
      isOpen
        ? html`<div class="form">
            ${refusal && refusal.path === undefined ? html`<p class="error" role="alert">${icon(alertIcon)}<span>${refusal.text}</span></p>` : nothing}
            <fieldset>
              <legend class="visually-hidden">${t('line', { n })}</legend>
              ${lineFields(many, line, above)}
            </fieldset>
          </div>`
        : html`${icon(pictures[status])}<span class="who"
              ><b><bdi>${values.name}</bdi></b
              ><span><bdi>${person}</bdi> · <bdi>${values['admin.email']}</bdi></span
              >${refusal ? html`<span class="error">${refusal.text}</span>` : nothing}</span
            >${
              status === 'open'
                ? many.isSending
                  ? nothing
                  : html`<button
                      type="button"
                      class="button quiet square"
                      aria-label=${t('change', { name })}
                      @click=${() => many.edit(line)}
                    >
                      ${icon(editIcon)}
                    </button>`
                : html`<span class="became">${t(`line.${status}`)}</span>`
            }`
    }
    ${remove}
  </li>`
}

function lineFields(many: InviteMany, line: Line, above: ReadonlySet<string>): TemplateResult[] {
  const { all } = many
  const t = formText(all.texts)
  const keeper: FieldKeeper<InvitePath> = {
    ...{ texts: all.texts, prefix: line.key },
    valueOf: (path) => line.values[path],
    errorOf: (path) => line.errorOf(path, all, above),
    type: (path, value) => {
      line.type(path, value)
      all.changed()
    },
    leave: () => {},
  }
  const looks: Readonly<Record<LinePath, FieldLook>> = {
    name: { label: t('companyName'), width: 'half' },
    'admin.email': { label: t('admin.email'), width: 'half', type: 'email' },
    'admin.firstName': { label: t('admin.firstName'), width: 'half' },
    'admin.lastName': { label: t('admin.lastName'), width: 'half' },
  }
  return (Object.entries(looks) as [LinePath, FieldLook][]).map(([path, look]) => field(keeper, path, look))
}

export function manyFooter(many: InviteMany, close: () => void): TemplateResult {
  const { all, progress } = many
  const { t } = all
  if (progress)
    return html`<span class="grow" role="status">${t('progress', { done: progress.done, n: progress.of })}</span>
      <button type="button" class="button" @click=${() => many.stop()}>${t('stop')}</button>
      <button type="button" class="button primary" aria-disabled="true">${t('sending')}</button>`
  const isDone = many.lines.length > 0 && many.lines.every(({ status }) => status === 'sent') && !many.isPasting
  const [label, act] = many.isPasting
    ? [t('take', { n: many.pasted.length }), () => many.take()]
    : isDone
      ? [t('toAll'), () => all.go('all')]
      : [t('sendMany', { n: many.ready.length }), () => void many.send()]
  return html`<span class="grow"></span>
    <button type="button" class="button" @click=${close}>${t(isDone ? 'close' : 'cancel')}</button>
    <button type="button" class="button primary" @click=${act}>${label}</button>`
}
