import { ClienteleError } from '@clientele/sdk'
import { h } from './dom.ts'

/** What happened and what to do, in the server's own words where it answered. */
export const explain = (error: unknown) => {
  if (!(error instanceof ClienteleError)) return 'Something on this page failed. Load it again.'
  if (error.title !== undefined) return `${error.title}. ${error.detail ?? ''}`
  return 'The service did not answer. Check your connection and try again.'
}

/** The number to tell support. It can be selected with one click. */
const requestId = (error: unknown) =>
  error instanceof ClienteleError &&
  error.requestId !== undefined &&
  h('p', { class: 'quiet' }, 'If it stays, tell support this number: ', h('code', {}, error.requestId))

/** Fills the place of what could not be loaded. */
export const failureState = (what: string, error: unknown, retry: () => void) =>
  h(
    'div',
    { class: 'state', role: 'alert' },
    h('h2', {}, what),
    h('p', {}, explain(error)),
    requestId(error) || null,
    h('button', { type: 'button', class: 'button', onclick: retry }, 'Try again'),
  )

/** One line beside what was just attempted. */
export const failureLine = (error: unknown) => h('p', { class: 'notice bad', role: 'alert' }, explain(error))
