import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createAuth, hasAccounts, SetUpCode } from '../accounts/index.js';
import { type Database, openDatabase, syncFolder } from '../db/index.js';
import { ScanRunner } from '../register/index.js';
import { AppError, type Clock, systemClock } from '../shared/index.js';
import { createApp } from './app.js';

/** Where the server runs, with what data, for whom. */
export interface ServerOptions {
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What the folder lock says of this process. */
  readonly what: string;
  /** The address that people use, when a proxy stands before this server; `https` makes the cookies secure. */
  readonly publicUrl?: string | undefined;
  readonly trustedProxies?: readonly string[];
  /** Signs the session cookies; without it a secret is made once and kept in the data folder. */
  readonly secret?: string | undefined;
  readonly siteName?: string | undefined;
  readonly clock?: Clock;
  /** Told of every error that nobody foresaw. */
  readonly onUnexpected?: (error: unknown, requestId: string) => void;
  /** Told once when the disk under the embedded database has failed: the server should end and be started again. */
  readonly onBroken?: (failure: Error) => void;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly database: Database;
  /** Set while nobody has an account yet. */
  readonly setUpCode: SetUpCode | null;
  /** Takes no further request, finishes those under way, closes the database. */
  close(): Promise<void>;
}

const SECRET_BYTES = 48;
/** How long a server that is told to stop waits for requests that are under way. */
const STOP_PATIENCE_MS = 5_000;

/** Opens the database and listens. @throws AppError of `openDatabase`, `cli.port-in-use`, `cli.public-url` */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const publicUrl = options.publicUrl === undefined ? undefined : originOf(options.publicUrl);
  const database = await openDatabase({
    dataDir: options.dataDir,
    url: options.databaseUrl,
    what: options.what,
    onBroken: options.onBroken,
  });
  try {
    const secret = options.secret ?? (await keptSecret(options.dataDir));
    const setUpCode = (await hasAccounts(database.db)) ? null : new SetUpCode();
    const auth = createAuth({
      db: database.db,
      secret,
      secureCookies: publicUrl?.startsWith('https:') ?? false,
    });
    const clock = options.clock ?? systemClock;
    const scans = new ScanRunner({ database, clock, onUnexpected: options.onUnexpected });
    const app = createApp({
      database,
      auth,
      clock,
      scanDesk: scans,
      setUpCode,
      ...(options.trustedProxies ? { trustedProxies: options.trustedProxies } : {}),
      ...(publicUrl ? { publicUrl } : {}),
      ...(options.siteName ? { siteName: options.siteName } : {}),
      ...(options.onUnexpected ? { onUnexpected: options.onUnexpected } : {}),
    });
    const { url, stop } = await listen(app.fetch, options.host, options.port);
    await scans.start();
    return {
      url,
      database,
      setUpCode,
      async close() {
        await stop();
        await scans.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws AppError `cli.public-url` */
function originOf(publicUrl: string): string {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin;
  throw new AppError('cli.public-url', { url: publicUrl });
}

type Fetch = Parameters<typeof serve>[0]['fetch'];

function listen(
  fetch: Fetch,
  host: string,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info: AddressInfo) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      resolve({ url: `http://${name}:${info.port}`, stop });
    });
    server.on('error', (cause: NodeJS.ErrnoException) => {
      const refusal =
        cause.code === 'EADDRINUSE' ? new AppError('cli.port-in-use', { host, port }, { cause }) : cause;
      reject(refusal);
    });
    const stop = () =>
      new Promise<void>((done) => {
        // One who has sent half a request would hold the server open for minutes.
        const patience = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, STOP_PATIENCE_MS);
        server.close(() => {
          clearTimeout(patience);
          done();
        });
        // So would idle keep-alive connections.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
  });
}

/** The secret of this installation, made on the first start; readable by the owner of the process only. */
async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  const beside = `${path}.${randomUUID()}`;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await writeFile(beside, secret, { flag: 'wx', mode: 0o600, flush: true });
  try {
    // Whole or not there, and the first of two processes wins.
    await link(beside, path);
    syncFolder(dataDir);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}
