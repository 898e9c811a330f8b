import { sql } from 'kysely';
import type { Db } from './schema.js';

const CHECK_EVERY_MS = 60_000;

/**
 * Renews what the planner knows of the tables that changed much since it last looked. A server does so by itself; the embedded
 * database has no process for it, and without it a list of some ten thousand entries takes minutes instead of milliseconds.
 */
export async function renewStatistics(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select stat.relname as name from pg_stat_user_tables stat join pg_class on pg_class.oid = stat.relid
    where reltuples < 0 or n_mod_since_analyze > 50 + reltuples / 10`.execute(db);
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(db);
}

/** Does so now and then from now on. The answer ends it. */
export function keepStatistics(db: Db): () => void {
  // One that fails is tried again, and a database that is broken says so to everybody else.
  const timer = setInterval(() => void renewStatistics(db).catch(() => {}), CHECK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
