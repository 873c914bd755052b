import { Problem } from '../http/problem.ts'

/** Origins as browsers write them: small letters, no port where it is the usual one. */
export const originsOf = (given: readonly string[]) => [...new Set(given.map(originOf))]

function originOf(text: string, index: number) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && url.username === '' && url.password === '' && !url.host.includes('*')) return url.origin
  throw new Problem('invalid_input', {
    fields: [{ field: `origins.${index}`, message: 'An origin such as https://portal.example.com, without a path' }],
  })
}
