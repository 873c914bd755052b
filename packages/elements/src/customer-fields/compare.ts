import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon, warningIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { word } from '../parts/facts.ts'
import type { Texts } from '../text/texts.ts'
import { fieldText } from './customer-fields.strings.ts'
import { labelOf } from './labels.ts'
import type { Clash, Met } from './merge.ts'
import type { FieldPath } from './profile-fields.ts'

/** What two wrote, and what somebody chooses of it. */
export interface Comparison<Path extends string = FieldPath> {
  readonly texts: Texts
  readonly merge: Met<Path>
  readonly picks: Partial<Record<Path, string>>
  readonly pick: (path: Path, value: string) => void
  /** What a field is called; without it, as a field of the profile is. */
  readonly labelOf?: ((path: Path) => string) | undefined
  /** The name of a partner, where it is known. */
  readonly partnerName?: ((id: string) => string | undefined) | undefined
}

/** Somebody else saved first: both values of each field that both changed, one of which is to be picked; the rest is put together and listed. */
export function compare<Path extends string>(all: Comparison<Path>): TemplateResult {
  const { merge, picks } = all
  const t = fieldText(all.texts)
  return html`<div class="notice warn" role="alert">
      ${icon(warningIcon)}
      <div class="grow">
        <strong>${t('conflict')}</strong>
        <div>${t('conflict.do', { n: merge.clashes.length })}</div>
      </div>
    </div>
    <div class="compare">${merge.clashes.map((clash) => row(all, clash, picks[clash.path]))}</div>
    ${
      merge.kept.length > 0
        ? html`<ul class="merged">
            ${merge.kept.map(
              ({ path, theirs }) =>
                html`<li>
                  ${icon(checkIcon)}<span>${t('conflict.kept', { field: called(all, path) })} <bdi>${shown(all, path, theirs)}</bdi></span>
                </li>`,
            )}
          </ul>`
        : nothing
    }`
}

function row<Path extends string>(
  all: Comparison<Path>,
  { path, before, mine, theirs }: Clash<Path>,
  picked: string | undefined,
): TemplateResult {
  const t = fieldText(all.texts)
  const side = (whose: 'mine' | 'theirs', value: string) =>
    html`<label class="pick">
      <input type="radio" class="check radio" name="pick-${path}" .checked=${picked === value} @change=${() => all.pick(path, value)} />
      <span><span class="whose muted">${t(`conflict.${whose}`)}</span> <bdi>${shown(all, path, value)}</bdi></span>
    </label>`
  return html`<fieldset class="clash">
    <legend>${called(all, path)}</legend>
    <p class="muted">${t('conflict.was')} <bdi>${shown(all, path, before)}</bdi></p>
    <div class="sides">${side('mine', mine)}${side('theirs', theirs)}</div>
  </fieldset>`
}

const called = <Path extends string>({ labelOf: named, texts }: Comparison<Path>, path: Path) =>
  named?.(path) ?? labelOf(path as string as FieldPath, texts)

/** A value in the reader's words. */
function shown<Path extends string>({ texts, partnerName }: Comparison<Path>, path: Path, value: string): string {
  if (value === '') return fieldText(texts)('conflict.nothing')
  if (path.endsWith('country')) return texts.formats.country(value)
  if (path === 'language') return texts.formats.languageName(value)
  if (path === 'type') return word(texts, 'type', value)
  return path === 'partnerId' ? (partnerName?.(value) ?? value) : value
}
