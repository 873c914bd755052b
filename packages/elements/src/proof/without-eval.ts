// The mocks check what they answer with zod, which makes code from text unless it is told not to before the first schema is made.
import * as z from 'zod'

z.config({ jitless: true })
