import { catalogue } from '../text/locale.ts'

/** The words of the section's frame; those of what is in it come with it. */
export const webhookTexts = catalogue('webhook-endpoints', {
  title: 'Webhooks',
})
