// The whole of it as one file for a script tag. `clientele.js?prefix=acme` registers tags of its own, `clientele.js?define=none` none.
import { define } from '../define-all.ts'

const { searchParams } = new URL(import.meta.url)
if (searchParams.get('define') !== 'none') define({ prefix: searchParams.get('prefix') ?? undefined })

export { define }
export * from '../index.ts'
