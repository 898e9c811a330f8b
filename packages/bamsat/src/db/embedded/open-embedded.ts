import { randomUUID } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { PoolConfig } from 'pg';
import { AppError } from '../../shared/index.js';
import { DurableNodeFS, syncFolder, syncTree } from './durable-node-fs.js';
import { DurablePGlite } from './durable-pglite.js';
import { embeddedClient } from './embedded-client.js';
import { errorCode } from './error-code.js';
import { type FolderLock, LOCK_FILE, lockFolder } from './folder-lock.js';
import { makeCluster } from './make-cluster.js';

/** The folder with PostgreSQL's files inside a data folder. */
export const CLUSTER_FOLDER = 'pg';
const NEW_CLUSTER_FOLDER = 'pg.new-';
const FORMAT_FILE = 'format';
const FORMAT = 1;
/** A fresh data folder takes about 40 MB; the rest is room for a first day's work. */
const LEAST_FREE_MB = 100;
/**
 * What may lie in a folder that is not yet a data folder: the attachments and the secret of an installation whose rows are on
 * a server, and `lost+found`, which an empty mounted disk holds.
 */
const KNOWN_NAMES = new Set([CLUSTER_FOLDER, `${FORMAT_FILE}.new`, 'files', 'lost+found']);
const KNOWN_PREFIXES = [LOCK_FILE, NEW_CLUSTER_FOLDER, 'secret'];

/** How Node and PostgreSQL say that the disk is full. */
const NO_SPACE = /ENOSPC|No space left on device/;

export interface OpenEmbeddedOptions {
  /** The data folder; made if it is missing. */
  readonly dataDir: string;
  /** What opens it, to be named to a second process: `bamsat serve`. */
  readonly what: string;
  /** The `pg` folder of a closed data folder: a new cluster starts as its copy instead of being made (2–4 s). */
  readonly template?: string | undefined;
  /**
   * Called once if the disk fails or is full while PostgreSQL writes its log. Every query is refused from then on; nothing that
   * was acknowledged is lost. The process should end and start again.
   */
  readonly onBroken?: ((failure: Error) => void) | undefined;
}

/** An open embedded database. */
export interface Embedded {
  readonly pglite: DurablePGlite;
  /** For `new pg.Pool(…)`. The pool must keep its one connection: there is only one session. */
  readonly poolConfig: PoolConfig;
  /** Writes everything out, closes the database and gives the folder back. End the pool first. */
  close(): Promise<void>;
}

/**
 * Opens the embedded database in a data folder, for this process alone, so that what it acknowledges outlives a power cut.
 * The folder is left as it was when it cannot be used.
 * @throws AppError `db.folder-in-use`, `db.folder-not-writable`, `db.disk-full`, `db.folder-foreign`, `db.folder-corrupt`,
 * `db.format-newer`
 */
