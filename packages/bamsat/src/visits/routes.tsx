import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  clientAddress,
  readForm,
  redirectWith,
  refuseUnless,
} from '../accounts/index.js';
import type { Db } from '../db/index.js';
import { AppError, type ErrorCode } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput } from '../ui/index.js';
import { maySetOpening } from './access.js';
import { OPENING_MAX, setOpening } from './operations.js';
import { HowCountedPage } from './pages.js';
import { howCountedPath } from './paths.js';
import { readOpening, readVisitNumbers } from './queries.js';
import { ViewQueue } from './view-queue.js';
import { networkOf, normalizePath } from './visit.js';

const BODY_BYTES = 1024;
const USER_AGENT_LENGTH = 300;
const RETRY_SECONDS = '2';

const openingForm = z.object({
  opening: z
    .string()
    .regex(/^\s*\d{1,13}\s*$/, 'error.visits.opening-invalid')
    .transform(Number)
    .refine((opening) => opening <= OPENING_MAX, 'error.visits.opening-invalid'),
});

/** The counter: the endpoint of the script, its numbers, and the page that explains them. */
export function visitRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const queues = new WeakMap<Db, ViewQueue>();

  const queueOf = (db: Db): ViewQueue => {
    const queue = queues.get(db) ?? new ViewQueue(db);
    queues.set(db, queue);
    return queue;
  };

  const limit = bodyLimit({
    maxSize: BODY_BYTES,
    onError: (c) => refuse(c as AppContext, 'visits.too-large', 413),
  });

  routes.post('/api/visits', limit, async (c) => {
    const path = normalizePath(await pathOf(c));
    if (path === null) return refuse(c, 'visits.malformed', 400);
    try {
      await queueOf(c.get('database').db).count({
        path,
        network: networkOf(clientAddress(c)),
        userAgent: (c.req.header('user-agent') ?? '').slice(0, USER_AGENT_LENGTH),
        at: c.get('clock')(),
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      c.header('Retry-After', RETRY_SECONDS);
      return refuse(c, error.code, 503);
    }
    return c.body(null, 204);
  });

  routes.get('/api/visits', async (c) => {
    const { online, total, views } = await readVisitNumbers(c.get('database').db, c.get('clock')());
    c.header('Cache-Control', 'no-store');
    return c.json({ online, total, views });
  });

  const showHow = async (c: AppContext, status: 200 | 422, input?: FormInput, errors?: FormErrors) => {
    const { db } = c.get('database');
    const numbers = await readVisitNumbers(db, c.get('clock')());
    const opening = maySetOpening(c.get('actor')) ? await readOpening(db) : null;
    const page = (
      <HowCountedPage
        view={c.get('view')}
        numbers={numbers}
        opening={opening}
        input={input}
        errors={errors}
      />
    );
    return c.html(page, status);
  };

  routes.get('/cach-dem', (c) => showHow(c, 200));

  routes.post('/cach-dem', async (c) => {
    refuseUnless(maySetOpening(c.get('actor')), c.get('actor'));
    const form = checkForm(openingForm, await readForm(c));
    if (!form.ok) return showHow(c, 422, form.input, form.errors);
    await change(c, (trx, by) => setOpening(trx, by, form.data.opening));
    return redirectWith(c, howCountedPath(), 'visits.opening-saved');
  });

  return routes;
}

/** What the body names as the path, whatever it is; undefined when the body is no JSON object. */
async function pathOf(c: AppContext): Promise<unknown> {
  try {
    const body: unknown = await c.req.json();
    return typeof body === 'object' && body !== null && 'path' in body ? body.path : undefined;
  } catch {
    return undefined;
  }
}

function refuse(c: AppContext, code: ErrorCode, status: 400 | 413 | 503): Response {
  return c.json({ error: code, message: c.get('view').t(`error.${code}`) }, status);
}
