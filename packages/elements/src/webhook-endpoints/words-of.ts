import { failureLine } from '../parts/failure-state.ts'
import { failureOf } from '../workspace/failure.ts'
import type { WebhooksBody } from './webhooks-body.ts'
import type { WebhookText } from './webhooks-body.strings.ts'

/** What the service refuses of webhooks alone, by its codes. */
const words: Readonly<Record<string, WebhookText>> = {
  webhooks_full: 'full',
  webhooks_not_set_up: 'notSetUp',
  webhook_disabled: 'isDisabled',
}

/** Why something was not done, in the reader's own words. */
export function wordsOf({ t, texts }: WebhooksBody, error: unknown): string {
  const key = words[failureOf(error).code ?? '']
  return key ? t(key) : failureLine(texts, error)
}