export async function openEmbedded(options: OpenEmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  checkFreeSpace(dataDir);
  makeFolder(dataDir);
  checkOurs(dataDir);
  const lock = takeLock(dataDir, options.what);
  try {
    const cluster = await prepareCluster(dataDir, options.template).catch((error: unknown) => {
      throw describe(dataDir, error);
    });
    const pglite = await openCluster(dataDir, cluster, options.onBroken);
    return {
      pglite,
      // A pool that let go of the idle client would only set the session up again for nothing.
      poolConfig: { Client: embeddedClient(pglite), max: 1, idleTimeoutMillis: 0 },
      async close() {
        try {
          if (!pglite.closed) await pglite.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function checkFreeSpace(dataDir: string): void {
  let place = dataDir;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < LEAST_FREE_MB) throw new AppError('db.disk-full', { folder: dataDir, free });
}

function makeFolder(dataDir: string): void {
  try {
    const first = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (first) syncFolder(dirname(first));
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/** Refuses a folder with other things in it, and one of a later version. */
function checkOurs(dataDir: string): void {
  const format = readFormat(dataDir);
  if (format !== undefined) {
    if (format > FORMAT) throw new AppError('db.format-newer', { folder: dataDir, format });
    if (!existsSync(join(dataDir, CLUSTER_FOLDER))) {
      throw new AppError('db.folder-corrupt', { folder: dataDir, reason: `${CLUSTER_FOLDER}/ is missing` });
    }
    return;
  }
  let names: string[];
  try {
    names = readdirSync(dataDir);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
  if (!names.every(isKnown)) {
    throw new AppError('db.folder-foreign', { folder: dataDir });
  }
}

function isKnown(name: string): boolean {
  return KNOWN_NAMES.has(name) || KNOWN_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Tells whether a folder holds a database that was completed once. */
export function isDataFolder(dataDir: string): boolean {
  return existsSync(join(dataDir, FORMAT_FILE));
}

function readFormat(dataDir: string): number | undefined {
  const file = join(dataDir, FORMAT_FILE);
  if (!existsSync(file)) return undefined;
  const format = Number(readFileSync(file, 'utf8').trim());
  if (Number.isInteger(format) && format > 0) return format;
  throw new AppError('db.folder-foreign', { folder: dataDir });
}

function takeLock(dataDir: string, what: string): FolderLock {
  try {
    return lockFolder(dataDir, what);
  } catch (error) {
    throw error instanceof AppError ? error : notWritable(dataDir, error);
  }
}

/**
 * Makes the cluster beside its place and moves it there when it is complete and on the disk, so that a first start that is
 * cut short leaves nothing that looks like a database.
 * @returns the folder of the cluster
 */
async function prepareCluster(dataDir: string, template: string | undefined): Promise<string> {
  const cluster = join(dataDir, CLUSTER_FOLDER);
  removeUnfinished(dataDir);
  if (!existsSync(cluster)) {
    // A name of its own each time: what a killed start left running for a moment cannot write into this one.
    const fresh = join(dataDir, `${NEW_CLUSTER_FOLDER}${randomUUID()}`);
    if (template) cpSync(template, fresh, { recursive: true, mode: constants.COPYFILE_FICLONE });
    else await makeCluster(fresh);
    syncTree(fresh);
    renameSync(fresh, cluster);
    syncFolder(dataDir);
    removeUnfinished(dataDir);
  }
  // Written last: a folder that has a format has had a complete cluster.
  if (readFormat(dataDir) === undefined) {
    const file = join(dataDir, FORMAT_FILE);
    writeFileSync(`${file}.new`, `${FORMAT}\n`, { flush: true });
    renameSync(`${file}.new`, file);
    syncFolder(dataDir);
  }
  return cluster;
}

/**
 * Removes what starts that were cut short left behind. Their process may go on writing for some seconds; what it writes meanwhile
 * is in nobody's way and goes the next time.
 */
function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(NEW_CLUSTER_FOLDER))) {
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    } catch (error) {
      if (errorCode(error) !== 'ENOTEMPTY') throw error;
    }
  }
}

/**
 * How PostgreSQL runs here: PGlite's own settings without `-F` (which turns fsync off), and small, since it shares the
 * memory of the program and a data folder is often on a small disk.
 */
const START_PARAMS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...Object.entries({
    // The default, fdatasync, does nothing at all in PGlite.
    wal_sync_method: 'fsync',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '16MB',
    wal_buffers: '512kB',
    max_connections: '5',
    min_wal_size: '4MB',
    max_wal_size: '16MB',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

async function openCluster(
  dataDir: string,
  cluster: string,
  onBroken: ((failure: Error) => void) | undefined,
): Promise<DurablePGlite> {
  let said: string | undefined;
  const options: PGliteOptions = {
    extensions: { pg_trgm, unaccent },
    startParams: [...START_PARAMS],
    onStderr: (line) => {
      said = /(?:FATAL|PANIC): .*/.exec(line)?.[0] ?? said;
      return false;
    },
  };
  const pglite = new DurablePGlite(new DurableNodeFS(cluster), options, onBroken);
  try {
    await pglite.waitReady;
    return pglite;
  } catch (cause) {
    const reason = said ?? (cause instanceof Error ? cause.message : String(cause));
    if (NO_SPACE.test(reason)) throw new AppError('db.disk-full', { folder: dataDir, free: 0 }, { cause });
    throw new AppError('db.folder-corrupt', { folder: dataDir, reason }, { cause });
  }
}

/** An error of the system, as the refusal that says what to do about it. */
function describe(folder: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  // The process that makes a cluster tells only in words what stopped it.
  if (NO_SPACE.test(String(error)))
    return new AppError('db.disk-full', { folder, free: 0 }, { cause: error });
  return errorCode(error) === undefined ? error : notWritable(folder, error);
}

function notWritable(folder: string, error: unknown): AppError {
  const errno = error instanceof Error && 'errno' in error ? Number(error.errno) : 0;
  const reason = getSystemErrorMap().get(errno)?.join(': ') ?? String(error);
  return new AppError('db.folder-not-writable', { folder, reason }, { cause: error });
}
