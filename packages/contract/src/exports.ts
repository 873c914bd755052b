import * as z from 'zod'
import { CustomerFilter, CustomerSort } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page, text } from './shared.ts'

/** What a column of a file can hold; `services.<kind>` besides. */
export const exportColumns = [
  'id',
  'name',
  'type',
  'role',
  'status',
  'email',
  'phone',
  'website',
  'organisationNumber',
  'description',
  'country',
  'line1',
  'line2',
  'line3',
  'city',
  'region',
  'postalCode',
  'contact',
  'contactEmail',
  'contactPhone',
  'language',
  'currency',
  'partner',
  'partnerId',
  'parentId',
  'users',
  'orders',
  'invoices',
  'tickets',
  'subscriptions',
  'mrr',
  'arr',
  'revenue',
  'risk',
  'lastActivityAt',
  'lastOrderAt',
  'createdAt',
  'updatedAt',
  'deletedAt',
] as const

/** The columns of a file for which none were chosen. */
export const usualExportColumns = ['name', 'type', 'status', 'email', 'users', 'orders', 'invoices', 'createdAt'] as const

/** How many customers fit on one sheet of an XLSX file under its head; what is more goes on on the next. */
export const customersPerSheet = 1_048_575

export const ExportColumn = z
  .union([z.enum(exportColumns), z.templateLiteral(['services.', z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)])])
  .describe('A column: `name`, `mrr`, `services.port`.')
export const ExportFormat = choice(
  ['csv', 'xlsx', 'jsonl'],
  'CSV, a workbook with numbers and dates as such, or a line of JSON for each customer.',
)
export const ExportStatus = choice(
  ['ready', 'running', 'done', 'cancelled', 'failed'],
  'Where it is: not fetched yet, being sent, sent whole, called off, or broken off on the way. All but a cancelled one can be fetched (again).',
)

export const Export = z
  .object({
    id: ids.export,
    format: open(ExportFormat),
    columns: z.array(z.string()).describe('The columns, in order.'),
    status: open(ExportStatus),
    total: z.int().describe('How many customers it was about when it was made.'),
    rows: z.int().describe('How many have been sent, the last time it was fetched.'),
    bytes: z.int().describe('How many bytes have been sent, the last time it was fetched.'),
    createdAt: Timestamp.describe('When it was made.'),
    finishedAt: Timestamp.nullable().describe('When it was sent whole, broke off or was called off.'),
    expiresAt: Timestamp.describe('Until when it can be fetched.'),
  })
  .meta({ id: 'Export', description: 'Customers as a file, written anew whenever it is fetched.' })

export const ExportLink = z
  .object({
    path: z
      .string()
      .describe('Where to fetch it, below the address of the API: `/v1/downloads/dwn_…`. It needs no token: keep it out of logs.'),
    expiresAt: Timestamp.describe('Until when it must have been used.'),
  })
  .meta({ id: 'ExportLink', description: 'A link that fetches one export, once.' })

const fileProblems = ['export_conflict', 'money_hidden'] as const

export const exports = define(routes.exports, {
  list: {
    summary: 'List your exports, the newest first',
    query: PageQuery,
    returns: page(Export, 'exports').meta({ id: 'ExportPage', description: 'A page of exports.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Export customers as a file',
    description:
      'It is about the `customers` named, or all that match `filter` but those in `except`, or all that you see. The file is written while it is fetched, with what you may see then; nothing of it is kept.',
    body: z
      .object({
        format: ExportFormat,
        columns: z
          .array(ExportColumn)
          .min(1)
          .max(100)
          .refine((columns) => new Set(columns).size === columns.length, 'Each column once')
          .default([...usualExportColumns])
          .describe('The columns, in order. Beside amounts in CSV and XLSX stands `currency`, chosen or not.'),
        titles: z
          .array(text(100))
          .min(1)
          .max(100)
          .optional()
          .describe('What stands above the columns in CSV and XLSX, one for each; without it, their names here.'),
        customers: z.array(ids.customer).min(1).max(10_000).optional().describe('The customers it is about.'),
        filter: CustomerFilter.strict().optional().describe('All that match.'),
        except: z.array(ids.customer).max(10_000).optional().describe('All but these.'),
        sort: CustomerSort.optional().describe(
          'The order, as in a list: `name`, `-mrr`, `services.port`. What changes its place in it meanwhile may come twice or not at all. Without it partner by partner, the oldest first, where nothing changes its place.',
        ),
        bom: z.boolean().default(false).describe('Begin a CSV file with a byte order mark, by which spreadsheets see that it is UTF-8.'),
      })
      .refine((body) => body.customers === undefined || (body.filter === undefined && body.except === undefined), {
        error: 'Give either customers, or a filter with its exceptions',
        path: ['customers'],
      })
      .refine((body) => body.titles === undefined || body.titles.length === body.columns.length, {
        error: 'Give one title for each column',
        path: ['titles'],
      })
      .meta({ id: 'ExportCreate', description: 'What to export, and how.' }),
    returns: Export,
    status: 201,
    errors: ['money_hidden'],
  },
  retrieve: { summary: 'Retrieve an export with its progress', returns: Export },
  cancel: { summary: 'Cancel an export; if it is being sent, that breaks off', returns: Export, errors: ['export_conflict'] },
  link: {
    summary: 'Get a link by which a browser fetches the file',
    description: 'It works once, within five minutes, and as long as you may fetch the file yourself. A new link ends the one before.',
    returns: ExportLink,
    status: 201,
    errors: ['export_conflict'],
  },
  file: { summary: 'Fetch the file of an export', file: true, errors: fileProblems },
  download: {
    summary: 'Fetch the file of an export by a link',
    description: 'What the link of an export leads to.',
    file: true,
    errors: ['forbidden', ...fileProblems],
  },
})
