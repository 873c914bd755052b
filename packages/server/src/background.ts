import { startBilling } from './billing/billing.ts'
import { purgeCustomers } from './customers/purge.ts'
import { forgetOldEvents, numberEvents } from './events/sequencer.ts'
import { forgetExports } from './exports/forget.ts'
import { forgetOldKeys } from './http/idempotency.ts'
import { forgetImports } from './imports/forget.ts'
import { readFiles } from './imports/reading.ts'
import { runImportTurn } from './imports/runner.ts'
import { runTurn } from './jobs/runner.ts'
import { forgetOldMails } from './mails/retention.ts'
import { sendMails } from './mails/deliver.ts'
import { answerResetRequests } from './password-resets/answer-requests.ts'
import type { Services } from './ports.ts'
import { webhookSender } from './webhooks/deliver.ts'
import { forgetDeliveries } from './webhooks/forget.ts'
import { queueEvents } from './webhooks/queue.ts'

/** What a server does besides answering calls. Every replica does all of it; the database keeps them out of each other's way. */
export function createBackground(services: Services) {
  const { database, clock, events, log } = services
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Promise<void>[] = []

  async function runJobs() {
    while (!signal.aborted && (await runTurn(services))) events.wake()
  }
  const webhooks = webhookSender(services)
  async function sendWebhooks() {
    await queueEvents(database, clock)
    await webhooks.turn(signal)
  }
  async function readImports() {
    while (!signal.aborted && (await readFiles(services))) events.wake()
  }
  async function runImports() {
    while (!signal.aborted && (await runImportTurn(services))) events.wake()
  }
  const tasks = [
    { name: 'jobs', everyMs: 250, work: runJobs },
    { name: 'import_files', everyMs: 250, work: readImports },
    { name: 'imports', everyMs: 250, work: runImports },
    { name: 'events', everyMs: 5_000, work: () => numberEvents(database) },
    { name: 'password_resets', everyMs: 1_000, work: () => answerResetRequests(database, clock()) },
    { name: 'mails', everyMs: 1_000, work: () => sendMails(services, signal) },
    { name: 'webhooks', everyMs: 500, work: sendWebhooks },
    { name: 'billing', everyMs: 60_000, work: () => startBilling(database, clock()).finally(() => events.wake()) },
    { name: 'purge', everyMs: 60_000, work: () => purgeCustomers(database, clock()).finally(() => events.wake()) },
    { name: 'forget_events', everyMs: 3_600_000, work: () => forgetOldEvents(database, clock()) },
    { name: 'forget_exports', everyMs: 3_600_000, work: () => forgetExports(database.db, clock()) },
    { name: 'forget_imports', everyMs: 3_600_000, work: () => forgetImports(database.db, clock()) },
    { name: 'forget_keys', everyMs: 3_600_000, work: async () => void (await forgetOldKeys(database.db, clock())) },
    { name: 'forget_mails', everyMs: 3_600_000, work: () => forgetOldMails(database.db, clock()) },
    { name: 'forget_webhooks', everyMs: 3_600_000, work: () => forgetDeliveries(database.db, clock()) },
  ]

  async function repeat({ name, everyMs, work }: (typeof tasks)[number]) {
    while (!signal.aborted) {
      const failed = await work().then(
        () => false,
        (error: unknown) => {
          if (!signal.aborted)
            log({ level: 'error', event: 'background_failed', task: name, kind: error instanceof Error ? error.name : typeof error })
          return true
        },
      )
      await pause(failed ? Math.max(everyMs, 5_000) : everyMs, signal)
    }
  }

  return {
    start() {
      running = tasks.map(repeat)
    },
    /** Begins nothing new, ends the streams, and waits for what is under way. */
    async stop() {
      stopping.abort()
      await Promise.all([...running, events.stop()])
      await webhooks.idle()
    },
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
