import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal, viewChild, type ElementRef } from '@angular/core'
import type { CustomerTableEvents, ManageUsersDialog } from '@clientele/elements'
import type { CustomerFilter } from '@clientele/sdk'
import { columns } from './columns'
import { fetchToken } from './fetch-token'

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  protected readonly locale = signal('en')
  protected readonly onlyActive = signal(false)
  protected readonly opensItself = signal(false)
  protected readonly isShown = signal(true)
  protected readonly customerId = signal<string | undefined>(undefined)
  protected readonly filter = computed<CustomerFilter>(() => (this.onlyActive() ? { status: ['active'] } : {}))
  protected readonly columns = columns
  protected readonly fetchToken = fetchToken
  private readonly dialog = viewChild<ElementRef<ManageUsersDialog>>('dialog')

  protected opened(event: CustomerTableEvents['customer-open']): void {
    // Without this the panel opens.
    if (this.opensItself()) event.preventDefault()
    this.customerId.set(event.detail.customerId)
  }

  protected showUsers(): void {
    const customerId = this.customerId()
    if (customerId) this.dialog()?.nativeElement.show({ customerId })
  }
}
