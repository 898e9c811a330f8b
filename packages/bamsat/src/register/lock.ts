import { sql } from 'kysely';
import type { Trx } from '../db/index.js';

/** Names the lock that changes of entries queue for: two filings at once must not make two entries of one document. */
const REGISTER_LOCK = 7_415_001;

/** Waits until no other transaction changes entries and citations; it is released with the transaction. */
export async function lockRegister(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(REGISTER_LOCK)})`.execute(trx);
}
