import { useMemo, useRef, useState } from 'react'
import type { CustomerTableEvents } from '@clientele/elements'
import { CustomerDetailPanel, CustomerProvider, CustomerSummary, CustomerTable, ManageUsersDialog } from '@clientele/react'
import { columns } from './columns.ts'
import { fetchToken } from './fetch-token.ts'
import { actions } from './actions.ts'

export function App() {
  const [locale, setLocale] = useState('en')
  const [onlyActive, setOnlyActive] = useState(false)
  const [opensItself, setOpensItself] = useState(false)
  const [isShown, setIsShown] = useState(true)
  const [customerId, setCustomerId] = useState<string>()
  const dialog = useRef<ManageUsersDialog>(null)
  // The same object as long as it says the same.
  const filter = useMemo(() => (onlyActive ? { status: ['active' as const] } : {}), [onlyActive])

  function opened(event: CustomerTableEvents['customer-open']) {
    // Without this the panel opens.
    if (opensItself) event.preventDefault()
    setCustomerId(event.detail.customerId)
  }

  return (
    <>
      <p>
        <button id="toggle" onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </button>
        <button id="only-active" onClick={() => setOnlyActive(true)}>
          Only active
        </button>
        <button id="users" disabled={!customerId} onClick={() => customerId && dialog.current?.show({ customerId })}>
          Users of the customer
        </button>
        <label>
          <input id="opens-itself" type="checkbox" checked={opensItself} onChange={({ target }) => setOpensItself(target.checked)} />
          Open customers elsewhere
        </label>
        <label>
          Language
          <select id="language" value={locale} onChange={({ target }) => setLocale(target.value)}>
            <option>en</option>
            <option>de</option>
          </select>
        </label>
        <output id="said">{customerId && `opened ${customerId}`}</output>
      </p>
      {isShown && (
        <CustomerProvider baseUrl="/api" fetchToken={fetchToken} locale={locale}>
          <CustomerSummary filter={filter} />
          <CustomerTable filter={filter} columns={columns} onCustomerOpen={opened} />
          <CustomerDetailPanel>
            <section slot="section-notes" data-label="Notes">
              Notes on <span id="notes">{customerId}</span>
            </section>
          </CustomerDetailPanel>
          <ManageUsersDialog ref={dialog} />
          {/* An element of the page, without a component. */}
          <customer-search actions={actions} />
        </CustomerProvider>
      )}
    </>
  )
}
