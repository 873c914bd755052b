import { html, type TemplateResult } from 'lit'
import { deliveryTexts, type DeliveryText } from './delivery-log.strings.ts'
import type { DeliveryLog } from './delivery-log.ts'

/** Why an event did not arrive, with the status of the answer where there was one; a reason of a later server as it is. */
export function reasonsOf({ t }: Pick<DeliveryLog, 't'>, error: string | null, status: number | null): string[] {
  const key = `error.${error}`
  const word = error === null ? '' : key in deliveryTexts.strings ? t(key as DeliveryText) : error
  return [word, status === null ? '' : `HTTP ${status}`].filter(Boolean)
}

/** Facts in a row, each in its own direction. */
export const inRow = (facts: readonly string[]): TemplateResult[] =>
  facts.map((fact, at) => html`${at === 0 ? '' : ' · '}<bdi>${fact}</bdi>`)
