import { html, nothing, type TemplateResult } from 'lit'
import { mailIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { toolsTexts } from './table-tools.strings.ts'
import type { TableHost } from './table-part.ts'

/** The way to invite customers, for those who may, where its dialog is on the page. A host may do something else instead. */
export function inviteButton(host: TableHost): TemplateResult | typeof nothing {
  const { workspace } = host
  if (!workspace?.surfaces.has('invite') || !workspace.may('customers:create')) return nothing
  const open = () => {
    if (host.tell('invite-customers', {}, true)) workspace.surfaces.open('invite', {})
  }
  return html`<button type="button" class="button quiet invite" @click=${open}>
    ${icon(mailIcon)}<span class="label-wide">${host.partTexts.text(toolsTexts, 'invite')}</span>
  </button>`
}
