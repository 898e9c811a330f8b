import { sql } from 'kysely';
import type { Trx } from './schema.js';

/** What transactions queue for where there is no row yet that they could lock, each under a number of its own. */
const LOCKS = { 'article-addresses': 7_210_001, 'set-up': 7_210_002, register: 7_415_001 } as const;

/** Waits until no other transaction has the lock; it is released with this transaction. */
export async function waitForLock(trx: Trx, name: keyof typeof LOCKS): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS[name])})`.execute(trx);
}
