import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/schema.ts'

type Statement = { drop: string; make: string }

/** Does work on tables whose foreign keys are gone meanwhile: they are made, and so checked, once for all rows. */
export async function withoutForeignKeys(db: Kysely<Tables>, tables: readonly string[], work: () => Promise<void>) {
  const { rows } = await sql<Statement>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where contype = 'f' and conrelid = any(${[...tables]}::regclass[]) order by conname`.execute(db)
  await around(db, rows, work)
}

/** Does work on tables without indexes and primary keys, which are made once for all rows: many times faster for very many. */
export async function withoutIndexes(db: Kysely<Tables>, tables: readonly string[], work: () => Promise<void>) {
  const { rows } = await sql<Statement>`
    select * from (
      select 1 as turn, conname::text as name, format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
      from pg_constraint where contype in ('p', 'u') and conrelid = any(${[...tables]}::regclass[])
      union all
      select 2, indexrelid::regclass::text, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index where indrelid = any(${[...tables]}::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
    ) statements order by turn, name`.execute(db)
  await around(db, rows, work)
}

async function around(db: Kysely<Tables>, statements: readonly Statement[], work: () => Promise<void>) {
  for (const { drop } of statements) await sql.raw(drop).execute(db)
  await work()
  for (const { make } of statements) await sql.raw(make).execute(db)
}
