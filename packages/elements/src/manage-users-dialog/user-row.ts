import { html, nothing, type TemplateResult } from 'lit'
import type { Link } from '@clientele/sdk'
import { closeIcon } from '../generated/icons.ts'
import { avatar } from '../parts/avatar.ts'
import { word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import type { Popover } from '../parts/popover.ts'
import type { Texts } from '../text/texts.ts'
import { groupButton } from './group-menu.ts'
import { usersText } from './manage-users-dialog.strings.ts'

interface Shown {
  readonly texts: Texts
  readonly groups: Popover
  readonly mayWrite: boolean
  /** The id of whoever looks at it. */
  readonly self: string | undefined
  readonly revoke: (link: Link) => void
}

/** A linked user: who, as what, and the way out. */
export const userRow = (link: Link, { texts, groups, mayWrite, self, revoke }: Shown): TemplateResult => {
  const { user, group } = link
  const t = usersText(texts)
  return html`<li class="user" part="user" data-user=${user.id}>
    ${avatar(user.id, user.name, 'person', 'medium')}
    <span class="who"
      ><b class="truncate" title=${user.name}><bdi>${user.name}</bdi></b
      ><span class="truncate" title=${user.email}>${user.email}</span></span
    >
    ${user.id === self ? html`<span class="badge">${t('you')}</span>` : nothing}
    ${
      mayWrite
        ? html`${groupButton(texts, groups, { name: user.id, label: t('groupOf', { name: user.name }), group })}
            <button
              type="button"
              class="button quiet square revoke"
              aria-label=${t('revokeOf', { name: user.name })}
              title=${t('revoke')}
              @click=${() => revoke(link)}
            >
              ${icon(closeIcon)}
            </button>`
        : html`<span class="group-word">${word(texts, 'group', group)}</span>`
    }
  </li>`
}

/** Rows that are not there yet, at their true height. */
export const boneRows = (): TemplateResult[] =>
  Array.from(
    { length: 4 },
    () =>
      html`<li class="user" aria-hidden="true">
        <span class="bone round"></span><span class="who"><span class="bone name"></span><span class="bone mail"></span></span
        ><span class="bone word"></span>
      </li>`,
  )
