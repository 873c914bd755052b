import * as z from 'zod'

/** A moment, in UTC. */
export const Timestamp = z.iso.datetime().describe('A moment: ISO 8601 in UTC.')
/** A day without a time. */
export const Day = z.iso.date().describe('A day: ISO 8601, as in 2026-11-21.')
export const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Three capital letters, as in ISO 4217')
  .describe('A currency: three letters of ISO 4217.')
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'Two capital letters, as in ISO 3166')
  .describe('A country: two letters of ISO 3166.')
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag such as nb or en-GB')
  .describe('A language tag of BCP 47.')

/** An amount in minor units, never a fraction: 1250 NOK is 12.50 kroner. */
export const Money = z
  .object({
    amount: z.int().describe('The amount in minor units (øre, cents; whole yen).'),
    currency: CurrencyCode,
  })
  .meta({ id: 'Money', description: 'An exact amount in one currency.' })

/** Text a person typed: no control characters, no lone surrogates, trimmed, and not empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'This must not be empty')
    .max(max, `At most ${max} characters`)
    .refine(printable, 'Control characters are not allowed')
/** The same over several lines. */
export const longText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'This must not be empty')
    .max(max, `At most ${max} characters`)
    .refine((value) => printable(value.replace(/[\r\n\t]/g, '')), 'Control characters are not allowed')

// U+0000 cannot be stored, a lone surrogate cannot be sent, and the rest of C0/C1 hides what a name really says.
function printable(value: string) {
  return !/[\u0000-\u001f\u007f-\u009f]/.test(value) && value.isWellFormed()
}

/** A choice that writers must take from the list. Readers get `open(choice)`: later values may come. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).describe(description)

/** The same choice as it is answered: known values, and room for those to come. */
export const open = <T extends Record<string, string>>(schema: z.ZodEnum<T>) =>
  (z.string() as unknown as z.ZodType<T[keyof T] | (string & {})>).meta({
    description: schema.description ?? '',
    examples: Object.values(schema.enum),
    'x-open-enum': Object.values(schema.enum),
  })

/** Part of something to look for. */
export const search = (where: string) =>
  z
    .string()
    .max(200)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'This is not well-formed text')
    .optional()
    .describe(`Part of ${where}, in any case, accents or not.`)

/** Query parameters that every list takes. */
export const PageQuery = z.object({
  limit: z.int().min(1).max(200).default(50).describe('How many at most on one page.'),
  cursor: z.string().max(4000).optional().describe('Where the page begins: `nextCursor` of the page before.'),
})

/** A page of a list. */
export const page = <T extends z.ZodType>(item: T, what: string) =>
  z.object({
    data: z.array(item).describe(`The ${what} of this page, in order.`),
    nextCursor: z.string().nullable().describe('Pass it as `cursor` to get the next page; null on the last one.'),
  })
