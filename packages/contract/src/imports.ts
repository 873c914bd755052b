import * as z from 'zod'
import { define } from './define.ts'
import type { exportColumns } from './exports.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { CountryCode, PageQuery, Timestamp, choice, open, page, text } from './shared.ts'

/** What a column of a file can be read as: the columns of an export that a person writes. */
export const importFields = [
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
  'partnerId',
  'parentId',
] as const satisfies readonly (typeof exportColumns)[number][]

export const ImportField = choice(importFields, 'What a column is read as: `name`, `organisationNumber`, `contactEmail`.')
export const ImportStatus = choice(
  ['reading', 'ready', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'],
  'Where it is: the file is being read, the columns can be mapped, rows are being checked, it can be started, customers are being written, it has ended, it was called off, or the file cannot be read.',
)
export const ImportFormat = choice(['csv', 'xlsx'], 'Text with separators, or a workbook, of which the first sheet is read.')
export const ImportEncoding = choice(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'], 'How the characters of a text file are written.')
export const ImportSeparator = choice([',', ';', '\t', '|'], 'What stands between two cells of a text file.')
export const ImportDuplicates = choice(
  ['skip', 'update', 'create'],
  'What becomes of a row whose organisation number or e-mail address a customer of the partner has already: it is left out, it changes that customer, or it becomes a customer all the same.',
)
export const ImportProblemCode = choice(
  [
    'empty_file',
    'no_rows',
    'not_a_table',
    'encoding_wrong',
    'quote_open',
    'row_too_long',
    'too_many_columns',
    'workbook_broken',
    'workbook_locked',
    'workbook_too_large',
    'access_lost',
    'failed',
  ],
  'Why a file cannot be read, or why the import ended early.',
)
export const ImportErrorCode = choice(
  ['required', 'invalid', 'too_long', 'too_many_cells', 'not_allowed', 'ambiguous', 'conflict'],
  'What is wrong with a row: nothing where something must be, a value that is not taken, more characters than are taken, more cells than there are columns, something you may not write, several customers that it may mean, or a customer that cannot be changed like that.',
)

export const ImportColumn = z
  .object({
    name: z.string().describe('What stands above it, or `Column 3` where nothing does.'),
    samples: z.array(z.string()).describe('Some of what is in it.'),
    guess: open(ImportField).nullable().describe('What it looks like, by its name and by what is in it; null where it looks like nothing.'),
    field: open(ImportField).nullable().describe('What it is read as; null where it is left out.'),
  })
  .meta({ id: 'ImportColumn', description: 'A column of the file.' })

export const Import = z
  .object({
    id: ids.import,
    fileName: z.string().describe('The name of the file, as it was given.'),
    bytes: z.int().describe('How large the file is.'),
    status: open(ImportStatus),
    problem: z
      .object({
        code: open(ImportProblemCode),
        detail: z.string().describe('What happened, in words.'),
        line: z.int().nullable().describe('The line of the file, where there is one to name.'),
        column: z.int().nullable().describe('The column of the file, from 1, where there is one to name.'),
      })
      .nullable()
      .describe('Why the file cannot be read, or why the import ended early.'),
    format: open(ImportFormat).nullable().describe('What kind of file it is; null until that was seen.'),
    encoding: open(ImportEncoding).nullable().describe('How its characters are written; null for a workbook.'),
    separator: open(ImportSeparator).nullable().describe('What stands between two cells; null for a workbook.'),
    header: z.boolean().describe('Whether the first row names the columns.'),
    columns: z.array(ImportColumn).describe('The columns, in order; none until the file has been looked into.'),
    duplicates: open(ImportDuplicates),
    defaultCountry: CountryCode.nullable().describe('The country of rows that name none, as two letters of ISO 3166.'),
    partnerId: ids.partner.describe('The partner that new customers belong to, where a row does not name another.'),
    rows: z.int().describe('How many rows the file has below its header, as far as it was read.'),
    checked: z.int().describe('How many of them the last check has seen.'),
    invalid: z.int().describe('How many of those cannot be written as they are.'),
    duplicated: z.int().describe('How many of the others look like a customer there is, or like a row above.'),
    leftOut: z.int().describe('How many rows were left out by hand.'),
    processed: z.int().describe('How many rows are done with: how far a started import is.'),
    created: z.int().describe('How many customers were made.'),
    updated: z.int().describe('How many customers were changed.'),
    skipped: z.int().describe('How many rows were left out: by hand, as duplicates, or because there was nothing to change.'),
    rejected: z.int().describe('How many rows could not be written; `link` leads to them as a file.'),
    createdAt: Timestamp.describe('When the file came.'),
    startedAt: Timestamp.nullable().describe('When it was started.'),
    finishedAt: Timestamp.nullable().describe('When it ended.'),
    expiresAt: Timestamp.describe('When the file and all that was read from it are forgotten. Customers stay.'),
  })
  .meta({ id: 'Import', description: 'A file that becomes customers.' })

export const ImportRow = z
  .object({
    row: z.int().describe('Its number in the file, as a spreadsheet counts: the header is 1.'),
    cells: z.array(z.string()).describe('Its cells, with what was corrected.'),
    errors: z
      .array(
        z.object({
          column: z.int().nullable().describe('The column, from 1; null where it is about the whole row.'),
          field: z.string().nullable().describe('What the column is read as.'),
          code: open(ImportErrorCode),
          max: z.int().optional().describe('How many characters are taken, of a value that is too long.'),
          message: z.string().describe('What is wrong, in words.'),
        }),
      )
      .describe('Why it cannot be written.'),
    duplicate: z
      .object({
        customerId: ids.customer.nullable().describe('The customer that it looks like; null where it is a row above.'),
        row: z.int().nullable().describe('The row above that it looks like.'),
      })
      .nullable()
      .describe('What it looks like, by its organisation number or e-mail address.'),
    corrected: z.boolean().describe('Whether cells of it were corrected.'),
    leftOut: z.boolean().describe('Whether it is left out.'),
  })
  .meta({ id: 'ImportRow', description: 'A row of the file.' })

export const ImportLink = z
  .object({
    path: z
      .string()
      .describe('Where to fetch it, below the address of the API: `/v1/import-downloads/dwn_…`. It needs no token: keep it out of logs.'),
    expiresAt: Timestamp.describe('Until when it must have been used.'),
  })
  .meta({ id: 'ImportLink', description: 'A link that fetches the rejected rows of one import, once.' })

const cell = z
  .object({
    column: z.int().min(1).max(1000).describe('The column, from 1.'),
    text: z
      .string()
      .max(10_000)
      .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'This is not well-formed text')
      .describe('What is to stand there.'),
  })
  .describe('A cell as it is to be.')

export const imports = define(routes.imports, {
  list: {
    summary: 'List your imports, the newest first',
    query: PageQuery,
    returns: page(Import, 'imports').meta({ id: 'ImportPage', description: 'A page of imports.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Send a file of customers',
    description:
      'The body is the file: text with separators or a workbook, of at most 500 MB. Nothing becomes a customer yet: the file is read, its columns are mapped by a guess, and the status tells when it is `ready`.',
    query: z.object({ fileName: text(255).default('customers.csv').describe('The name of the file, to know it by.') }),
    upload: true,
    returns: Import,
    status: 201,
  },
  retrieve: { summary: 'Retrieve an import with its progress', returns: Import },
  update: {
    summary: 'Change how a file is read',
    description:
      'Until it is started. Another encoding or separator, or a header where there was none, has the file read anew: corrections are lost, and the columns are guessed again unless `fields` comes with it. Any other change asks for a new check.',
    body: z
      .object({
        fields: z
          .array(ImportField.nullable())
          .min(1)
          .max(1000)
          .refine((fields) => new Set(fields.filter(Boolean)).size === fields.filter(Boolean).length, 'Each field once')
          .describe('What each column is read as, in the order of `columns`; null leaves it out.'),
        encoding: ImportEncoding,
        separator: ImportSeparator,
        header: z.boolean().describe('Whether the first row names the columns.'),
        duplicates: ImportDuplicates,
        defaultCountry: CountryCode.nullable().describe('The country of rows that name none.'),
        partnerId: ids.partner.describe('The partner that new customers belong to.'),
      })
      .partial()
      .meta({ id: 'ImportUpdate', description: 'How a file is to be read.' }),
    returns: Import,
    errors: ['import_conflict'],
  },
  check: {
    summary: 'Check every row, and write nothing',
    description:
      'The server goes through the file as if it wrote it. When the status is `checked`, `rows` tells what is wrong and what is there already.',
    returns: Import,
    status: 202,
    errors: ['import_conflict'],
  },
  rows: {
    summary: 'List rows of the file with what is wrong with them',
    description: 'Once an import has ended, only the rows that it rejected are there still.',
    query: PageQuery.extend({
      show: choice(
        ['all', 'errors', 'duplicates', 'changed'],
        'Which rows: all, those that cannot be written, those that can and look like another, or those that were corrected or left out.',
      ).default('all'),
    }),
    returns: page(ImportRow, 'rows').meta({ id: 'ImportRowPage', description: 'A page of rows.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  editRows: {
    summary: 'Correct cells, or leave rows out',
    description: 'Until it is started. Rows that were checked are checked again as they are now. The file stays as it is.',
    body: z
      .object({
        rows: z
          .array(
            z.object({
              row: z.int().min(1).max(100_000_000).describe('The number of the row.'),
              cells: z.array(cell).max(1000).optional().describe('The cells that change.'),
              leftOut: z.boolean().optional().describe('Whether it is left out.'),
            }),
          )
          .min(1)
          .max(200)
          .refine((rows) => new Set(rows.map(({ row }) => row)).size === rows.length, 'Each row once')
          .describe('The rows that change.'),
      })
      .meta({ id: 'ImportRowsEdit', description: 'Corrections.' }),
    returns: z
      .object({ rows: z.array(ImportRow).describe('The rows as they are now.'), import: Import.describe('The import as it is now.') })
      .meta({ id: 'ImportRowsEdited', description: 'What became of corrections.' }),
    errors: ['import_conflict'],
  },
  start: {
    summary: 'Make customers of the rows',
    description:
      'After a check. Rows that cannot be written are rejected and stand in the way of no other. What is written stays written if it is cancelled.',
    returns: Import,
    status: 202,
    errors: ['import_conflict'],
  },
  cancel: { summary: 'Cancel an import; what is written stays', returns: Import, errors: ['import_conflict'] },
  link: {
    summary: 'Get a link by which a browser fetches the rejected rows',
    description: 'It works once, within five minutes, and as long as you may import yourself. A new link ends the one before.',
    returns: ImportLink,
    status: 201,
    errors: ['import_conflict'],
  },
  rejected: {
    summary: 'Fetch the rejected rows as a CSV file',
    description: 'All columns of the file, and one more that says why. Corrected, it can be imported as it is.',
    file: true,
    errors: ['import_conflict'],
  },
  download: {
    summary: 'Fetch the rejected rows by a link',
    description: 'What the link of an import leads to.',
    file: true,
    errors: ['forbidden', 'import_conflict'],
  },
})
