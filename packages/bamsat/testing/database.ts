import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { type By, type Database, openDatabase, type Trx } from '../src/db/index.js';
import { onServer, withDatabase } from './global-setup.js';

/** Who does things in a test that is about something else. */
export const TEST_BY: By = { userId: null, name: 'Hệ thống', at: new Date('2026-11-24T02:00:00Z') };

/**
 * A migrated database of this test file's own, closed and removed after it: embedded, or on PostgreSQL when
 * `BAMSAT_TEST_DATABASE_URL` is set.
 */
export async function testDatabase(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bamsat-test-'));
  const served = process.env.BAMSAT_TEST_DATABASE_URL;
  const database = served ? await copyServed(served, dataDir) : await copyEmbedded(dataDir);
  afterAll(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return database;
}

function copyEmbedded(dataDir: string): Promise<Database> {
  return openDatabase({ dataDir, what: 'test', template: inject('clusterTemplate') });
}

async function copyServed(url: string, dataDir: string): Promise<Database> {
  const name = `bamsat_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `create database ${name} template ${inject('databaseTemplate')}`);
  const database = await openDatabase({ dataDir, url: withDatabase(url, name), what: 'test' });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(url, `drop database if exists ${name}`);
    },
  };
}

/** Runs work in a transaction, as a route does. */
export function inTransaction<T>(database: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return database.db.transaction().execute(work);
}
