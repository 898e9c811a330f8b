import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { addAccount, hashNewPassword, type Role } from '../src/accounts/index.js';
import type { Trx } from '../src/db/index.js';
import { type RunningServer, startServer } from '../src/web/index.js';
import { inTransaction, TEST_BY, TEST_NOW } from '../testing/index.js';

/** A person of the demo city who can sign in. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A real server on a data folder of its own. The clock stands at `TEST_NOW`. */
export interface Site {
  readonly url: string;
  /** The one-time code of the set-up page as it is printed; null once there are accounts. */
  readonly setUpCode: string | null;
  readonly database: RunningServer['database'];
  /** What the server met that nobody foresaw; empty in a journey that went well. */
  readonly unexpected: readonly unknown[];
  /** Changes what the site holds before the journey begins, as an operation would. */
  prepare<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  addPerson(wanted: {
    readonly name: string;
    readonly key: string;
    readonly roles: readonly Role[];
    readonly organizationId: string;
  }): Promise<Person>;
  close(): Promise<void>;
}

const SCRIPTS = ['page.js', 'scan.js', 'visits.js'].map(
  (name) => new URL(`../dist-client/${name}`, import.meta.url),
);
const PASSWORD = 'mat-khau-cua-van-hai';

/** Starts the server as `bamsat serve` does, on a free port and a copy of the prepared cluster. */
export async function startSite(): Promise<Site> {
  if (!SCRIPTS.every((script) => existsSync(script))) {
    throw new Error('the scripts of the pages are not built yet; run: npm run build');
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'bamsat-journey-'));
  const template = inject('clusterTemplate');
  if (template) await cp(template, join(dataDir, 'pg'), { recursive: true });
  const unexpected: unknown[] = [];
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    what: 'journey',
    clock: () => TEST_NOW,
    onUnexpected: (error) => unexpected.push(error),
  });
  const { database } = server;
  return {
    url: server.url,
    setUpCode: server.setUpCode?.printed ?? null,
    database,
    unexpected,
    prepare: (work) => inTransaction(database, work),
    async addPerson({ name, key, roles, organizationId }) {
      const email = `${key}@vanhai.test`;
      const passwordHash = await hashNewPassword(PASSWORD);
      const memberships = roles.map((role) => ({ role, organizationId }));
      await inTransaction(database, (trx) =>
        addAccount(trx, TEST_BY, { email, name, passwordHash, locale: null, memberships }),
      );
      return { name, email, password: PASSWORD };
    },
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
