import * as z from 'zod'
import { CustomerFilter } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, longText, open, page } from './shared.ts'

export const JobAction = choice(
  ['customers.activate', 'customers.deactivate', 'customers.suspend', 'customers.delete', 'customers.restore', 'customers.move'],
  'What the job does.',
)
export const JobStatus = choice(['queued', 'running', 'done', 'cancelled', 'failed'], 'Where the job is.')
export const JobResultStatus = choice(['done', 'skipped', 'failed'], 'How it went for one customer.')

export const Job = z
  .object({
    id: ids.job,
    action: open(JobAction),
    partnerId: ids.partner
      .nullable()
      .describe('The partner that `customers.move` takes them to; null for any other action, and for a job that takes one back.'),
    status: open(JobStatus),
    total: z.int().describe('How many customers it is about.'),
    done: z.int().describe('How many went through.'),
    skipped: z.int().describe('How many needed nothing.'),
    failed: z.int().describe('How many it did not work for; see the results.'),
    reason: z.string().nullable().describe('Why, as given.'),
    undoes: ids.job.nullable().describe('The job that this one takes back.'),
    undoneBy: ids.job.nullable().describe('The job that took this one back.'),
    undoUntil: Timestamp.nullable().describe('Until when it can be undone; null if it cannot.'),
    createdAt: Timestamp.describe('When it was created.'),
    finishedAt: Timestamp.nullable().describe('When it ended.'),
  })
  .meta({ id: 'Job', description: 'One act on many customers, run by the server.' })

export const JobResult = z
  .object({
    customerId: ids.customer,
    name: z.string().nullable().describe('What the customer is called; null where you cannot see it.'),
    status: open(JobResultStatus),
    code: z.string().nullable().describe('Code of the problem where it did not work.'),
    detail: z.string().nullable().describe('What happened, in words.'),
  })
  .meta({ id: 'JobResult', description: 'How it went for one customer.' })

export const jobs = define(routes.jobs, {
  list: {
    summary: 'List your jobs, the newest first',
    query: PageQuery,
    returns: page(Job, 'jobs').meta({ id: 'JobPage', description: 'A page of jobs.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Start a job on many customers',
    description:
      'Give either `customers` or `filter`. With `filter` it is about all that match when the job begins, but for those in `except`. `customers.move` gives customers to another partner, as changing `partnerId` of each would: their links end. Taking that back brings each customer to where it came from, without the links.',
    body: z
      .object({
        action: JobAction,
        customers: z.array(ids.customer).min(1).max(10_000).optional().describe('The customers it is about.'),
        filter: CustomerFilter.strict().optional().describe('All that match.'),
        except: z.array(ids.customer).max(10_000).optional().describe('With `filter`: all that match but these.'),
        partnerId: ids.partner
          .optional()
          .describe('The partner that `customers.move` takes them to; for that action only, which needs it.'),
        reason: longText(500).optional().describe('Why, for the history.'),
      })
      .refine((body) => (body.customers === undefined) !== (body.filter === undefined), {
        error: 'Give either customers or filter',
        path: ['customers'],
      })
      .refine((body) => body.except === undefined || body.filter !== undefined, {
        error: 'Only a filter takes exceptions',
        path: ['except'],
      })
      .refine((body) => body.action !== 'customers.move' || body.partnerId !== undefined, {
        error: 'customers.move needs the partner to move to',
        path: ['partnerId'],
      })
      .refine((body) => body.action === 'customers.move' || body.partnerId === undefined, {
        error: 'Only customers.move takes a partner',
        path: ['partnerId'],
      })
      .meta({ id: 'JobCreate', description: 'What to do, and to whom.' }),
    returns: Job,
    status: 202,
    errors: ['money_hidden'],
  },
  retrieve: { summary: 'Retrieve a job with its progress', returns: Job },
  results: {
    summary: 'List how it went, customer by customer',
    query: PageQuery.extend({ status: z.array(JobResultStatus).min(1).max(3).optional().describe('Only these outcomes.') }),
    returns: page(JobResult, 'results').meta({ id: 'JobResultPage', description: 'A page of results.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  cancel: { summary: 'Cancel a job; what is done stays done', returns: Job, errors: ['job_conflict'] },
  undo: { summary: 'Take a finished job back, as a job of its own', returns: Job, status: 202, errors: ['job_conflict'] },
})
