import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import {
  type Actor,
  type AppContext,
  type AppEnv,
  type Auth,
  accountRoutes,
  findActor,
  keptLocale,
  type SetUpCode,
  sessionUserId,
  takeNotice,
} from '../accounts/index.js';
import type { Database } from '../db/index.js';
import { meetingRoutes } from '../meetings/index.js';
import { organizationRoutes } from '../organizations/index.js';
import { portalRoutes } from '../portal/index.js';
import { registerRoutes, type ScanDesk } from '../register/index.js';
import { AppError, asLocale, type Clock, translator } from '../shared/index.js';
import { taskRoutes } from '../tasks/index.js';
import type { View } from '../ui/index.js';
import { visitRoutes } from '../visits/index.js';
import { serveAsset } from './assets.js';
import { answerError } from './errors.js';
import { answerHeaders } from './headers.js';
import { navigationFor } from './navigation.js';
import { meetingPorts, organizationPort, portalPorts, registerPorts, taskPorts } from './ports.js';

/** What the application runs on. */
export interface AppOptions {
  readonly database: Database;
  readonly auth: Auth;
  readonly clock: Clock;
  /** Who reads scans beside the requests; without it they wait. */
  readonly scanDesk?: ScanDesk;
  /** Guards the set-up page of a new system; null once there are accounts. */
  readonly setUpCode?: SetUpCode | null;
  /** The proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  readonly siteName?: string;
  /** The origin under which people reach the site (`https://vanhai.example`), where it is not that of the request. */
  readonly publicUrl?: string;
  /** Told of every error that nobody foresaw, with the id that the page shows. */
  readonly onUnexpected?: (error: unknown, requestId: string) => void;
}

/** Puts the rooms together: middleware, mounted routes, one place for errors. Nothing else lives here. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const { publicUrl } = options;

  app.use(answerHeaders);
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/tep-tinh/:name', serveAsset);

  app.use(async (c, next) => {
    await prepare(c, options);
    if (holdsControls(c)) throw new AppError('common.not-found');
    await next();
  });
  app.use(
    csrf(publicUrl ? { origin: (origin, c) => [publicUrl, originOf(c.req.url)].includes(origin) } : {}),
  );

  app.route('/', accountRoutes(organizationPort, options.setUpCode ?? null));
  app.route('/', organizationRoutes());
  app.route(
    '/',
    registerRoutes({ ...registerPorts, ...(options.scanDesk ? { scanDesk: options.scanDesk } : {}) }),
  );
  app.route('/', taskRoutes(taskPorts));
  app.route('/', meetingRoutes(meetingPorts));
  app.route('/', visitRoutes());
  app.route('/', portalRoutes({ ...portalPorts, ...(publicUrl ? { publicUrl } : {}) }));

  app.notFound((c) => {
    const allowed = METHODS.filter((method) => answersTo(app, method, c.req.path));
    // A handler that took the request may itself have found nothing.
    if (allowed.length === 0 || allowed.includes(c.req.method)) throw new AppError('common.not-found');
    c.header('Allow', allowed.join(', '));
    throw new AppError('common.method-not-allowed');
  });
  app.onError((error, c) => answerError(c as AppContext, error, options.onUnexpected));
  return app;
}

function originOf(url: string): string {
  return new URL(url).origin;
}

/** Tells whether an address holds control characters: none of ours does, and a database refuses the null byte. */
function holdsControls(c: AppContext): boolean {
  const { search } = new URL(c.req.url);
  return /\p{Cc}/u.test(c.req.path) || /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i.test(search);
}

const METHODS = ['GET', 'POST'];

/** Tells whether there is a handler for this method at a path, middleware left out. */
function answersTo(app: Hono<AppEnv>, method: string, path: string): boolean {
  return app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
}

/** Gives a request what every handler may ask for. */
async function prepare(c: AppContext, options: AppOptions): Promise<void> {
  c.set('database', options.database);
  c.set('auth', options.auth);
  c.set('clock', options.clock);
  c.set('requestId', randomUUID());
  c.set('trustedProxies', options.trustedProxies ?? []);
  c.set('actor', null);
  // Should the database fail now, that too is told on a page.
  c.set('view', viewOf(c, options, null));
  const userId = await sessionUserId(c);
  const actor = userId ? await findActor(options.database.db, userId) : null;
  c.set('actor', actor);
  const view = viewOf(c, options, actor);
  c.set('view', { ...view, notice: takeNotice(c, view.t) });
}

function viewOf(c: AppContext, options: AppOptions, actor: Actor | null): View {
  const locale = keptLocale(c) ?? actor?.locale ?? preferredLocale(c.req.header('accept-language'));
  const t = translator(locale);
  const url = new URL(c.req.url);
  return {
    t,
    locale,
    path: url.pathname + url.search,
    now: options.clock(),
    navigation: navigationFor(actor),
    person: actor ? { name: actor.name } : null,
    notice: null,
    siteName: options.siteName ?? t('common.site-name'),
  };
}

/** Vietnamese unless the browser asks for English before it. */
function preferredLocale(header: string | undefined) {
  const first = (header ?? '').split(',').map((part) => asLocale(part.trim().slice(0, 2).toLowerCase()));
  return first.find((locale) => locale !== null) ?? 'vi';
}
