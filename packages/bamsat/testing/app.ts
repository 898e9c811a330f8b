import type { Hono } from 'hono';
import {
  type Actor,
  type AppEnv,
  addAccount,
  createTestAuth,
  findActor,
  type Membership,
  type Role,
  type SetUpCode,
} from '../src/accounts/index.js';
import type { Database } from '../src/db/index.js';
import { buildOrganization } from '../src/organizations/fixtures.js';
import { findOrganizationByKey } from '../src/organizations/index.js';
import type { ScanDesk } from '../src/register/index.js';
import { type Clock, newId } from '../src/shared/index.js';
import { createApp } from '../src/web/index.js';
import { inTransaction, TEST_BY } from './database.js';

/** The day on which tests live unless they say otherwise: Tuesday 24 November 2026, nine in the morning in Vietnam. */
export const TEST_NOW = new Date('2026-11-24T02:00:00Z');

/** The whole application on a test database, and a way to be somebody in it. */
export interface TestApp {
  readonly app: Hono<AppEnv>;
  /** The headers of a request by this person: a real session cookie, and the origin that a browser would send. */
  signInAs(userId: string): Promise<Record<string, string>>;
}

/** Builds the application as the server does, with the clock standing at `TEST_NOW`. */
export function testApp(
  database: Database,
  options: {
    readonly clock?: Clock;
    readonly setUpCode?: SetUpCode;
    readonly trustedProxies?: readonly string[];
    readonly publicUrl?: string;
    readonly scanDesk?: ScanDesk;
  } = {},
): TestApp {
  const auth = createTestAuth({
    db: database.db,
    secret: 'only-for-tests-only-for-tests-only',
    secureCookies: false,
  });
  const app = createApp({
    database,
    auth,
    clock: options.clock ?? (() => TEST_NOW),
    setUpCode: options.setUpCode ?? null,
    trustedProxies: options.trustedProxies ?? [],
    ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
    ...(options.scanDesk ? { scanDesk: options.scanDesk } : {}),
    // A test that meets an unexpected error should see it, not a neutral page.
    onUnexpected: (error) => {
      throw error;
    },
  });
  return {
    app,
    async signInAs(userId) {
      const { test } = await auth.$context;
      const headers = await test.getAuthHeaders({ userId });
      return { cookie: headers.get('cookie') ?? '', origin: 'http://localhost', 'accept-language': 'vi' };
    },
  };
}

/** An account with one role; the organisation is made when none is named. */
export async function buildActor(
  database: Database,
  wanted: { readonly role: Role; readonly organizationId?: string; readonly name?: string },
): Promise<Actor & { readonly organizationId: string }> {
  const id = await inTransaction(database, async (trx) => {
    const organizationId = wanted.organizationId ?? (await officeOf(trx));
    const memberships: Membership[] = [{ organizationId, role: wanted.role }];
    return addAccount(trx, TEST_BY, {
      email: `${newId()}@example.test`,
      name: wanted.name ?? `Người ${wanted.role}`,
      passwordHash: 'no-password',
      locale: null,
      memberships,
    });
  });
  const actor = await findActor(database.db, id);
  if (!actor) throw new Error('the account that was just added is missing');
  return { ...actor, organizationId: actor.memberships[0]?.organizationId ?? '' };
}

/** The office that test people belong to by default. */
async function officeOf(trx: Parameters<typeof buildOrganization>[0]): Promise<string> {
  const office = await findOrganizationByKey(trx, 'van-phong');
  return office?.id ?? buildOrganization(trx, { key: 'van-phong', shortName: 'Văn phòng', kind: 'office' });
}

/** The body of a form as a browser sends it. */
export function formBody(fields: Record<string, string | readonly string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const text of typeof value === 'string' ? [value] : value) body.append(name, text);
  }
  return body;
}
