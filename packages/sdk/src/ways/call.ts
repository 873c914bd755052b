import type { Exchanged } from '../exchange.ts'
import { detailsOf } from '../failure.ts'
import type { Answer, Call } from './answers.ts'

/** A promise of the answer that can also tell what came with it. */
export function call<T>(exchanged: Promise<Exchanged<T>>): Call<T> {
  const answer = exchanged.then(({ data }) => data)
  return Object.assign(answer, {
    withResponse() {
      // Whoever asks for more does not look at the plain answer; its failure must not count as unhandled.
      answer.catch(() => {})
      return exchanged.then(withDetails)
    },
  })
}

const withDetails = <T>({ data, response, attempts }: Exchanged<T>): Answer<T> => {
  const { headers } = response
  return { data, ...detailsOf(response), headers, etag: headers.get('etag') ?? undefined, attempts }
}
