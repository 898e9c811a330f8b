import { Hono } from 'hono';
import { administrationRoutes } from './administration-routes.js';
import type { OrganizationPort } from './ports.js';
import type { AppEnv } from './request.js';
import { sessionRoutes } from './session-routes.js';
import type { SetUpCode } from './set-up.js';
import { setUpRoutes } from './set-up-routes.js';
import { SignInLimit } from './sign-in-limit.js';

/** Signing in, setting a new system up, and the accounts. */
export function accountRoutes(organizations: OrganizationPort, setUpCode: SetUpCode | null): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limit = new SignInLimit();
  routes.route('/', sessionRoutes(limit, setUpCode));
  routes.route('/', setUpRoutes(organizations, limit, setUpCode));
  routes.route('/', administrationRoutes(organizations));
  return routes;
}
