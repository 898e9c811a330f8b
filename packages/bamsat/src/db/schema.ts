import type { Kysely, Transaction } from 'kysely';

/**
 * All tables of the system. Each module adds its own in its `tables.ts`:
 * `declare module '../db/schema.js' { interface Schema { tasks: TaskTable } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Schema {}

/** A place to read from: the database or an open transaction. */
export type Db = Kysely<Schema>;

/** A place to change things in. Operations take this, never `Db`: the embedded pool has a single connection. */
export type Trx = Transaction<Schema>;
