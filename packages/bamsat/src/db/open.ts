import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../shared/index.js';
import { isDataFolder, openEmbedded } from './embedded/index.js';
import { migrateToLatest } from './migrate.js';
import type { Db, Schema } from './schema.js';
import { keepStatistics, renewStatistics } from './statistics.js';

const SERVED_POOL_SIZE = 10;
const REACH_TIMEOUT_MS = 10_000;

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

/** Which database, and how. */
export interface OpenOptions {
  readonly dataDir: string;
  /** A PostgreSQL address; without it the embedded database in `dataDir` is opened. */
  readonly url?: string | undefined;
  /** What opens it (`bamsat serve`), to be named to a second process. */
  readonly what: string;
  /** A prepared cluster to start a new embedded database from, instead of creating one (2–8 s). */
  readonly template?: string | undefined;
  /** Refuse a folder that holds no data yet, instead of beginning there: for what only looks after a system that is there. */
  readonly mustExist?: boolean;
  /** Called once when the disk under the embedded database has failed: it refuses everything from then on. */
  readonly onBroken?: ((failure: Error) => void) | undefined;
}

/** Days stay `YYYY-MM-DD` strings; counts become numbers (ours stay far below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * Opens the database and brings its tables up to date.
 * @throws AppError those of `openEmbedded` and `migrateToLatest`, `db.unreachable`, `db.folder-missing`
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const opened = options.url ? await openServed(options.url, options) : await openInFolder(options);
  try {
    await migrateToLatest(opened.db);
    if (opened.kind === 'embedded') await renewStatistics(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

async function openInFolder(options: OpenOptions): Promise<Database> {
  if (options.mustExist && !isDataFolder(options.dataDir)) {
    throw new AppError('db.folder-missing', { folder: options.dataDir });
  }
  const embedded = await openEmbedded({
    dataDir: options.dataDir,
    what: options.what,
    template: options.template || undefined,
    onBroken: options.onBroken,
  });
  const pool = new pg.Pool({ ...embedded.poolConfig, max: 1, types });
  const db = kyselyOn(pool);
  const endStatistics = keepStatistics(db);
  return {
    db,
    pool,
    kind: 'embedded',
    dataDir: options.dataDir,
    async close() {
      endStatistics();
      await db.destroy();
      await embedded.close();
    },
  };
}

async function openServed(url: string, options: OpenOptions): Promise<Database> {
  makeFilesFolder(options.dataDir);
  await checkReachable(url);
  const pool = new pg.Pool({ connectionString: url, max: SERVED_POOL_SIZE, types });
  // An idle connection that the server drops must not end the process; the next query reports it.
  pool.on('error', () => {});
  const db = kyselyOn(pool);
  return { db, pool, kind: 'served', dataDir: options.dataDir, close: () => db.destroy() };
}

/** Attachments lie in the folder also when the rows are on a server. */
function makeFilesFolder(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'files'), { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('db.folder-not-writable', { folder: dataDir, reason }, { cause });
  }
}

/** Asks once, with a limit of its own: the pool's would also count the time that a query waits for its turn. */
async function checkReachable(url: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: REACH_TIMEOUT_MS });
    // Told through the promise of `connect` as well.
    client.on('error', () => {});
    await client.connect();
  } catch (cause) {
    throw new AppError('db.unreachable', { address: addressOf(url), reason: reasonOf(cause) }, { cause });
  } finally {
    await client?.end().catch(() => {});
  }
}

/** Node tells a failed attempt on several addresses by an error without words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
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
