import '@clientele/elements/define/customer-provider'
import '@clientele/elements/define/import-customers-dialog'
import { measurePreview } from './preview.ts'

measurePreview(async () => {
  const provider = document.createElement('customer-provider')
  Object.assign(provider, { baseUrl: location.origin, fetchToken: async () => 'bench', locale: 'en' })
  const dialog = document.createElement('import-customers-dialog')
  provider.append(dialog)
  document.body.append(provider)
  dialog.show()
  while (!dialog.shadowRoot?.querySelector('.drop')) await new Promise(requestAnimationFrame)
  return {
    choose: (file) => dialog.show({ file }),
    rows: () => dialog.shadowRoot!.querySelectorAll('.sheet tbody tr'),
  }
})
