#!/usr/bin/env node
import { argon2Hasher } from '../adapters/argon2.ts'
import { jsonLog, noLog } from '../adapters/log.ts'
import { listen } from '../adapters/node-server.ts'
import { openDataDir } from '../adapters/pglite.ts'
import { nodeOutbound } from '../adapters/outbound.ts'
import { openPostgres } from '../adapters/postgres.ts'
import { sealingKeyIn } from '../adapters/sealing-key.ts'
import { smtpMailer } from '../adapters/smtp.ts'
import { createApp } from '../app.ts'
import { createBackground } from '../background.ts'
import { migrate } from '../db/migrate.ts'
import { demoApiKey, demoPassword, demoPeople, hasDemo, seedDemo } from '../demo/demo.ts'
import type { Ports } from '../ports.ts'
import { registriesFor } from './registries.ts'
import { readSettings, type ServerSettings } from './settings.ts'

const graceMs = 10_000

try {
  await start(readSettings(process.env))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start(settings: ServerSettings) {
  const clock = () => new Date()
  const log = settings.log === 'json' ? jsonLog((lines) => process.stdout.write(lines), clock) : noLog
  const database = settings.databaseUrl
    ? openPostgres(settings.databaseUrl, {
        statementTimeoutMs: settings.app.callTimeoutMs,
        onError: () => log({ level: 'warn', event: 'database_connection_lost' }),
      })
    : await openDataDir(settings.dataDir)
  process.on('exit', log.flush)
  await migrate(database)
  const mailer = settings.smtp && smtpMailer(settings.smtp)
  const outbound = nodeOutbound({ allowPrivate: settings.outboundPrivate })
  const sealingKey = settings.app.sealingKey ?? (settings.databaseUrl ? undefined : sealingKeyIn(settings.dataDir))
  const registries = registriesFor(settings.registries)
  const ports: Ports = {
    ...{ database, clock, log, hasher: argon2Hasher() },
    ...{ mailer, outbound, registries },
    settings: { ...settings.app, sealingKey },
  }
  if (settings.demo) await seedDemo(database, { customers: settings.demoCustomers, now: clock(), hasher: ports.hasher })
  const demo = settings.demo && (await hasDemo(database.db))
  const app = createApp(ports)
  const background = createBackground(app.services)
  background.start()
  const pages = settings.staticDir
    ? { folder: settings.staticDir, made: demo ? { 'demo.json': { people: demoPeople, password: demoPassword } } : {} }
    : undefined
  const server = await listen((request, env) => app.fetch(request, env), { port: settings.port, host: settings.host, pages })
  stopOnSignal(async () => {
    await Promise.all([server.close(graceMs), background.stop()])
    mailer?.close()
    await database.close()
  })
  console.log(banner(server.url, settings, demo))
}

/** Calls under way finish and streams end cleanly; a second signal ends the process at once. */
function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}

function banner(url: string, { databaseUrl, dataDir }: ServerSettings, demo: boolean) {
  const where = databaseUrl ? 'PostgreSQL' : `the embedded database in ${dataDir}`
  const lines = [`Clientele is ready at ${url}`, `  API description   ${url}/openapi.json`, `  Data              ${where}`]
  if (!demo) return lines.join('\n')
  const width = Math.max(...demoPeople.map((person) => person.email.length))
  return [
    ...lines,
    '',
    `Sign in with the password ${demoPassword} as`,
    ...demoPeople.map((person) => `  ${person.email.padEnd(width)}  ${person.what}`),
    '',
    `Demo API key: ${demoApiKey}`,
  ].join('\n')
}
