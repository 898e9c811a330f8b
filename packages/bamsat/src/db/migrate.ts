import { Migrator } from 'kysely';
import { migrations } from './migrations/index.js';
import type { Db } from './schema.js';

/** Brings the tables up to date; safe to repeat, and safe when two processes start at once (Kysely takes a lock). */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error');
    throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error });
  }
}
