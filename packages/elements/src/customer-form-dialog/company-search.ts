import type { RegistryCompanies, RegistryCompany } from '@clientele/sdk'
import { addressLines } from '../customer-fields/profile-fields.ts'
import { TypedSearch } from '../workspace/typed-search.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import type { FormValues } from './form-values.ts'

/** Registries are strangers: they are asked when somebody really stops typing. */
const pauseMs = 300
const shortest = 2

/** Looks a company up in public registries, and fills the form with what they have of it. */
export class CompanySearch {
  text = ''
  /** The place of the option that Enter picks; -1 for none. */
  active = -1
  readonly search: TypedSearch<RegistryCompanies>
  /** No registry is set up: that does not change while the page stands. */
  #hasNone = false
  #picked: { company: RegistryCompany; before: FormValues } | undefined
  readonly #form: CustomerForm

  constructor(form: CustomerForm) {
    this.#form = form
    const { host } = form
    this.search = new TypedSearch(
      host,
      async (query, signal) => {
        const answer = await host.workspace!.client.registryCompanies.search({ query }, { signal })
        if (answer.registries.length === 0) this.#goes()
        return answer
      },
      pauseMs,
    )
  }

  /** It is for new companies, and where some registry is set up; whether one is, the first answer says. */
  get isOffered(): boolean {
    const { state, host } = this.#form
    return host.customerId === undefined && state?.values.type === 'company' && !this.#hasNone
  }

  get picked(): RegistryCompany | undefined {
    return this.#picked?.company
  }

  get found(): readonly RegistryCompany[] {
    return this.search.state.value?.data ?? []
  }

  readonly typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value
    this.active = -1
    const asked = this.text.trim()
    if ([...asked].length >= shortest) this.search.ask(asked)
    else this.search.clear()
    this.#form.host.requestUpdate()
  }

  readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const { key } = event
    const { length } = this.found
    if (key === 'ArrowDown' && length > 0) this.#move(1)
    else if (key === 'ArrowUp' && length > 0) this.#move(-1)
    else if (key === 'Enter') this.#enter()
    else if (key === 'Escape' && this.text !== '') this.clear()
    else return
    event.preventDefault()
  }

  /** What the registry has stands in the fields; what it does not have stays as it was typed. */
  readonly pick = (company: RegistryCompany): void => {
    const { state, host } = this.#form
    if (!state) return
    this.#picked = { company, before: state.values }
    this.#form.fill(valuesOf(company))
    this.clear()
    this.#form.focus('#form-picked-change')
    host.say(formText(host.partTexts)('search.filled', { name: company.name, registry: company.registry.name }))
  }

  /** Another company, or none: the fields are as they were before. */
  readonly change = (): void => {
    if (this.#picked) this.#form.fill(this.#picked.before)
    this.#picked = undefined
    this.#form.focus('#form-company-search')
  }

  clear(): void {
    this.text = ''
    this.active = -1
    this.search.clear()
    this.#form.host.requestUpdate()
  }

  /** The form is over. */
  end(): void {
    this.#picked = undefined
    this.clear()
  }

  /** There is nothing to search in: what was typed is the name, unless there is one. */
  #goes(): void {
    this.#hasNone = true
    if (this.#form.state?.values.name === '') this.#form.type('name', this.text)
    this.#form.focusField('name')
  }

  #move(by: 1 | -1): void {
    // Before the first is the field itself.
    const places = this.found.length + 1
    this.active = ((this.active + 1 + by + places) % places) - 1
    const { host } = this.#form
    host.requestUpdate()
    const show = () => host.shadowRoot?.querySelector(`#form-company-${this.active}`)?.scrollIntoView({ block: 'nearest' })
    void host.updateComplete.then(show)
  }

  /** The chosen one; or, when the answer is for just this text and names one only, that one. */
  #enter(): void {
    const { status, text } = this.search.state
    const isOnly = this.found.length === 1 && status === 'ready' && text === this.text.trim()
    const company = this.found[this.active] ?? (isOnly ? this.found[0] : undefined)
    if (company) this.pick(company)
  }
}

/** What a registry has of a company, as it stands in the fields. */
function valuesOf(company: RegistryCompany): Partial<FormValues> {
  const { name, organisationNumber, country, email, phone, website, address } = company
  const values = { name, organisationNumber, country, email, phone, website }
  const lines = address ? addressLines.map((line) => [`address.${line}`, address[line] ?? ''] as const) : []
  return Object.fromEntries([...Object.entries(values).filter(([, value]) => value !== null), ...lines])
}
