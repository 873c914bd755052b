import { define } from './define-all.ts'

define()

export { define }
export type * from './generated/element-types.ts'
