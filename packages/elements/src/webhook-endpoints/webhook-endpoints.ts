import { LaterSection } from '../later-section.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { webhookTexts } from './webhook-endpoints.strings.ts'
import type { WebhooksBody } from './webhooks-body.ts'

/**
 * The webhooks of one's partner: where what happens is sent, how each stands, and what became of every event. They are made, changed,
 * tested, disabled and removed here, and get new secrets; a secret is shown once and is in no event.
 *
 * @fires before-webhook-create - A webhook is about to be made: `{webhook}`, what is sent to the API. Cancel it to prevent that.
 * @fires webhook-created - A webhook was made: `{webhook}`, without its secret.
 * @fires before-webhook-update - A webhook is about to be changed, enabled or disabled: `{webhook, changes}`. Cancel it to prevent that.
 * @fires webhook-updated - A webhook was changed: `{webhook, changes}`, as it is now.
 * @fires before-webhook-delete - A webhook is about to be removed: `{webhook}`. Cancel it to prevent that.
 * @fires webhook-deleted - A webhook was removed: `{webhook}`, as it was.
 * @fires before-webhook-secret-rotate - A webhook is about to get a new secret: `{webhook, overlapHours}`. Cancel it to prevent that.
 * @fires webhook-secret-rotated - A webhook has a new secret: `{webhook}`, without it.
 * @fires before-webhook-event-replay - An event is about to be sent again: `{webhook, delivery}`. Cancel it to prevent that.
 * @fires webhook-event-replayed - An event is being sent again: `{webhook, delivery}`.
 * @csspart section - All of it, without its dialogs.
 */
export class WebhookEndpoints extends LaterSection<(typeof webhookTexts)['strings'], WebhooksBody> {
  protected readonly catalogue = webhookTexts

  protected override joined(_workspace: Workspace): (() => void)[] {
    return [() => this.body.value?.leave()]
  }

  protected override async bring(): Promise<WebhooksBody> {
    return new (await import('./webhooks-body.ts')).WebhooksBody(this)
  }
}
