export { createApp } from './app.ts'
export { createBackground } from './background.ts'
export { createDatabase, type Database, type Db, type Engine } from './db/database.ts'
export type { Guard } from './db/guard.ts'
export { migrate } from './db/migrate.ts'
export type { Transact } from './db/transaction.ts'
export type { Env } from './http/around.ts'
export type { Hasher, Log, LogEntry, Ports, Services, Settings, Mailer, OutgoingMail } from './ports.ts'
export type { Outbound, OutboundAnswer, OutboundRequest } from './ports.ts'
export { MailRefused, OutboundFailed } from './ports.ts'
export { companiesHouse } from './registries/companies-house.ts'
export { enhetsregisteret } from './registries/enhetsregisteret.ts'
export { leiIndex } from './registries/lei-index.ts'
export {
  RegistryFailed,
  type FailureReason,
  type RegisteredCompany,
  type Registry,
  type RegistryPage,
  type RegistryQuery,
} from './registries/registry.ts'
export { sampleRegistry } from './registries/sample.ts'
export type { Reach } from './registries/ask.ts'
