import type { WebhookEndpoint } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { editIcon, keyIcon, pauseIcon, powerIcon, trashIcon } from '../generated/later-icons.ts'
import { menuItems, menuKeys, type MenuItem } from '../parts/menu.ts'
import type { WebhooksBody } from './webhooks-body.ts'

/** What else can be done with a webhook. The menu is there once; what it is about comes from what is open. */
export function endpointMenu(all: WebhooksBody): TemplateResult {
  const { menu } = all
  const one = all.find(menu.name)
  return html`<div
    id="webhook-menu"
    class="popover"
    popover
    role="menu"
    tabindex="-1"
    aria-label=${one ? all.t('more', { url: one.url }) : ''}
    @toggle=${menu.toggled}
    @keydown=${(event: KeyboardEvent) => menuKeys(event, () => menu.close())}
  >
    ${one ? menuItems(itemsOf(all, one), () => menu.close()) : nothing}
  </div>`
}

function itemsOf(all: WebhooksBody, one: WebhookEndpoint): MenuItem[] {
  const { t, toDo } = all
  const turn = one.enabled
    ? { id: 'disable', label: t('disable'), icon: pauseIcon, run: () => void toDo.disable(one) }
    : { id: 'enable', label: t('enable'), icon: powerIcon, run: () => void toDo.setEnabled(one, true) }
  return [
    { id: 'edit', label: t('edit'), icon: editIcon, run: () => void all.form.openFor(one) },
    { id: 'rotate', label: t('rotate'), icon: keyIcon, run: () => void all.rotation.openFor(one) },
    turn,
    { id: 'remove', label: t('remove'), icon: trashIcon, danger: true, apart: true, run: () => void toDo.remove(one) },
  ]
}
