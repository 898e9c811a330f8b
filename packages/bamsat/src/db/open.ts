import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../shared/index.js';
import { openEmbedded } from './embedded/index.js';
import { migrateToLatest } from './migrate.js';
import type { Db, Schema } from './schema.js';

const OID_DATE = 1082;
const OID_INT8 = 20;
const SERVED_POOL_SIZE = 10;

/** An open database with everything that must be closed behind it. */
export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** `embedded`: PGlite in `dataDir`; `served`: a PostgreSQL server. */
  readonly kind: 'embedded' | 'served';
  /** The folder that holds attachments, and the embedded database if it is one. */
  readonly dataDir: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataDir: string;
  /** A PostgreSQL address; without it the embedded database in `dataDir` is opened. */
  readonly url?: string | undefined;
  /** What opens it (`bamsat serve`), to be named to a second process. */
  readonly what: string;
  /** A prepared cluster to start a new embedded database from, instead of creating one (2–8 s). */
  readonly template?: string | undefined;
}

/** Days stay `YYYY-MM-DD` strings; counts become numbers (ours stay far below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === OID_DATE) return (value: string) => value;
    if (oid === OID_INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/**
 * Opens the database and brings its tables up to date.
 * @throws AppError `db.folder-in-use`, `db.folder-not-writable`, `db.disk-full`, `db.folder-foreign`, `db.unreachable`
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const opened = options.url ? await openServed(options.url, options) : await openInFolder(options);
  try {
    await migrateToLatest(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

async function openInFolder(options: OpenOptions): Promise<Database> {
  const embedded = await openEmbedded({
    dataDir: options.dataDir,
    what: options.what,
    ...(options.template ? { template: options.template } : {}),
  });
  const pool = new pg.Pool({ ...embedded.poolConfig, max: 1, types });
  const db = kyselyOn(pool);
  return {
    db,
    pool,
    kind: 'embedded',
    dataDir: options.dataDir,
    async close() {
      await db.destroy();
      await embedded.close();
    },
  };
}

async function openServed(url: string, options: OpenOptions): Promise<Database> {
  mkdirSync(join(options.dataDir, 'files'), { recursive: true });
  const pool = new pg.Pool({ connectionString: url, max: SERVED_POOL_SIZE, types });
  // An idle connection that the server drops must not end the process; the next query reports it.
  pool.on('error', () => {});
  const db = kyselyOn(pool);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await db.destroy();
    throw new AppError(
      'db.unreachable',
      { address: addressOf(url), reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
  return { db, pool, kind: 'served', dataDir: options.dataDir, close: () => db.destroy() };
}

function kyselyOn(pool: pg.Pool): Db {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** The address without its password. */
function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
