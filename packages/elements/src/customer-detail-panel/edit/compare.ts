import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon, warningIcon } from '../../generated/icons.ts'
import { icon } from '../../parts/icon.ts'
import type { PanelHost } from '../panel-host.ts'
import type { Clash } from './merge.ts'
import type { ProfileEdit } from './profile-edit.ts'
import type { FieldPath } from './profile-fields.ts'

/** Somebody else saved first: both values of each field that both changed, one of which is to be picked; the rest is put together and listed. */
export function compare(host: PanelHost, edit: ProfileEdit): TemplateResult {
  const { merge, picks } = edit.draft!
  return html`<div class="notice warn" role="alert">
      ${icon(warningIcon)}
      <div class="grow">
        <strong>${host.words('conflict')}</strong>
        <div>${host.words('conflict.do', { n: merge!.clashes.length })}</div>
      </div>
    </div>
    <div class="compare">${merge!.clashes.map((clash) => row(host, edit, clash, picks[clash.path]))}</div>
    ${
      merge!.kept.length > 0
        ? html`<ul class="merged">
            ${merge!.kept.map(
              ({ path, theirs }) =>
                html`<li>
                  ${icon(checkIcon)}<span
                    >${host.words('conflict.kept', { field: host.words(`label.${path}`) })} <bdi>${shown(host, path, theirs)}</bdi></span
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }`
}

function row(host: PanelHost, edit: ProfileEdit, { path, before, mine, theirs }: Clash, picked: string | undefined): TemplateResult {
  const label = host.words(`label.${path}`)
  const side = (whose: 'mine' | 'theirs', value: string) =>
    html`<label class="pick">
      <input type="radio" class="check radio" name="pick-${path}" .checked=${picked === value} @change=${() => edit.pick(path, value)} />
      <span><span class="whose muted">${host.words(`conflict.${whose}`)}</span> <bdi>${shown(host, path, value)}</bdi></span>
    </label>`
  return html`<fieldset class="clash">
    <legend>${label}</legend>
    <p class="muted">${host.words('conflict.was')} <bdi>${shown(host, path, before)}</bdi></p>
    <div class="sides">${side('mine', mine)}${side('theirs', theirs)}</div>
  </fieldset>`
}

const shown = (host: PanelHost, path: FieldPath, value: string): string =>
  value === '' ? host.words('conflict.nothing') : path === 'country' ? host.partTexts.formats.country(value) : value
