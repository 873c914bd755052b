import type { ColumnType, JSONColumnType } from 'kysely'

/** A moment is read as ISO 8601 text in UTC, with all its microseconds. */
export type Moment = ColumnType<string, string | Date, string | Date>
export type MomentNow = ColumnType<string, string | Date | undefined, string | Date>
export type NullableMoment = ColumnType<string | null, string | Date | null | undefined, string | Date | null>
export type Json<T extends object> = JSONColumnType<T>
