import '@clientele/elements/define/customer-provider'
import '@clientele/elements/define/customer-table'
import { measureMillion } from './million.ts'

const provider = document.createElement('customer-provider')
Object.assign(provider, { baseUrl: location.origin, fetchToken: async () => 'bench', locale: 'en' })
const table = document.createElement('customer-table')
provider.append(table)
document.getElementById('stage')!.append(provider)

const inside = <E extends Element = HTMLElement>(selector: string) => table.shadowRoot!.querySelector<E>(selector)!

measureMillion({
  scroller: () => inside('.scroll'),
  top: () => inside('.head').getBoundingClientRect().bottom,
  *rows() {
    for (const element of table.shadowRoot?.querySelectorAll('.record:not([hidden])') ?? [])
      yield {
        element,
        place: Number(element.ariaRowIndex) - 2,
        isBlank: element.classList.contains('bones'),
        text: element.querySelector('.name')?.textContent,
      }
  },
  search(text, enter) {
    const input = inside<HTMLInputElement>('input[type="search"]')
    const key = performance.now()
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    if (enter) input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }))
    return key
  },
  sort() {
    const button = [...table.shadowRoot!.querySelectorAll<HTMLElement>('.sorter')].find(({ innerText }) => innerText.includes('Status'))!
    const key = performance.now()
    button.click()
    return key
  },
})
