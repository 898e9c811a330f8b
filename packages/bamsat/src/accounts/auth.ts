import { betterAuth } from 'better-auth';
import { testUtils } from 'better-auth/plugins';
import type { Db } from '../db/index.js';
import { newId } from '../shared/index.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './account.js';
import { isEnabled } from './queries.js';

const SESSION_SECONDS = 12 * 3600;
const SESSION_REFRESH_SECONDS = 3600;
/** Where better-auth takes itself to be; it is only called in the process. */
export const INTERNAL_ORIGIN = 'http://bamsat.internal';
export const AUTH_PATH = '/api/auth';
/** The only header that better-auth believes; `clientAddress` sets it, a request can not. */
export const ADDRESS_HEADER = 'x-bamsat-address';

/** What signing in needs to know of the installation. */
export interface AuthOptions {
  readonly db: Db;
  /** Signs the session cookies; at least 32 characters. */
  readonly secret: string;
  /** True when people reach the site by https, so that cookies travel only there. */
  readonly secureCookies: boolean;
}

/**
 * Sign-in by better-auth. Its own HTTP routes are not mounted: our forms call it, so that they work without script and
 * one origin check guards them all.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth(authConfig(options));
}

/** The same sign-in, with better-auth's helpers for tests. */
export function createTestAuth(options: AuthOptions) {
  return betterAuth({ ...authConfig(options), plugins: [testUtils()] });
}

type FullAuth = ReturnType<typeof createAuth>;
/** What the application asks of the sign-in. */
export interface Auth {
  readonly handler: FullAuth['handler'];
  readonly api: Pick<FullAuth['api'], 'getSession'>;
}

function authConfig({ db, secret, secureCookies }: AuthOptions) {
  return {
    database: { db, type: 'postgres' as const },
    secret,
    baseURL: INTERNAL_ORIGIN,
    basePath: AUTH_PATH,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
    },
    user: {
      modelName: 'auth_users',
      additionalFields: {
        locale: { type: 'string' as const, required: false, input: false },
        disabledAt: { type: 'date' as const, required: false, input: false },
      },
    },
    databaseHooks: {
      // The password of a disabled account opens nothing, and the answer is that of a wrong one.
      session: { create: { before: async ({ userId }: { userId: string }) => isEnabled(db, userId) } },
    },
    session: { modelName: 'auth_sessions', expiresIn: SESSION_SECONDS, updateAge: SESSION_REFRESH_SECONDS },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    // Its own counts successful sign-ins, too, and knows no accounts: see `SignInLimit`.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'bamsat',
      useSecureCookies: secureCookies,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
    },
  };
}
