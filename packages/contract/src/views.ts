import * as z from 'zod'
import { CustomerFilter, CustomerSort } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { Timestamp, text } from './shared.ts'

const column = z.object({
  id: text(60).describe('The column.'),
  width: z.int().min(40).max(2000).optional().describe('Width in pixels.'),
  pinned: z.boolean().optional().describe('Whether it stays in sight.'),
})

export const ViewState = z
  .object({
    columns: z.array(column).max(100).optional().describe('Columns in their order.'),
    filter: CustomerFilter.optional().describe('What the list is narrowed down to.'),
    sort: CustomerSort.optional(),
    density: z.enum(['compact', 'standard', 'comfortable']).optional().describe('Height of rows.'),
  })
  .meta({ id: 'ViewState', description: 'Columns, filter and order of a table.' })

const fields = z.object({
  name: text(100).describe('Name of the view.'),
  shared: z.boolean().describe('Whether the whole team sees it.'),
  state: ViewState,
})

export const View = fields
  .extend({
    id: ids.view,
    owner: z
      .object({ id: z.string().describe('Id of the person or key.'), name: z.string().describe('Name.') })
      .describe('Whose view it is.'),
    mine: z.boolean().describe('Whether it is yours.'),
    createdAt: Timestamp.describe('When it was saved first.'),
    updatedAt: Timestamp.describe('When it was last changed.'),
    version: z.int().describe('Grows with each change.'),
  })
  .meta({ id: 'View', description: 'A saved view of the table of customers.' })

export const views = define(routes.views, {
  list: {
    summary: 'List your views and those shared with you',
    returns: z.object({ data: z.array(View).describe('The views, by name.') }),
  },
  create: {
    summary: 'Save a view',
    body: fields.partial({ shared: true }).meta({ id: 'ViewCreate', description: 'A new view.' }),
    returns: View,
    status: 201,
    etag: true,
    errors: ['view_name_taken'],
  },
  update: {
    summary: 'Change a view of your own',
    body: fields.partial().meta({ id: 'ViewUpdate', description: 'The fields to change; the others stay.' }),
    returns: View,
    etag: true,
    errors: ['view_name_taken', 'version_conflict'],
  },
  delete: { summary: 'Delete a view of your own' },
})
