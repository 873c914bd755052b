import { catalogue } from '../text/locale.ts'

/** The words of the frame; those of what is in it come with it. */
export const keysTexts = catalogue('api-keys', {
  title: 'API keys',
})
