import { Migrator } from 'kysely';
import { AppError } from '../shared/index.js';
import { migrations } from './migrations/index.js';
import type { Db } from './schema.js';

/**
 * Brings the tables up to date; safe to repeat, and safe when two processes start at once (Kysely takes a lock).
 * @throws AppError `db.migration-failed`, also for a database that a later version has changed
 */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error');
    const reason = error instanceof Error ? error.message : JSON.stringify(error);
    throw new AppError(
      'db.migration-failed',
      { reason: failed ? `${failed.migrationName}: ${reason}` : reason },
      { cause: error },
    );
  }
}
