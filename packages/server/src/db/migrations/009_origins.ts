import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- Origins that widget sessions named: their pages are let through by CORS. Which token a page may use is in the token.
    create table widget_origins (
      origin text collate "C" primary key,
      named_at timestamptz not null
    );

    -- Widget sessions are not stored; only those that were ended before their time are.
    create table ended_widget_sessions (
      id text collate "C" primary key,
      expires_at timestamptz not null
    );
  `,
  )
