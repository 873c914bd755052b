import type { Client, Customer } from '@clientele/sdk'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { until } from './mount.ts'

/** A word that no other test uses: browsers share one server. */
export const word = (): string => `w${crypto.getRandomValues(new Uint32Array(2)).join('')}`

/** Makes customers named by a number and the word, so that their order is known. */
export async function makeCustomers(client: Client, search: string, count: number): Promise<Customer[]> {
  const made: Customer[] = []
  for (let from = 0; from < count; from += 20) {
    const numbers = Array.from({ length: Math.min(20, count - from) }, (_, step) => from + step)
    made.push(...(await Promise.all(numbers.map((number) => client.customers.create({ name: nameOf(number, search), currency: 'EUR' })))))
  }
  return made
}

export const nameOf = (number: number, search: string): string => `${String(number).padStart(4, '0')} ${search}`

export const scrollerOf = (table: CustomerTable): HTMLElement => table.shadowRoot!.querySelector<HTMLElement>('.scroll')!

/** The rows in the page, in the order they stand in the list. */
export const recordsOf = (table: CustomerTable): HTMLElement[] =>
  [...table.shadowRoot!.querySelectorAll<HTMLElement>('.record:not([hidden])')].sort(
    (left, right) => Number(left.ariaRowIndex) - Number(right.ariaRowIndex),
  )

export const namesOf = (table: CustomerTable): string[] =>
  recordsOf(table).flatMap((record) => record.querySelector('.name')?.textContent ?? [])

/** The rows that are seen now. */
export function namesInSight(table: CustomerTable): string[] {
  const { top, bottom } = scrollerOf(table).getBoundingClientRect()
  return recordsOf(table)
    .filter((record) => record.getBoundingClientRect().bottom > top + 36 && record.getBoundingClientRect().top < bottom)
    .flatMap((record) => record.querySelector('.name')?.textContent ?? [])
}

export const recordOf = (table: CustomerTable, name: string): HTMLElement | undefined =>
  recordsOf(table).find((record) => record.querySelector('.name')?.textContent === name)

/** Waits until the table shows a row of this name. */
export const shows = (table: CustomerTable, name: string): Promise<HTMLElement> => until(() => recordOf(table, name))

/** A key as a person presses it, on whatever has the focus in the table. */
export function press(table: CustomerTable, key: string, more: KeyboardEventInit = {}): void {
  const target = table.shadowRoot!.activeElement ?? scrollerOf(table)
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))
}
