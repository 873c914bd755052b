import { fold } from '../text/fold.ts'

/** What a search for a person looks into. */
export const personSearchKey = (name: string, email: string) => fold(`${name} ${email}`)
