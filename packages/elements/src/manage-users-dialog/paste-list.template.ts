import { html, nothing, type TemplateResult } from 'lit'
import type { LinkLine } from '@clientele/sdk'
import { alertIcon } from '../generated/icons.ts'
import { circleCheckIcon, infoIcon } from '../generated/later-icons.ts'
import { failureLine } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import type { Popover } from '../parts/popover.ts'
import type { Texts } from '../text/texts.ts'
import { groupButton } from './group-menu.ts'
import { usersText, type UsersKey } from './manage-users-dialog.strings.ts'
import type { Outcome, PasteList } from './paste-list.ts'

interface Shown {
  readonly list: PasteList
  readonly texts: Texts
  readonly partner: string
  readonly customer: string
  readonly groups: Popover
}

/** The field for the list, the group for all on it, and what became of it. */
export function pasteList({ list, texts, partner, customer, groups }: Shown): TemplateResult {
  const t = usersText(texts)
  const wrong = list.isEmptySent
  return html`<div class="body paste">
    ${list.outcome ? outcome(list.outcome, texts, partner) : nothing}
    ${list.error ? html`<div class="notice bad" role="alert">${icon(alertIcon)}<span>${failureLine(texts, list.error)}</span></div>` : nothing}
    <div class="field ${wrong ? 'wrong' : ''}">
      <label for="addresses">${t('addresses')}</label>
      <div class="input">
        <textarea
          id="addresses"
          rows="8"
          dir="ltr"
          autofocus
          spellcheck="false"
          autocapitalize="none"
          maxlength="400000"
          aria-describedby="addresses-hint addresses-count"
          aria-invalid=${String(wrong)}
          ?readonly=${list.progress !== undefined}
          .value=${list.text}
          @input=${list.typed}
        ></textarea>
      </div>
      ${wrong ? html`<span class="error" role="alert">${t('submitNothing')}</span>` : nothing}
      <span class="muted" id="addresses-hint">${t('addressesHint')}</span>
      <span id="addresses-count" role="status">${preview(list, texts)}</span>
    </div>
    <div class="field group-field">
      <span class="label">${t('pastedGroup')}</span>
      ${groupButton(texts, groups, { name: 'paste', label: t('pastedGroup'), group: list.group })}
      <span class="muted">${t('pastedGroupHint', { name: customer })}</span>
    </div>
  </div>`
}

function preview({ parsed: { addresses, doubles, others } }: PasteList, texts: Texts): TemplateResult {
  const t = usersText(texts)
  const parts = [
    html`<b>${t('preview', { n: addresses.length })}</b>`,
    doubles > 0 ? t('previewDoubles', { n: doubles }) : undefined,
    others.length > 0 ? html`<span class="wrong-count">${t('previewOthers', { n: others.length })}</span>` : undefined,
  ].filter((part) => part !== undefined)
  return html`${parts.map((part, at) => html`${at ? ' · ' : ''}${part}`)}`
}

function outcome({ linked, already, failed }: Outcome, texts: Texts, partner: string): TemplateResult {
  const t = usersText(texts)
  const counts = [
    t('outcome', { linked: linked.length }),
    ...(already.length > 0 ? [t('outcomeAlready', { n: already.length })] : []),
    ...(failed.length > 0 ? [t('outcomeRest', { n: failed.length })] : []),
  ]
  return html`<section class="outcome" aria-labelledby="outcome">
    <h3 id="outcome" tabindex="-1">${counts.join('. ')}.</h3>
    <ul role="list" aria-label=${t('outcomeList')} tabindex="0">
      ${failed.map(({ email, status }) => line('bad', email, t(reasonFor(status), { partner })))}
      ${already.map((one) => line('', one.email, t('line.already', { group: word(texts, 'group', one.link?.group ?? '') })))}
      ${linked.map((link) => line('good', link.user.email, t('linked', { name: link.user.name, group: word(texts, 'group', link.group) })))}
    </ul>
  </section>`
}

const pictures = { bad: alertIcon, good: circleCheckIcon, '': infoIcon }

const line = (kind: keyof typeof pictures, email: string, what: string) =>
  html`<li class=${kind}>
    ${icon(pictures[kind])}<span class="who"
      ><b><bdi>${email}</bdi></b
      ><span>${what}</span></span
    >
  </li>`

const reasons: Readonly<Record<string, UsersKey>> = {
  unknown: 'line.unknown',
  notLinkable: 'line.notLinkable',
  invalid: 'line.invalid',
}

const reasonFor = (status: LinkLine['status']): UsersKey => reasons[status] ?? 'line.other'
